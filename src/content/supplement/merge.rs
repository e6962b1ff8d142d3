//! What a supplement adds to what the explainer has.

use std::rc::Rc;

use super::{Supplement, SuppliedHelpline, SuppliedResource};
use crate::content::app::{Resource, Resources};
use crate::content::bundle::{Body, Bundle, Masthead, Section};
use crate::content::help::{Country, Help, Helpline};
use crate::content::{CountryCode, LanguageTag, PlainText};
use crate::content::{ForeignLanguage, LineWords, Link};

impl Supplement {
    /// The countries of its helplines, in the order of the file, each once.
    pub fn countries(&self) -> Vec<&CountryCode> {
        let mut countries = Vec::new();
        for helpline in &self.helplines {
            if !countries.contains(&&helpline.country) {
                countries.push(&helpline.country);
            }
        }
        countries
    }

    /// The cards of a country's helplines: independent ones first, authorities last.
    pub fn cards(&self, country: &CountryCode, words: &LineWords, language: &LanguageTag) -> Vec<Helpline> {
        let mut lines: Vec<&SuppliedHelpline> = self.helplines.iter().filter(|helpline| helpline.country == *country).collect();
        lines.sort_by_key(|helpline| helpline.authority);
        lines.into_iter().map(|helpline| self.card(helpline, words, language)).collect()
    }

    fn card(&self, helpline: &SuppliedHelpline, words: &LineWords, language: &LanguageTag) -> Helpline {
        Helpline {
            id: helpline.id.to_string(),
            name: helpline.name.to_string(),
            name_language: self.foreign(helpline.language.as_ref(), language),
            operator: helpline.operator.to_string(),
            purpose: words.kinds.get(helpline.kind as usize).cloned().unwrap_or_default(),
            authority: helpline.authority,
            channels: helpline.channels.clone(),
            free: helpline.free,
            hours: helpline.hours.as_ref().map(|hours| words.hours(hours)).unwrap_or_default(),
            opening: helpline.hours.as_ref().map(crate::content::Hours::opening).unwrap_or_default(),
            note: helpline.notes.iter().map(PlainText::as_str).collect::<Vec<_>>().join(" "),
            website: helpline.website.clone(),
            provenance: words.supplied.clone(),
        }
    }

    /// The resources with its own: one that has the name of another takes its place, a new one comes first.
    #[must_use]
    pub fn with_resources(&self, resources: &Resources, language: &LanguageTag) -> Resources {
        let mut merged = resources.clone();
        let mut new = Vec::new();
        for supplied in &self.resources {
            let resource = self.resource(supplied, language);
            match merged.entries.iter_mut().find(|entry| entry.id == resource.id) {
                Some(entry) => *entry = resource,
                None => new.push(resource),
            }
        }
        new.append(&mut merged.entries);
        merged.entries = new;
        merged
    }

    fn resource(&self, resource: &SuppliedResource, language: &LanguageTag) -> Resource {
        Resource {
            id: resource.id.to_string(),
            link: Link {
                name: resource.name.to_string(),
                language: self.foreign(resource.language.as_ref(), language),
                address: resource.url.clone(),
                about: resource.about.to_string(),
            },
            kind: resource.kind.clone(),
            audiences: resource.audiences.clone(),
        }
    }

    /// The language of a text where it is not the explainer's; its tag stands for its name, which is not known here.
    fn foreign(&self, own: Option<&LanguageTag>, explainer: &LanguageTag) -> Option<ForeignLanguage> {
        let tag = own.or(self.language.as_ref()).filter(|tag| *tag != explainer)?;
        Some(ForeignLanguage { tag: tag.clone(), name: tag.to_string() })
    }
}

impl Bundle {
    /// The bundle with a supplement, for a Yew application that renders it whole. Doing it twice changes nothing more.
    ///
    /// `name_of` names countries for which the explainer has no helplines itself.
    #[must_use]
    pub fn with_supplement(&self, supplement: &Supplement, name_of: impl Fn(&CountryCode) -> String) -> Self {
        let sections = self.sections.iter().map(|section| {
            let body = match &section.body {
                Body::Help(help) => Body::Help(Rc::new(self.supplied_help(help, supplement, &name_of))),
                Body::Resources(resources) => Body::Resources(Rc::new(supplement.with_resources(resources, &self.language))),
                _ => return section.clone(),
            };
            Rc::new(Section { body, ..(**section).clone() })
        });
        let supplied_introduction = supplement.introduction.as_ref().or(self.masthead.supplied_introduction.as_ref()).cloned();
        let masthead = Rc::new(Masthead { supplied_introduction, ..(*self.masthead).clone() });
        Self { masthead, sections: sections.collect(), ..self.clone() }
    }

    fn supplied_help(&self, help: &Help, supplement: &Supplement, name_of: impl Fn(&CountryCode) -> String) -> Help {
        let mut help = help.clone();
        help.contact = supplement.contact.clone().or(help.contact);
        let ids: Vec<&str> = supplement.helplines.iter().map(|helpline| helpline.id.as_str()).collect();
        for country in &mut help.countries {
            let kept = country.helplines.iter().filter(|helpline| !ids.contains(&helpline.id.as_str())).cloned();
            let mut helplines = supplement.cards(&country.code, &help.lines, &self.language);
            helplines.extend(kept);
            *country = Rc::new(Country { helplines, ..(**country).clone() });
        }
        for code in supplement.countries() {
            if help.countries.iter().all(|country| country.code != *code) {
                let helplines = supplement.cards(code, &help.lines, &self.language);
                help.countries.push(Rc::new(Country::of_supplement(code.clone(), name_of(code), helplines)));
            }
        }
        help
    }
}
