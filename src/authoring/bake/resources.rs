//! Resources and links to them.

use std::rc::Rc;

use super::baker::Baker;
use crate::authoring::files::ResourceRecord;
use crate::authoring::problem::Problem;
use crate::content::Link;
use crate::content::SectionId;
use crate::content::app::{Resource, Resources};
use crate::content::bundle::{Body, Section};

impl Baker<'_> {
    pub(super) fn resources(&mut self) -> Section {
        let (library, text) = (self.library, &self.texts.resources);
        let mut entries = Vec::new();
        for (index, record) in library.resources.iter().enumerate() {
            let audiences =
                record.audiences.iter().enumerate().map(|(number, key)| (format!("[{index}].audiences[{number}]"), key, &text.audiences));
            for (place, key, labels) in std::iter::once((format!("[{index}].kind"), &record.kind, &text.kinds)).chain(audiences) {
                if !labels.iter().any(|(known, _)| known == key) {
                    let known: Vec<&str> = labels.iter().map(|(known, _)| known.as_str()).collect();
                    self.report(
                        Problem::new(
                            "resources.json",
                            place,
                            format!("the resource {} has the key “{key}”, which has no label in {}", record.id, self.file),
                        )
                        .help(format!("take one of these, or add a label there: {}", known.join(", "))),
                    );
                }
            }
            let link = self.resource_link(record);
            entries.push(Resource { id: record.id.clone(), link, kind: record.kind.clone(), audiences: record.audiences.clone() });
        }
        // Those in the language of the page lead; else the order is that of the file.
        entries.sort_by_key(|entry| entry.link.language.is_some());
        Section {
            id: SectionId::Resources,
            title: text.title.clone(),
            lead: self.text("lead", &text.lead),
            standing: Vec::new(),
            body: Body::Resources(Rc::new(Resources { kinds: text.kinds.clone(), audiences: text.audiences.clone(), entries })),
        }
    }

    /// The resource of a name that another file mentions.
    pub(super) fn link(&mut self, mentioned_in: &str, place: &str, id: &str) -> Option<Link> {
        if let Some(record) = self.library.resources.iter().find(|record| record.id == id) {
            return Some(self.resource_link(record));
        }
        self.report(
            Problem::new(mentioned_in, place, format!("there is no resource “{id}” in resources.json"))
                .help("correct the name, or add the resource"),
        );
        None
    }

    fn resource_link(&mut self, record: &ResourceRecord) -> Link {
        let file = self.language_file("resources");
        let about = if let Some(about) = self.texts.resources.about.get(&record.id) {
            self.within(file, |baker| baker.text(&format!("about.{}", record.id), about))
        } else {
            self.report(
                Problem::new(&file, "about", format!("the line about `{}` is missing", record.id))
                    .help(format!("add \"{}\" with one factual line", record.id)),
            );
            String::new()
        };
        Link { name: record.name.clone(), language: self.foreign(&record.language), address: record.url.clone(), about }
    }
}
