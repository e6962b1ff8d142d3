//! What poster, hand-out and easy page share: numbers, what is said of a line, danger, the page's code.

use super::{Papers, code};
use crate::content::help::{Country, Helpline};
use crate::content::{Channel, ChannelKind, Word};
use crate::prerender::node::escape;

/// An element with a class and what is inside it already as HTML.
pub(super) fn element(tag: &str, class: &str, inside: &str) -> String {
    if inside.is_empty() { String::new() } else { format!("<{tag} class=\"{class}\">{inside}</{tag}>") }
}

/// An element with a class and a text.
pub(super) fn text(tag: &str, class: &str, text: &str) -> String {
    element(tag, class, &escape(text))
}

pub(super) fn list(class: &str, items: &[String]) -> String {
    element("ul", class, &items.iter().map(|item| format!("<li>{}</li>", escape(item))).collect::<String>())
}

/// A number as it is written, which dials on the screen.
pub(super) fn number(channel: &Channel) -> String {
    format!("<a class=\"number\" href=\"{}\"><bdi dir=\"ltr\">{}</bdi></a>", escape(&channel.address()), escape(&channel.shown))
}

/// How long a number is, in steps that the style sheet has a size for.
pub(super) fn length(shown: &str) -> &'static str {
    match shown.chars().count() {
        0..=4 => "shortest",
        5..=7 => "short",
        8..=10 => "middle",
        11..=14 => "long",
        15..=17 => "longer",
        _ => "longest",
    }
}

/// How closely a sheet is set, so that a longer text stays on its one page; `most` are the characters for which it is drawn.
///
/// The style sheet has a scale for each step. Tests print every sheet and count the pages.
pub(super) fn room(html: &str, most: usize) -> &'static str {
    // Chinese, Japanese and Korean letters are as wide as two others.
    let wide = |character: char| if character >= '\u{2e80}' { 2 } else { 1 };
    let characters: usize = readable(html).split_whitespace().map(|word| word.chars().map(wide).sum::<usize>() + 1).sum();
    match characters * 100 / most {
        0..=84 => "enough",
        85..=105 => "little",
        106..=150 => "less",
        _ => "least",
    }
}

/// The text of some HTML.
pub(super) fn readable(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for character in html.chars() {
        match character {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(character),
            _ => {}
        }
    }
    text
}

/// The name of a line, in its own language.
pub(super) fn name(tag: &str, line: &Helpline) -> String {
    let language = line.name_language.as_ref().map(|language| format!(" lang=\"{}\"", escape(language.tag.as_str())));
    format!("<{tag} class=\"name\"{}>{}</{tag}>", language.unwrap_or_default(), escape(&line.name))
}

/// What a caller must know, and how old the number's source is.
pub(super) fn small_print(line: &Helpline) -> String {
    text("p", "note", &line.note) + &text("p", "provenance", &line.provenance)
}

/// The emergency number; nothing where none is verified.
pub(super) fn danger(words: &str, country: &Country) -> String {
    if country.emergency.is_empty() {
        return String::new();
    }
    let numbers: Vec<String> = country
        .emergency
        .iter()
        .map(|dial| {
            format!(
                "<a class=\"number\" href=\"{}\"><bdi dir=\"ltr\">{}</bdi></a>",
                escape(&dial.telephone_address()),
                escape(dial.as_str())
            )
        })
        .collect();
    let call = format!("{} {}", escape(words), numbers.join(", "));
    element("div", "danger", &(element("div", "call", &call) + &text("p", "note", &country.emergency_note)))
}

impl Papers<'_> {
    pub(super) fn word(&self, word: Word) -> &str {
        &self.bundle.words[word]
    }

    /// What a number is for, where it is not simply called.
    pub(super) fn channel_label(&self, channel: &Channel) -> String {
        if channel.kind == ChannelKind::Call { String::new() } else { text("span", "channel", self.word(channel.kind.word())) }
    }

    /// For whom a line is, who runs it where that is the State, what it costs, when it answers.
    pub(super) fn terms(&self, line: &Helpline) -> String {
        let authority = line.authority.then(|| text("strong", "authority", self.word(Word::Authority)));
        let free = line.free.then(|| escape(self.word(Word::Free)));
        let parts = [Some(escape(&line.purpose)), authority, free, Some(escape(&line.hours))];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        element("p", "terms", &parts.join(" · "))
    }

    /// The code that dials a number, with what it does; nothing where the number is not called.
    pub(super) fn number_code(&self, channel: &Channel) -> Result<String, String> {
        match channel.kind {
            ChannelKind::Call | ChannelKind::CallFromAbroad => {
                let picture = code::svg(&channel.dial.telephone_address())?;
                Ok(element("div", "scan", &(picture + &text("p", "", &self.paper.number_code))))
            }
            // A message is written, and WhatsApp's address is another site.
            ChannelKind::Text | ChannelKind::Whatsapp => Ok(String::new()),
        }
    }

    /// The code that opens the page, with its address and what that leaves behind; nothing where the site knows no address.
    pub(super) fn page_code(&self) -> Result<String, String> {
        let Some(page) = self.page else { return Ok(String::new()) };
        let words = text("p", "does", &self.paper.page_code)
            + &element("p", "address", &format!("<a href=\"{0}\">{0}</a>", escape(page)))
            + &text("p", "trace", &self.paper.page_trace);
        Ok(element("div", "page", &(code::svg(page)? + &element("div", "", &words))))
    }

    /// How old the source of the emergency number is.
    pub(super) fn emergency_source(&self, country: &Country, year: Option<u16>) -> String {
        let year = year.filter(|_| !country.emergency.is_empty());
        let said = |year: u16| text("p", "provenance", &self.paper.emergency_source.replace("{year}", &year.to_string()));
        year.map(said).unwrap_or_default()
    }
}
