//! The Protocol: elements of the definition, articles, official texts.

use std::rc::Rc;

use super::Baker;
use crate::authoring::files::{ArticleRecord, ElementRecord};
use crate::content::SectionId;
use crate::content::bundle::{Article, Body, Element, Protocol, Section};

impl Baker<'_> {
    pub(super) fn protocol(&mut self) -> Section {
        let (record, text) = (&self.library.protocol, &self.texts.protocol);
        let blocks = self.blocks("blocks", &text.blocks);
        let elements = record.elements.iter().filter_map(|element| self.element(element)).collect();
        let rules = self.blocks("rules", &text.rules);
        let articles = record.articles.iter().filter_map(|article| self.article(article)).collect();
        let texts = record.texts.iter().filter_map(|id| self.link("protocol.json", id)).collect();
        Section {
            id: SectionId::Protocol,
            title: text.title.clone(),
            lead: self.text("lead", &text.lead),
            body: Body::Protocol(Rc::new(Protocol {
                blocks: Rc::new(blocks),
                elements: Rc::new(elements),
                rules: Rc::new(rules),
                articles_title: text.articles_title.clone(),
                articles,
                texts_title: text.texts_title.clone(),
                texts_note: self.text("texts_note", &text.texts_note),
                texts,
            })),
        }
    }

    fn element(&mut self, record: &ElementRecord) -> Option<Element> {
        let Some(text) = self.texts.protocol.elements.iter().find(|text| text.id == record.id) else {
            self.problem("elements", format!("the element {:?} is missing", record.id));
            return None;
        };
        let mut values = Vec::new();
        for key in &record.values {
            match text.values.get(key) {
                Some(value) => values.push(value.clone()),
                None => self.problem("elements", format!("the value “{key}” of {:?} is missing", record.id)),
            }
        }
        Some(Element {
            id: record.id,
            title: text.title.clone(),
            question: text.question.clone(),
            values,
            citations: self.citations("elements", std::slice::from_ref(&record.claim)),
        })
    }

    fn article(&mut self, record: &ArticleRecord) -> Option<Article> {
        let place = format!("articles.{}", record.number);
        let Some(text) = self.texts.protocol.articles.get(&record.number) else {
            self.problem(place, "the article is missing");
            return None;
        };
        Some(Article {
            number: self.formatter.article(&record.number),
            who: text.who.clone(),
            text: self.text(&place, &text.text),
            citations: self.citations(&place, &record.claims),
        })
    }
}
