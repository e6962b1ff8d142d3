//! Pages for paper and the page in easy words, in the page around them.

use anyhow::{Context, Result, anyhow};

use super::Kitchen;
use super::page::Fetches;
use super::recipe::{Content, Output, Role};
use super::source::Source;
use super::template::fill;
use crate::content::CountryCode;
use crate::prerender::node::escape;
use crate::prerender::paper::Papers;

/// What a page is, beside its language.
struct Sheet<'parts> {
    /// The title in the browser's tab.
    title: &'parts str,
    /// What it holds.
    body: &'parts str,
    /// Its style sheet, without its ending.
    styles: &'static str,
    /// What the style sheet tells it by.
    kind: &'static str,
    /// Links to the same page in other languages.
    languages: &'parts str,
}

/// That a translation is a draft, in its language and in English.
fn drafted(sentences: &[String]) -> String {
    let language = |index| if index > 0 { " lang=\"en\" dir=\"ltr\"" } else { "" };
    sentences.iter().enumerate().map(|(index, text)| format!("<p{}>{}</p>", language(index), escape(text))).collect()
}

impl Kitchen<'_> {
    /// What makes the papers of a language.
    fn papers(&self, index: usize) -> Result<(Papers<'_>, Option<String>)> {
        let language = self.languages.get(index).context("there is no language")?;
        let page = self.order.address.as_ref().map(|address| address.page(Some(language.tag())));
        let papers = Papers {
            bundle: &language.bundle,
            paper: &language.texts.paper,
            easy: &language.easy,
            heading: &language.texts.interface.page.heading,
            page: None,
        };
        Ok((papers, page))
    }

    /// The countries for which there is paper, by code.
    pub(super) fn countries_on_paper(&self, index: usize) -> Result<Vec<CountryCode>> {
        Ok(self.papers(index)?.0.countries().map(|country| country.code.clone()).collect())
    }

    /// The page of a country.
    pub(super) fn paper(&self, output: &Output, index: usize, code: &CountryCode) -> Result<Vec<u8>> {
        let (papers, page) = self.papers(index)?;
        let papers = Papers { page: page.as_deref(), ..papers };
        let country = papers.countries().find(|country| country.code == *code).context("there is no such country")?;
        let year = self.library.helplines.countries.get(code).and_then(|record| record.emergency_source.as_ref()?.year);
        let root = self.surroundings(output)?.root;
        let (body, styles, kind) = match output.content {
            Content::Poster => (papers.poster(country, year), "paper", "poster"),
            Content::HandOut => (papers.handout(country, year), "paper", "handout"),
            _ => (papers.easy(country, year, &root), "easy", "easy"),
        };
        let body = body.map_err(|error| anyhow!(error))?;
        let title = papers.title(country);
        let languages = if kind == "easy" { self.languages_of_easy(index, &root, &format!("{code}/")) } else { String::new() };
        let template = output.sources.first().context("the recipe names no page around it")?;
        self.sheet(output, template, index, &Sheet { title: &title, body: &body, styles, kind, languages: &languages })
    }

    /// The page in easy words without a country.
    pub(super) fn easy_index(&self, output: &Output, template: &Source, index: usize) -> Result<Vec<u8>> {
        let (papers, _) = self.papers(index)?;
        let root = self.surroundings(output)?.root;
        let (body, languages) = (papers.easy_index(&root), self.languages_of_easy(index, &root, ""));
        self.sheet(
            output,
            template,
            index,
            &Sheet { title: &papers.easy.title, body: &body, styles: "easy", kind: "easy", languages: &languages },
        )
    }

    fn languages_of_easy(&self, index: usize, root: &str, path: &str) -> String {
        let others = self.languages.iter().enumerate().filter(|(other, _)| *other != index);
        let link = |(_, other): (usize, &super::Prepared<'_>)| {
            let tag = other.tag();
            format!("<li><a href=\"{root}easy/{tag}/{path}\" lang=\"{tag}\" hreflang=\"{tag}\">{}</a></li>", escape(&other.entry.name))
        };
        let links: String = others.map(link).collect();
        let draft = self.languages.get(index).map(|language| drafted(&language.bundle.masthead.draft)).unwrap_or_default();
        if links.is_empty() && draft.is_empty() { links } else { format!("<footer>{draft}<ul>{links}</ul></footer>") }
    }

    fn sheet(&self, output: &Output, template: &Source, index: usize, sheet: &Sheet<'_>) -> Result<Vec<u8>> {
        let language = self.languages.get(index).context("there is no language")?;
        let (surroundings, bundle) = (self.surroundings(output)?, &language.bundle);
        let leave = escape(&bundle.copies.leave);
        let marks = [
            ("language", escape(language.tag())),
            ("direction", bundle.direction.as_str().to_owned()),
            ("title", escape(sheet.title)),
            ("policy", surroundings.policy(Fetches::Own)),
            ("styles", sheet.styles.to_owned()),
            ("kind", sheet.kind.to_owned()),
            ("body", sheet.body.to_owned()),
            ("languages", sheet.languages.to_owned()),
            ("exit-url", escape(bundle.masthead.exit_url.as_str())),
            ("leave", leave),
            ("leave-safety", escape(&bundle.copies.pasted.safety)),
            ("exit-integrity", escape(&self.written.file(Role::Exit, None)?.integrity)),
            ("root", surroundings.root.clone()),
        ];
        let marks: Vec<(&str, &str)> = marks.iter().map(|(mark, text)| (*mark, text.as_str())).collect();
        let text = fill(&self.order.ready.text(template)?, &marks).map_err(|error| anyhow!("{}: {error}", template.path))?;
        Ok(text.into_bytes())
    }

    /// For the page for editors: what there is for each language and country.
    pub(super) fn list_of_papers(&self, root: &str) -> Result<String> {
        let mut list = String::new();
        for (index, language) in self.languages.iter().enumerate() {
            let (tag, (papers, _)) = (language.tag(), self.papers(index)?);
            let (paper, easy) = (papers.paper, &papers.easy.name);
            list.push_str(&format!("<h2 lang=\"{tag}\">{}</h2><ul class=\"papers\" lang=\"{tag}\">", escape(&language.entry.name)));
            for country in papers.countries() {
                let (code, name) = (&country.code, escape(&country.name));
                let link = |path: String, what: &str| format!("<a href=\"{root}{path}\" aria-label=\"{name}: {0}\">{0}</a>", escape(what));
                list.push_str(&format!(
                    "<li><strong>{name}</strong> {} {} {}</li>",
                    link(format!("paper/{tag}/{code}/poster.html"), &paper.poster_name),
                    link(format!("paper/{tag}/{code}/handout.html"), &paper.handout_name),
                    link(format!("easy/{tag}/{code}/"), easy),
                ));
            }
            list.push_str("</ul>");
        }
        Ok(list)
    }
}
