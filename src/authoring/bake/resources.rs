//! Resources and links to them.

use std::rc::Rc;

use super::Baker;
use crate::authoring::files::ResourceRecord;
use crate::authoring::problem::Problem;
use crate::content::SectionId;
use crate::content::bundle::{Body, Section};
use crate::content::program::{Link, Resource, Resources};

impl Baker<'_> {
    pub(super) fn resources(&mut self) -> Section {
        let (library, text) = (self.library, &self.texts.resources);
        let mut entries = Vec::new();
        for record in &library.resources {
            for key in std::iter::once(&record.kind).chain(&record.audiences) {
                if !text.kinds.iter().chain(&text.audiences).any(|(known, _)| known == key) {
                    self.problem("kinds", format!("the resource {} has the key “{key}”, which has no label here", record.id));
                }
            }
            let link = self.resource_link(record);
            entries.push(Resource { link, kind: record.kind.clone(), audiences: record.audiences.clone() });
        }
        Section {
            id: SectionId::Resources,
            title: text.title.clone(),
            lead: self.text("lead", &text.lead),
            body: Body::Resources(Rc::new(Resources { kinds: text.kinds.clone(), audiences: text.audiences.clone(), entries })),
        }
    }

    /// The resource of a name that another file mentions.
    pub(super) fn link(&mut self, mentioned_in: &str, id: &str) -> Option<Link> {
        if let Some(record) = self.library.resources.iter().find(|record| record.id == id) {
            return Some(self.resource_link(record));
        }
        self.problems.push(Problem::new(mentioned_in, "", format!("there is no resource “{id}” in resources.json")));
        None
    }

    fn resource_link(&mut self, record: &ResourceRecord) -> Link {
        let about = if let Some(about) = self.texts.resources.about.get(&record.id) {
            self.text(&format!("about.{}", record.id), about)
        } else {
            let file = format!("{}/resources.json", self.language);
            self.problems.push(Problem::new(&file, "about", format!("the line about {} is missing", record.id)));
            String::new()
        };
        Link { name: record.name.clone(), language: self.foreign(&record.language), address: record.url.clone(), about }
    }
}
