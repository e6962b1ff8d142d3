//! Links to other sites, and the language behind one.

use super::tuples::tuples;
use super::{HttpsUrl, LanguageTag};

tuples! {
    /// A link with one line about where it leads.
    pub struct Link {
        /// The name of the page, in its own language.
        pub name: String,
        /// The language of the page, where it is not that of the bundle.
        pub language: Option<ForeignLanguage>,
        /// Where it leads.
        pub address: HttpsUrl,
        /// One factual line.
        pub about: String,
    }

    /// A language that is not that of the bundle.
    pub struct ForeignLanguage {
        /// Its tag, for `lang` and `hreflang`.
        pub tag: LanguageTag,
        /// Its name in the language of the bundle.
        pub name: String,
    }
}
