//! A poster: a question that can be read from two metres, one number as large as the paper is wide, and strips to tear off.

use super::parts::{danger, element, length, name, number, room, small_print, text};
use super::{Papers, shown};
use crate::content::Channel;
use crate::content::help::{Country, Helpline};
use crate::prerender::node::escape;

/// How many strips stand side by side.
const STRIPS: usize = 8;

/// For how many characters a poster with so many lines is drawn.
fn most(lines: usize) -> usize {
    match lines {
        1 => 800,
        2 => 1050,
        _ => 1300,
    }
}

impl Papers<'_> {
    /// What stands in the body of a poster's page.
    ///
    /// # Errors
    /// Where a code cannot be drawn.
    pub fn poster(&self, country: &Country, year: Option<u16>) -> Result<String, String> {
        let lines: Vec<(&Helpline, &Channel)> = shown(country).filter_map(|line| Some((line, line.channels.first()?))).collect();
        let Some((first, channel)) = lines.first() else { return Err(format!("{} has no shown number", country.code)) };
        let (paper, mut html) = (self.paper, String::new());
        html.push_str(&text("h1", "question", &paper.poster_question));
        html.push_str(&text("p", "answer", &paper.poster_answer));
        let advice = self.help().and_then(|help| help.before_calling.first()).map_or("", String::as_str);
        html.push_str(&text("p", "advice", advice));
        let about = name("h2", first) + &self.terms(first) + &small_print(first);
        let main = element("div", "call", &(self.channel_label(channel) + &number(channel)))
            + &self.number_code(channel)?
            + &element("div", "about", &about);
        html.push_str(&format!("<section class=\"line first\" data-length=\"{}\">{main}</section>", length(&channel.shown)));
        for (line, channel) in &lines[1..] {
            let call = element("div", "call", &(self.channel_label(channel) + &number(channel)));
            html.push_str(&element("section", "line", &(name("h2", line) + &call + &self.terms(line) + &small_print(line))));
        }
        html.push_str(&element("div", "foot", &(danger(&paper.danger, country) + &self.page_code()?)));
        let copy = text("p", "", &self.title(country)) + &self.emergency_source(country, year) + &text("p", "", &self.bundle.copies.state);
        html.push_str(&element("div", "small", &copy));
        let main =
            format!("<main class=\"sheet\" data-lines=\"{}\" data-room=\"{}\">{html}</main>", lines.len(), room(&html, most(lines.len())));
        Ok(main + &self.strips(first, channel))
    }

    /// Strips with the number alone: whoever finds one in a pocket reads nothing of the subject. Those who hear the page have read it.
    fn strips(&self, line: &Helpline, channel: &Channel) -> String {
        // Hours by day would fill the strip; the poster has them.
        let hours = if line.opening.is_empty() { line.hours.as_str() } else { "" };
        let strip = format!(
            "<li>{}<bdi dir=\"ltr\">{}</bdi>{}</li>",
            self.channel_label(channel),
            escape(&channel.shown),
            text("span", "hours", hours)
        );
        format!("<ul class=\"strips\" data-length=\"{}\" aria-hidden=\"true\">{}</ul>", length(&channel.shown), strip.repeat(STRIPS))
    }
}
