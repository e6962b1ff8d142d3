//! The limits, and the parts of the site that they hold for.

use serde::Deserialize;

/// One limit.
#[derive(Debug)]
pub(super) struct Budget {
    /// What is measured, as it stands in the table.
    pub(super) what: &'static str,
    /// The parts whose sizes are added up.
    pub(super) roles: &'static [Role],
    /// More kilobytes than these fail.
    pub(super) limit: u32,
    /// The same for a translation in Latin letters, and for one in others, where the text of the language is part of it: sentences grow when
    /// they are translated, and two or three bytes make a letter.
    pub(super) translated: Option<[u32; 2]>,
    /// And so many bytes more for each language after the first.
    pub(super) per_language: u32,
    /// What we would like to reach.
    pub(super) aim: Option<u32>,
}

impl Budget {
    /// In bytes, for one language of a site that has so many.
    pub(super) fn bytes(&self, language: Option<&str>, languages: usize) -> u64 {
        let limit = match (self.translated, language) {
            (Some([latin, other]), Some(tag)) if tag != ENGLISH => {
                if is_latin(tag) {
                    latin
                } else {
                    other
                }
            }
            _ => self.limit,
        };
        u64::from(limit) * 1024 + u64::from(self.per_language) * (languages as u64).saturating_sub(1)
    }
}

/// The language that others are translated from.
const ENGLISH: &str = "en";

/// Whether a language is written in Latin letters.
fn is_latin(tag: &str) -> bool {
    !["ar", "ru", "zh"].contains(&tag.split('-').next().unwrap_or(tag))
}

/// Every limit, in kilobytes of 1,024 bytes.
pub(super) const BUDGETS: &[Budget] = &[EMBED, COMPANION, EXIT, FIRST, REST, APP, SUPPLEMENT, BUNDLE, EMBED_PAGE];

/// The script that every host page loads, quick exit included. Clients of comparable embeds take 1 to 3 KB; ours
/// also carries a digest per language, which no compression makes smaller.
pub(super) const EMBED: Budget =
    Budget { what: "embed.js", roles: &[Role::Embed], limit: 5, translated: None, per_language: 44, aim: None };

/// The exit for any page of a host, which speaks every language.
pub(super) const EXIT: Budget = Budget { what: "exit.js", roles: &[Role::Exit], limit: 3, translated: None, per_language: 120, aim: None };

/// What comes beside the text, right after it: Shift, an exit above what the host lays over the explainer's own, contents, changed attributes.
pub(super) const COMPANION: Budget =
    Budget { what: "companion.js", roles: &[Role::Companion], limit: 3, translated: None, per_language: 0, aim: None };

/// What must arrive before help and key facts can be read: it is what a reader on a slow network waits for. GOV.UK's styles alone are 13.2 KB.
/// The helplines of the countries follow in a file of their own, which is asked for at once.
pub(super) const FIRST: Budget = Budget {
    what: "until readable",
    roles: &[Role::Embed, Role::First],
    limit: 13,
    translated: Some([15, 18]),
    per_language: 0,
    aim: Some(12),
};

/// The whole explainer without WASM: script, styles and all HTML; some 4,800 words, the helplines of all countries, the sources.
pub(super) const REST: Budget = Budget {
    what: "all text",
    roles: &[Role::Embed, Role::First, Role::Lines, Role::Rest],
    limit: 36,
    translated: Some([40, 52]),
    per_language: 0,
    aim: Some(34),
};

/// What the app adds. A page of Yew that only says hello measures 33 KB and its script 5; hydration would be 9 more, a JSON parser 14.
pub(super) const APP: Budget =
    Budget { what: "app", roles: &[Role::Wasm, Role::Script], limit: 75, translated: None, per_language: 0, aim: Some(60) };

/// What a page with a file of its host's own loads beside it, and no other page. It renders cards of helplines as the build does.
pub(super) const SUPPLEMENT: Budget = Budget {
    what: "for a supplement",
    roles: &[Role::SupplementWasm, Role::SupplementScript],
    limit: 52,
    translated: None,
    per_language: 0,
    aim: None,
};

/// The content that the app reads: only what its components need, since the text is on the page already.
pub(super) const BUNDLE: Budget =
    Budget { what: "content for the app", roles: &[Role::Bundle], limit: 20, translated: None, per_language: 0, aim: None };

/// The program of the page for web editors, which no page of a host loads: forms, words, the check of pages. Yew alone is a third of it.
pub(super) const EMBED_PAGE: Budget = Budget {
    what: "for web editors",
    roles: &[Role::EmbedPageWasm, Role::EmbedPageScript],
    limit: 120,
    translated: None,
    per_language: 0,
    aim: None,
};

/// The part that a file plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Role {
    /// `embed.js`.
    Embed,
    /// What comes beside the text, right after it.
    Companion,
    /// The exit for any page of a host.
    Exit,
    /// First part of a language's HTML, styles inside.
    First,
    /// The rest of a language's HTML.
    Rest,
    /// The helplines of the countries, in a language.
    Lines,
    /// A language's content for the app.
    Bundle,
    /// What wasm-bindgen writes around the WASM.
    Script,
    /// The WASM.
    Wasm,
    /// What reads supplements: its script.
    #[serde(rename = "supplement-script")]
    SupplementScript,
    /// What reads supplements: its WASM.
    #[serde(rename = "supplement-wasm")]
    SupplementWasm,
    /// The page for web editors: its script.
    #[serde(rename = "embed-page-script")]
    EmbedPageScript,
    /// The page for web editors: its program.
    #[serde(rename = "embed-page-wasm")]
    EmbedPageWasm,
    /// Anything that has no budget.
    #[serde(other)]
    Other,
}

impl Role {
    pub(super) fn is_per_language(self) -> bool {
        matches!(self, Self::First | Self::Lines | Self::Rest | Self::Bundle)
    }
}
