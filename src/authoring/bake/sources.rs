//! The list of sources, made from what the other sections cite.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::baker::{Baker, Uses};
use crate::authoring::files::{Claim, Date, NumberSource};
use crate::authoring::rules::shows_a_number;
use crate::content::bundle::{Body, ClaimKind, NumberEntry, Section, SourceEntry, Sources};
use crate::content::{ClaimId, SectionId};

impl Baker<'_> {
    /// The section of sources; `sections` are all others, already baked.
    pub(super) fn sources(&mut self, sections: &[Section]) -> Section {
        let text = &self.texts.sources;
        self.file = self.language_file("sources");
        let title_of = |id: SectionId| sections.iter().find(|section| section.id == id).map(|section| section.title.clone());
        let used = std::mem::take(&mut self.used);
        let (most_due, states) = states(&used, &self.library.claims);
        let (confirmed, due) = (text.confirmed.clone(), text.due.clone());
        let state = most_due.map(|day| self.dated("state", &text.state, day)).unwrap_or_default();
        let mut entries: Vec<SourceEntry> = used
            .iter()
            .filter_map(|(name, uses)| {
                let source = self.library.sources.get(name)?;
                let (opened, due_by) = states.get(name).copied().unwrap_or_default();
                let said = [opened.map(|day| self.dated("confirmed", &confirmed, day)), due_by.map(|day| self.dated("due", &due, day))];
                let mut kinds: Vec<ClaimKind> =
                    uses.iter().filter_map(|(id, _)| self.library.claims.get(id)).map(|claim| claim.kind).collect();
                kinds.sort_unstable();
                kinds.dedup();
                let mut sections: Vec<SectionId> = uses.iter().map(|(_, section)| *section).collect();
                sections.sort_unstable();
                sections.dedup();
                Some(SourceEntry {
                    publisher: source.publisher.clone(),
                    title: source.title.clone(),
                    language: self.foreign(&source.language),
                    year: self.year(source.year),
                    address: source.url.clone(),
                    state: said.into_iter().flatten().collect::<Vec<_>>().join(" "),
                    kinds,
                    sections: sections.into_iter().filter_map(title_of).collect(),
                })
            })
            .collect();
        entries.sort_by(|one, other| (&one.publisher, &one.year, &one.title).cmp(&(&other.publisher, &other.year, &other.title)));
        self.section = None;
        let whole = self.texts.interface.masthead.whole.clone();
        let lead = self.text("lead", &text.lead);
        let (numbers_title, numbers_note, numbers) = (text.numbers_title.clone(), text.numbers_note.clone(), self.numbers());
        Section {
            id: SectionId::Sources,
            title: text.title.clone(),
            lead,
            standing: Vec::new(),
            body: Body::Sources(Rc::new(Sources { state, entries, numbers_title, numbers_note, whole, numbers })),
        }
    }

    /// The pages that state the numbers that are shown, each once with all countries for which it does.
    fn numbers(&mut self) -> Vec<NumberEntry> {
        let library = self.library;
        let mut pages: Vec<(Vec<String>, &NumberSource)> = Vec::new();
        for (code, country) in &library.helplines.countries {
            let name = self.texts.help.countries.get(code).cloned().unwrap_or_default();
            let lines = country.helplines.iter().filter(|record| shows_a_number(record)).filter_map(|record| record.source.as_ref());
            let emergency = country.emergency_source.iter().filter(|_| !country.emergency.is_empty());
            for source in lines.chain(emergency) {
                match pages.iter_mut().find(|(_, page)| page.url == source.url) {
                    Some((countries, _)) if countries.contains(&name) => {}
                    Some((countries, _)) => countries.push(name.clone()),
                    None => pages.push((vec![name.clone()], source)),
                }
            }
        }
        let mut numbers: Vec<NumberEntry> = pages
            .into_iter()
            .map(|(mut countries, source)| {
                countries.sort_by(|one, other| self.formatter.order.compare(one, other));
                NumberEntry {
                    country: countries.join(&self.formatter.separator),
                    year: self.year(source.year),
                    address: source.url.clone(),
                }
            })
            .collect();
        numbers.sort_by(|one, other| self.formatter.order.compare(&one.country, &other.country));
        numbers
    }
}

/// Whether somebody has opened a source, and a day of its own by which it must be looked at again.
type State = (Option<Date>, Option<Date>);

/// By which day most sources must be looked at again, and what is particular to each.
fn states(used: &Uses, claims: &BTreeMap<ClaimId, Claim>) -> (Option<Date>, BTreeMap<String, State>) {
    let claims_of: BTreeMap<&String, Vec<&Claim>> =
        used.iter().map(|(name, uses)| (name, uses.iter().filter_map(|(id, _)| claims.get(id)).collect())).collect();
    let days = claims_of.values().filter_map(|claims| claims.iter().map(|claim| claim.review_by).min());
    let mut count = BTreeMap::<Date, usize>::new();
    days.for_each(|day| *count.entry(day).or_default() += 1);
    // The earliest of those that stand most often.
    let most_due = count.iter().rev().max_by_key(|(_, count)| **count).map(|(day, _)| *day);
    let state = |claims: &Vec<&Claim>| {
        // Opened is what was opened for every claim that rests on it, on the day that lies longest ago.
        let opened = claims.iter().map(|claim| claim.checked).collect::<Option<Vec<Date>>>().and_then(|days| days.into_iter().min());
        let due = claims.iter().map(|claim| claim.review_by).min().filter(|due| Some(*due) != most_due);
        (opened, due)
    };
    (most_due, claims_of.iter().map(|(name, claims)| ((*name).clone(), state(claims))).collect())
}
