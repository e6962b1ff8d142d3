//! The page for web editors: what it knows of the release, and the list that stands there without a script.

use anyhow::{Context, Result};

use super::recipe::Role;
use super::{Kitchen, Prepared, VERSION, pasted};
use crate::embedding::{Choices, PLACEHOLDER, Release, Translation, snippet};
use crate::prerender::node::escape;

impl Kitchen<'_> {
    /// What the page must know of this release. Countries and sections are named in the language of the page.
    pub(super) fn embedding_release(&self) -> Result<Release> {
        let first = self.languages.first().context("there is no language")?;
        let countries = first.bundle.help().into_iter().flat_map(|help| &help.countries);
        Ok(Release {
            version: VERSION.to_owned(),
            embed: self.written.file(Role::EmbedPinned, None)?.integrity.clone(),
            frame_helper: self.written.file(Role::FrameHelperPinned, None)?.integrity.clone(),
            review_by: first.bundle.masthead.review_by.clone(),
            languages: self.languages.iter().map(translation).collect(),
            countries: countries.map(|country| (country.code.to_string(), country.name.clone())).collect(),
            attributes: self.attributes.iter().map(|attribute| attribute.name.clone()).collect(),
            sections: first.bundle.sections.iter().map(|section| (section.id.as_str().to_owned(), section.title.clone())).collect(),
        })
    }

    /// The marks of the page, ready for a template.
    pub(super) fn embed_page_marks(&self) -> Result<Vec<(&'static str, String)>> {
        let release = self.embedding_release()?;
        let first = self.languages.first().context("there is no language")?;
        let title = &first.texts.interface.page.fallback;
        let choices = Choices { language: first.tag().to_owned(), ..Choices::default() };
        let link = format!("  {}\n", snippet::link(PLACEHOLDER, first.tag(), title));
        Ok(vec![
            ("snippet", escape(&pasted::snippets(first, &self.languages)?.snippet(None))),
            ("one-line", escape(&snippet::one_line(PLACEHOLDER, &choices))),
            ("pinned", escape(&snippet::element(PLACEHOLDER, &choices, &link, Some(&release)))),
            ("frame", escape(&snippet::frame(PLACEHOLDER, &choices, title, true, None))),
            ("languages", pasted::list(&self.languages)),
            (
                "countries",
                release.countries.iter().map(|(code, name)| format!("<option value=\"{code}\">{}</option>", escape(name))).collect(),
            ),
            // In a block of data only what would end it must not stand.
            ("release", serde_json::to_string(&release)?.replace('<', "\\u003c")),
        ])
    }
}

fn translation(language: &Prepared<'_>) -> Translation {
    let pasted = &language.bundle.copies.pasted;
    Translation {
        tag: language.tag().to_owned(),
        name: language.entry.name.clone(),
        right_to_left: language.bundle.direction.as_str() == "rtl",
        title: language.texts.interface.page.fallback.clone(),
        title_neutral: language.bundle.masthead.title_neutral.clone(),
        copied_version: pasted.copied_version.clone(),
        copied: pasted.copied.clone(),
        copy_begins: language.bundle.copies.state.split(VERSION).next().unwrap_or_default().to_owned(),
    }
}
