//! The snippet that holds content: what remains for a reader where the script, its server or the page's tools fail.
//!
//! Between the element's tags stand a way out, one sentence of advice, a country's emergency number, at most three of its lines, the
//! link to the explainer and until when the copy holds: HTML that the filters of `plain::html` let through even where they take the
//! element itself away. It links to no other site than the neutral page and the explainer's own.

use super::plain::html::pieces;
use super::plain::{Item, Line, Piece, Span, strong, words};
use crate::content::bundle::Bundle;
use crate::content::help::{Country, Helpline};
use crate::content::{Channel, ChannelKind, HttpsUrl, Invalid, LanguageTag, Word};
use crate::embedding::{Choices, PLACEHOLDER, contents, snippet};

/// How many lines of a country a snippet shows.
const MOST_LINES: usize = 3;

/// What makes the snippets of one language.
pub struct Snippets<'bundle> {
    bundle: &'bundle Bundle,
    /// What the link to the explainer says.
    title: &'bundle str,
    /// The explainer's page in this language.
    page: HttpsUrl,
}

impl<'bundle> Snippets<'bundle> {
    /// Snippets of a bundle.
    ///
    /// # Errors
    /// Where the neutral page has an address by which the loader would take its site for ours: the way out comes first in the
    /// element, and the first link to a page of one of the `languages` says where the files are.
    pub fn of(bundle: &'bundle Bundle, title: &'bundle str, languages: &[&LanguageTag]) -> Result<Self, String> {
        let exit = &bundle.masthead.exit_url;
        if names_a_language(exit, languages) {
            return Err(format!("the neutral page {exit} of {} ends like a page of the explainer: take another", bundle.language));
        }
        let page = HttpsUrl::new(&format!("{PLACEHOLDER}{}/", bundle.language)).map_err(|error: Invalid| error.to_string())?;
        Ok(Self { bundle, title, page })
    }

    /// Element and script for a country, or for none.
    pub fn snippet(&self, country: Option<&Country>) -> String {
        let country_code = country.map(|country| country.code.to_string()).unwrap_or_default();
        let choices = Choices { language: self.bundle.language.to_string(), country: country_code, ..Choices::default() };
        snippet::element(PLACEHOLDER, &choices, &self.content(country), None)
    }

    /// What stands between the element's tags.
    pub fn content(&self, country: Option<&Country>) -> String {
        let (copies, masthead) = (&self.bundle.copies, &self.bundle.masthead);
        let leave = Span::Link { text: copies.leave.clone(), address: masthead.exit_url.clone(), language: None };
        let mut parts = vec![Piece::Paragraph(vec![leave, words(format!(". {}", copies.pasted.safety))])];
        let help = country.map(|country| self.help(country)).unwrap_or_default();
        if !help.is_empty() {
            parts.push(Piece::Paragraph(vec![words(&copies.pasted.advice)]));
            parts.extend(help);
        }
        parts.push(Piece::Paragraph(vec![self.link(self.title)]));
        parts.push(Piece::Paragraph(self.ending()));
        pieces(self.bundle, &parts)
    }

    /// All snippets of the language as text, each under a line that begins with `==`.
    pub fn all(&self) -> String {
        let mut text = contents::entry(contents::NO_COUNTRY, &self.bundle.words[Word::NoCountry], &self.snippet(None));
        for country in self.countries() {
            text.push('\n');
            text.push_str(&contents::entry(country.code.as_str(), &country.name, &self.snippet(Some(country))));
        }
        text
    }

    /// The countries of the help section.
    pub fn countries(&self) -> impl Iterator<Item = &Country> {
        self.bundle.help().into_iter().flat_map(|help| &help.countries).map(AsRef::as_ref)
    }

