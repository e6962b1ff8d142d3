//! The page in easy words: one idea a line, large numbers, at most 300 words.

use super::parts::{danger, element, name, number, readable, room, small_print, text};
use super::{Papers, shown};
use crate::authoring::files::EasyPart;
use crate::content::help::{Country, Helpline};
use crate::prerender::node::escape;

/// How many characters have room on a page.
const MOST: usize = 1850;

impl Papers<'_> {
    /// What stands in the body of a country's page in easy words; `root` is the way to the root of the site.
    ///
    /// # Errors
    /// Where it has too many words.
    pub fn easy(&self, country: &Country, year: Option<u16>, root: &str) -> Result<String, String> {
        let lines: Vec<String> = shown(country).map(|line| self.easy_line(line)).collect();
        let ending = self.ending(&self.emergency_source(country, year), root);
        let start = self.beginning(country);
        let most = self.most_easy_words();
        // A country with many lines shows as many as there is room for, the first ones first; the whole text has the others.
        for count in (1..=lines.len()).rev() {
            let html = format!("{start}{}{ending}", element("div", "lines", &lines[..count].concat()));
            if words(&html) <= most {
                return Ok(format!("<main data-room=\"{}\">{html}</main>", room(&html, MOST)));
            }
        }
        let least = words(&[start.as_str(), lines.first().map_or("", String::as_str), &ending].concat());
        Err(format!("the page in easy words of {} has {least} words; {most} are the most", country.code))
    }

    /// The page without a country, from which those of the countries can be reached.
    pub fn easy_index(&self, root: &str) -> String {
        let link = |country: &Country| format!("<li><a href=\"{}/\">{}</a></li>", country.code, escape(&country.name));
        let countries: String = self.countries().map(link).collect();
        let easy = self.easy;
        let start = text("h1", "", &easy.title) + &parts(&easy.about) + &before(&easy.before_title, &easy.before);
        let list = text("h2", "", &easy.countries_title) + &element("ul", "countries", &countries);
        format!("<main>{start}{}{}</main>", element("nav", "choose", &list), self.ending("", root))
    }

    fn beginning(&self, country: &Country) -> String {
        let easy = self.easy;
        text("h1", "", &easy.title)
            + &parts(&easy.about)
            + &before(&easy.before_title, &easy.before)
            + &text("h2", "", &easy.numbers_title.replace("{country}", &country.name))
            + &danger(&easy.danger, country)
    }

    fn ending(&self, source: &str, root: &str) -> String {
        let easy = self.easy;
        let whole = format!("<a href=\"{root}{}/\">{}</a>", self.bundle.language, escape(&easy.whole));
        let small = source.to_owned() + &text("p", "", &easy.law);
        // On paper a link is nothing: the address stands there too, where the site knows it.
        let address = self.page.map(|page| text("p", "address", page)).unwrap_or_default();
        parts(&easy.after) + &element("p", "whole", &whole) + &address + &element("div", "small", &small)
    }

    fn easy_line(&self, line: &Helpline) -> String {
        let call = |channel| element("div", "call", &(self.channel_label(channel) + &number(channel)));
        // One number is enough here: the whole text has the others.
        let calls = line.channels.first().map(call).unwrap_or_default();
        element("section", "line", &(name("h3", line) + &calls + &self.terms(line) + &small_print(line)))
    }
}

fn parts(parts: &[EasyPart]) -> String {
    parts.iter().map(|part| element("section", "", &(text("h2", "", &part.title) + &lines(&part.lines)))).collect()
}

fn before(title: &str, advice: &[String]) -> String {
    element("section", "before", &(text("h2", "", title) + &lines(advice)))
}

fn lines(lines: &[String]) -> String {
    lines.iter().map(|line| text("p", "", line)).collect()
}

/// How many words of HTML a reader reads. Chinese has no spaces between them: three make some five characters.
fn words(html: &str) -> usize {
    let text = readable(html);
    let is_han = |character: char| ('\u{3400}'..='\u{9fff}').contains(&character);
    let han = text.chars().filter(|character| is_han(*character)).count();
    let other = text.replace(is_han, " ");
    han * 3 / 5 + other.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}
