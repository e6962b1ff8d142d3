//! The section on help, with the helplines of all countries.

use super::outline::{Outline, links};
use super::{Item, Line, Piece, Span, strong, words};
use crate::content::help::{Country, Help, Helpline};
use crate::content::{Channel, ChannelKind, Word};

/// What to know before calling stands before the numbers: whoever reads on from there has passed it.
pub(super) fn help(outline: Outline<'_>, help: &Help) -> Vec<Piece> {
    let mut pieces = vec![
        Piece::Paragraph(vec![strong(&help.emergency)]),
        Piece::List(help.before_calling.iter().map(|line| vec![words(line)].into()).collect()),
        Piece::Heading(help.calling_title.clone()),
    ];
    // A part of that part: the headings inside it are one step lower.
    pieces.extend(outline.blocks(&help.calling).into_iter().map(|piece| match piece {
        Piece::Heading(text) => Piece::Subheading(text),
        other => other,
    }));
    pieces.push(Piece::Heading(help.countries_title.clone()));
    for country in &help.countries {
        pieces.extend(outline.country(country));
    }
    pieces.push(Piece::Paragraph(vec![words(&help.country_missing)]));
    pieces.push(Piece::Heading(help.directories_title.clone()));
    pieces.push(links(&help.directories));
    pieces
}

impl Outline<'_> {
    fn country(self, country: &Country) -> Vec<Piece> {
        let mut pieces = vec![Piece::Subheading(country.name.clone())];
        if !country.emergency.is_empty() {
            let mut line = vec![words(format!("{}: ", &self.words[Word::Emergency]))];
            for (index, dial) in country.emergency.iter().enumerate() {
                if index > 0 {
                    line.push(words(", "));
                }
                line.push(Span::Number { shown: dial.to_string(), address: Some(dial.telephone_address()) });
            }
            line.push(words(format!(" · {}", &self.words[Word::EmergencySafe])));
            pieces.push(Piece::Paragraph(line));
        }
        if !country.emergency_note.is_empty() {
            pieces.push(Piece::Paragraph(vec![words(&country.emergency_note)]));
        }
        pieces.push(Piece::List(country.helplines.iter().map(|helpline| self.helpline(helpline)).collect()));
        pieces
    }

    fn helpline(self, helpline: &Helpline) -> Item {
        let language = helpline.name_language.as_ref().map(|language| language.tag.clone());
        let mut line = vec![Span::Strong(helpline.name.clone(), language), words(format!(". {}", helpline.operator))];
        if helpline.authority {
            line.push(words(format!(" ({})", &self.words[Word::Authority])));
        }
        line.push(words(format!(". {}", helpline.purpose)));

        let mut below: Vec<Line> = helpline.channels.iter().map(|channel| self.number(channel)).collect();
        if let Some(word) = helpline.withheld() {
            below.push(vec![words(&self.words[word])]);
        }
        let free = helpline.free.then_some(self.words[Word::Free].as_ref());
        // Whoever reads a copy may be anywhere: times are those of the line.
        let hours = match helpline.opening.as_str() {
            "" => helpline.hours.clone(),
            _ => format!("{}, {}", helpline.hours, &self.words[Word::LocalTime]),
        };
        let terms: Vec<&str> = [hours.as_str()].into_iter().chain(free).filter(|term| !term.is_empty()).collect();
        // Words stand between the numbers and the link below them: a finger that misses one must not hit the other.
        for text in [terms.join(" · "), helpline.note.clone(), helpline.provenance.clone()] {
            if !text.is_empty() {
                below.push(vec![words(text)]);
            }
        }
        if let Some(address) = &helpline.website {
            let text = self.words[Word::Website].to_owned();
            below.push(vec![Span::Link { text, address: address.clone(), language: None }]);
        }
        Item { line, below }
    }

    fn number(self, channel: &Channel) -> Line {
        let address = match channel.kind {
            // Drupal takes addresses that begin with `sms:` apart: the number is left, and no link.
            ChannelKind::Text => None,
            ChannelKind::Call | ChannelKind::CallFromAbroad | ChannelKind::Whatsapp => Some(channel.address()),
        };
        vec![words(format!("{}: ", &self.words[channel.kind.word()])), Span::Number { shown: channel.shown.clone(), address }]
    }
}