    /// The numbers of a country that the page itself shows; empty where it shows none.
    fn help(&self, country: &Country) -> Vec<Piece> {
        let mut parts = Vec::new();
        let mut emergency: Line = vec![words(format!("{}: ", &self.bundle.words[Word::Emergency]))];
        for (index, dial) in country.emergency.iter().enumerate() {
            if index > 0 {
                emergency.push(words(", "));
            }
            emergency.push(Span::Number { shown: dial.to_string(), address: Some(dial.telephone_address()) });
        }
        if !country.emergency.is_empty() {
            if !country.emergency_note.is_empty() {
                emergency.push(words(format!(". {}", country.emergency_note)));
            }
            parts.push(Piece::Paragraph(emergency));
        }
        let lines: Vec<Item> =
            country.helplines.iter().filter_map(|line| Some(self.line(line, line.channels.first()?))).take(MOST_LINES).collect();
        if !lines.is_empty() {
            parts.push(Piece::List(lines));
        }
        parts
    }

    /// A line with its first number.
    fn line(&self, helpline: &Helpline, channel: &Channel) -> Item {
        let language = helpline.name_language.as_ref().map(|language| language.tag.clone());
        let label = match channel.kind {
            ChannelKind::Call => String::new(),
            kind => format!("{}: ", &self.bundle.words[kind.word()]),
        };
        // Whom else a number reaches by an address of another kind would be a link to another site, or one that a filter takes apart.
        let address = matches!(channel.kind, ChannelKind::Call | ChannelKind::CallFromAbroad).then(|| channel.dial.telephone_address());
        let authority = helpline.authority.then_some(&self.bundle.words[Word::Authority]);
        let free = helpline.free.then_some(&self.bundle.words[Word::Free]);
        let about =
            [Some(helpline.purpose.as_str()), authority, free, Some(&helpline.hours), Some(&helpline.note), Some(&helpline.provenance)];
        // A note is made of sentences, what else is said of a line of parts of one.
        let about: Vec<&str> = about.into_iter().flatten().map(|text| text.trim_end_matches('.')).filter(|text| !text.is_empty()).collect();
        let name = match language {
            Some(language) => Span::Strong(helpline.name.clone(), Some(language)),
            None => strong(&helpline.name),
        };
        let number = Span::Number { shown: channel.shown.clone(), address };
        vec![name, words(format!(": {label}")), number, words(format!(". {}.", about.join(". ")))].into()
    }

    /// Until when the copy holds, and where to look instead.
    fn ending(&self) -> Line {
        let pasted = &self.bundle.copies.pasted;
        let (before, after) = pasted.numbers_change.split_once("{link}").unwrap_or((&pasted.numbers_change, ""));
        vec![words(format!("{} {before}", pasted.copied_version)), self.link(self.page.as_str()), words(after)]
    }

    fn link(&self, text: &str) -> Span {
        Span::Link { text: text.to_owned(), address: self.page.clone(), language: None }
    }
}

/// Whether an address ends as the explainer's pages do, in the tag of a language.
fn names_a_language(address: &HttpsUrl, languages: &[&LanguageTag]) -> bool {
    let path = address.as_str().split(['?', '#']).next().unwrap_or_default();
    let path = path.strip_suffix("index.html").unwrap_or(path).to_ascii_lowercase();
    languages.iter().any(|tag| path.ends_with(&format!("/{}/", tag.as_str().to_ascii_lowercase())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_neutral_page_in_the_folder_of_a_language_is_refused() -> Result<(), Invalid> {
        let (english, chinese) = (LanguageTag::new("en")?, LanguageTag::new("zh-Hans")?);
        let languages = [&english, &chinese];
        for (address, refused) in [
            ("https://weather.example/en/", true),
            ("https://weather.example/a/EN/index.html?x=1", true),
            ("https://weather.example/zh-hans/#top", true),
            ("https://weather.example/en/home.html", false),
            ("https://weather.example/fr/", false),
            ("https://weather.example/weather", false),
            ("https://en.weather.example/", false),
        ] {
            assert_eq!(names_a_language(&HttpsUrl::new(address)?, &languages), refused, "{address}");
        }
        Ok(())
    }
}
