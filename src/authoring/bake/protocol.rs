//! The Protocol: elements of the definition, articles, official texts.

use std::rc::Rc;

use super::baker::Baker;
use super::naming::name_once;
use crate::authoring::files::{ArticleRecord, CaseRecord, ElementRecord};
use crate::authoring::problem::Problem;
use crate::content::SectionId;
use crate::content::bundle::{Article, Body, Element, Protocol, Section};
use crate::content::definition::{Age, Case, Facts};

impl Baker<'_> {
    pub(super) fn protocol(&mut self) -> Section {
        let (record, text) = (&self.library.protocol, &self.texts.protocol);
        let mut blocks = self.blocks("blocks", &text.blocks);
        let elements = record.elements.iter().enumerate().filter_map(|(index, element)| self.element(index, element)).collect();
        let cases = record.cases.iter().enumerate().filter_map(|(index, case)| self.case(index, case)).collect();
        let mut rules = self.blocks("rules", &text.rules);
        let standing = name_once(&mut [&mut blocks, &mut rules]);
        let articles = record.articles.iter().enumerate().filter_map(|(index, article)| self.article(index, article)).collect();
        let texts =
            record.texts.iter().enumerate().filter_map(|(index, id)| self.link("protocol.json", &format!("texts[{index}]"), id)).collect();
        Section {
            id: SectionId::Protocol,
            title: text.title.clone(),
            lead: self.text("lead", &text.lead),
            standing,
            body: Body::Protocol(Rc::new(Protocol {
                blocks: Rc::new(blocks),
                elements: Rc::new(elements),
                cases,
                rules: Rc::new(rules),
                articles_title: text.articles_title.clone(),
                articles,
                texts_title: text.texts_title.clone(),
                texts_note: self.text("texts_note", &text.texts_note),
                texts,
            })),
        }
    }

    fn element(&mut self, index: usize, record: &ElementRecord) -> Option<Element> {
        let Some((at, text)) = self.texts.protocol.elements.iter().enumerate().find(|(_, text)| text.id == record.id) else {
            self.problem("elements", format!("the element {:?} is missing", record.id));
            return None;
        };
        let mut values = Vec::new();
        for key in &record.values {
            match text.values.get(key) {
                Some(value) => values.push(value.clone()),
                None => self.problem(format!("elements[{at}].values"), format!("the value `{key}` of {:?} is missing", record.id)),
            }
        }
        let claim = std::slice::from_ref(&record.claim);
        let citations = self.within("protocol.json".to_owned(), |baker| baker.citations(&format!("elements[{index}].claim"), claim));
        Some(Element { id: record.id, title: text.title.clone(), question: text.question.clone(), values, citations })
    }

    fn case(&mut self, index: usize, record: &CaseRecord) -> Option<Case> {
        let texts = &self.texts.protocol;
        let Some(text) = texts.cases.get(&record.id) else {
            self.report(
                Problem::new(&self.file, "cases", format!("the case `{}` is missing", record.id))
                    .help("add it, with `title` and `story`: protocol.json says what is there in it"),
            );
            return None;
        };
        let mut values = Vec::new();
        for element in &texts.elements {
            for key in record.keys(element.id) {
                match element.values.get(key) {
                    Some(value) => values.push((element.id, value.clone())),
                    None => self.report(
                        Problem::new(
                            "protocol.json",
                            format!("cases[{index}].{}", element.id.as_str()),
                            format!("there is no value `{key}`"),
                        )
                        .help("write the key of a value that the element lists")
                        .part(key),
                    ),
                }
            }
        }
        let age = if record.under_age { Age::Child } else { Age::Adult };
        let story = self.text(&format!("cases.{}.story", record.id), &text.story);
        Some(Case { title: text.title.clone(), story, facts: Facts { values, age } })
    }

    fn article(&mut self, index: usize, record: &ArticleRecord) -> Option<Article> {
        let Some(text) = self.texts.protocol.articles.get(&record.number) else {
            self.report(
                Problem::new(&self.file, "articles", format!("the article `{}` is missing", record.number))
                    .help("add it, with `who` and `text`: protocol.json says that it is explained"),
            );
            return None;
        };
        Some(Article {
            number: self.formatter.article(&record.number),
            who: text.who.clone(),
            text: self.text(&format!("articles.{}.text", record.number), &text.text),
            citations: self
                .within("protocol.json".to_owned(), |baker| baker.citations(&format!("articles[{index}].claims"), &record.claims)),
        })
    }
}
