//! The list of sources, made from what the other sections cite.

use std::rc::Rc;

use super::Baker;
use super::help::shows_a_number;
use crate::content::SectionId;
use crate::content::bundle::{Body, ClaimKind, NumberEntry, Section, SourceEntry, Sources};

impl Baker<'_> {
    /// The section of sources; `sections` are all others, already baked.
    pub(super) fn sources(&mut self, sections: &[Section]) -> Section {
        let text = &self.texts.sources;
        let title_of = |id: SectionId| sections.iter().find(|section| section.id == id).map(|section| section.title.clone());
        let used = std::mem::take(&mut self.used);
        let mut entries: Vec<SourceEntry> = used
            .iter()
            .filter_map(|(name, uses)| {
                let source = self.library.sources.get(name)?;
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
                    kinds,
                    sections: sections.into_iter().filter_map(title_of).collect(),
                })
            })
            .collect();
        entries.sort_by(|one, other| (&one.publisher, &one.year, &one.title).cmp(&(&other.publisher, &other.year, &other.title)));
        self.section = None;
        self.file = self.language_file("sources");
        let lead = self.text("lead", &text.lead);
        let (numbers_title, numbers) = (text.numbers_title.clone(), self.numbers());
        Section {
            id: SectionId::Sources,
            title: text.title.clone(),
            lead,
            body: Body::Sources(Rc::new(Sources { entries, numbers_title, numbers })),
        }
    }

    /// The pages that state the numbers that are shown, by country.
    fn numbers(&mut self) -> Vec<NumberEntry> {
        let library = self.library;
        let mut numbers = Vec::new();
        for (code, country) in &library.helplines.countries {
            let name = self.texts.help.countries.get(code).cloned().unwrap_or_default();
            for record in country.helplines.iter().filter(|record| shows_a_number(record)) {
                if let Some(source) = &record.source {
                    numbers.push(NumberEntry {
                        country: name.clone(),
                        name: record.name.clone(),
                        name_language: self.foreign(&record.language),
                        year: self.year(source.year),
                        address: source.url.clone(),
                    });
                }
            }
        }
        numbers.sort_by(|one, other| one.country.cmp(&other.country));
        numbers
    }
}
