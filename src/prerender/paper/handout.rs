//! A hand-out: every shown number of a country with what is to be known before, during and after a call, on one page.

use super::parts::{danger, element, list, name, number, room, text};
use super::{Papers, shown};
use crate::content::help::{Country, Helpline};
use crate::prerender::node::escape;

/// For how many characters a hand-out is drawn.
const MOST: usize = 2300;

impl Papers<'_> {
    /// What stands in the body of a hand-out's page.
    ///
    /// # Errors
    /// Where a code cannot be drawn.
    pub fn handout(&self, country: &Country, year: Option<u16>) -> Result<String, String> {
        let Some((lead, help)) = self.help_section() else { return Err("there is no section on help".to_owned()) };
        let paper = self.paper;
        let mut html = text("h1", "", &self.title(country));
        html.push_str(&text("p", "lead", lead));
        let mut advice = help.before_calling.clone();
        advice.push(paper.keep.clone());
        html.push_str(&list("advice", &advice));
        let mut lines = String::new();
        let mut count = 0;
        for line in shown(country) {
            lines.push_str(&self.row(line)?);
            count += 1;
        }
        html.push_str(&element("div", "lines", &lines));
        html.push_str(&danger(&paper.danger, country));
        let part = |title: &str, items: &[String]| element("section", "", &(text("h2", "", title) + &list("", items)));
        let know = part(&paper.calls_title, &paper.calls) + &part(&paper.rights_title, &paper.rights);
        html.push_str(&element("div", "know", &know));
        let copy = text("p", "", &self.bundle.copies.state);
        let small = element("div", "small", &(self.emergency_source(country, year) + &copy));
        html.push_str(&element("div", "foot", &(self.page_code()? + &small)));
        Ok(format!("<main class=\"sheet\" data-lines=\"{count}\" data-room=\"{}\">{html}</main>", room(&html, MOST)))
    }

    /// A line with all its numbers.
    fn row(&self, line: &Helpline) -> Result<String, String> {
        let first = line.channels.first().ok_or("a line without a number")?;
        let calls: String =
            line.channels.iter().map(|channel| element("div", "call", &(self.channel_label(channel) + &number(channel)))).collect();
        let site = line.website.as_ref().map(|address| {
            let shown = address.as_str().trim_start_matches("https://").trim_end_matches('/');
            format!("<bdi dir=\"ltr\">{}</bdi>", escape(shown))
        });
        let source = [Some(escape(&line.provenance)), site].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let about = name("h2", line) + &calls + &self.terms(line) + &text("p", "note", &line.note) + &element("p", "provenance", &source);
        Ok(element("section", "line", &(self.number_code(first)? + &element("div", "", &about))))
    }
}
