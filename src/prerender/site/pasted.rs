//! Snippets that hold content: the files of them, and links to those.

use anyhow::{Result, anyhow};

use super::Prepared;
use crate::content::LanguageTag;
use crate::prerender::node::escape;
use crate::prerender::snippet::Snippets;

/// What makes the snippets of a language; `all` are the languages of the site.
pub(super) fn snippets<'site>(language: &'site Prepared<'_>, all: &[Prepared<'_>]) -> Result<Snippets<'site>> {
    let tags: Vec<&LanguageTag> = all.iter().map(|other| &other.entry.tag).collect();
    Snippets::of(&language.bundle, &language.texts.interface.page.fallback, &tags).map_err(|error| anyhow!(error))
}

/// Links to the files of all languages.
pub(super) fn list(all: &[Prepared<'_>]) -> String {
    let link = |language: &Prepared<'_>| {
        let tag = language.tag();
        format!("<li><a href=\"{tag}.txt\" lang=\"{tag}\" hreflang=\"{tag}\">{}</a></li>", escape(&language.entry.name))
    };
    all.iter().map(link).collect()
}
