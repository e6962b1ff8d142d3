//! oEmbed: what a site is told that makes a frame of a pasted address, as `WordPress` does, and the page in that frame.
//!
//! `WordPress` takes of a stranger's answer one link in a quotation and one frame, gives the frame a sandbox in which no link works, and
//! shows the quotation until the frame speaks to it (`www/frame/oembed.js`).

use anyhow::{Context, Result, anyhow};
use serde_json::json;

use super::address::SiteAddress;
use super::page::Fetches;
use super::recipe::Output;
use super::source::Source;
use super::template::fill;
use super::{Kitchen, Prepared};
use crate::prerender::node::escape;
use crate::prerender::plain::html::framed;

/// How large the frame is before it has said how high it wants to be.
const SIZE: (u32, u32) = (600, 640);

/// For how long an answer may be kept, in seconds: a day.
const KEPT: u32 = 86_400;

impl Kitchen<'_> {
    /// The answer for the page of a language.
    pub(super) fn oembed(&self, language: &Prepared<'_>) -> Result<String> {
        let address = self.address()?;
        let title = &language.texts.interface.page.fallback;
        let (page, frame) = (address.page(Some(language.tag())), address.oembed(language.tag(), "html"));
        let (width, height) = SIZE;
        let html = format!(
            "<blockquote class=\"wp-embedded-content\"><a href=\"{}\">{}</a></blockquote>\
             <iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts\" security=\"restricted\" src=\"{}\" \
             width=\"{width}\" height=\"{height}\" title=\"{}\" frameborder=\"0\"></iframe>",
            escape(&page),
            escape(title),
            escape(&frame),
            escape(title)
        );
        let answer = json!({
            "version": "1.0",
            "type": "rich",
            "title": title,
            "provider_name": title,
            "provider_url": address.as_str(),
            "cache_age": KEPT,
            "width": width,
            "height": height,
            "html": html,
        });
        Ok(serde_json::to_string_pretty(&answer)?)
    }

    /// The page in the frame.
    pub(super) fn oembed_frame(&self, output: &Output, template: &Source, language: &Prepared<'_>) -> Result<String> {
        let surroundings = self.surroundings(output)?;
        let text = framed(&language.bundle, &self.address()?.page(Some(language.tag())));
        let policy = surroundings.policy(Fetches::Own);
        let marks = [
            ("language", language.tag()),
            ("direction", language.bundle.direction.as_str()),
            ("title", &escape(&language.texts.interface.page.title)),
            ("policy", &policy),
            ("root", &surroundings.root),
            ("version-folder", &surroundings.version_folder),
            ("text", text.trim_end()),
        ];
        fill(&self.order.ready.text(template)?, &marks).map_err(|error| anyhow!("{}: {error}", template.path))
    }

    fn address(&self) -> Result<&SiteAddress> {
        self.order.address.as_ref().context("there is no address")
    }
}
