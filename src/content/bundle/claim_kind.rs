//! Kinds of claims.

use serde::{Deserialize, Serialize};

use crate::content::Word;

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $word:ident);+ $(;)?) => {
        /// What kind of claim a figure or statement is. Kinds are never mixed in one chart or sentence.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum ClaimKind {
            $($(#[$doc])* $variant,)+
        }

        impl ClaimKind {
            /// All kinds.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name in files and in `data-kind`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// The word of its badge.
            pub fn word(self) -> Word {
                match self {
                    $(Self::$variant => Word::$word,)+
                }
            }
        }
    };
}

kinds! {
    /// An estimate of people or money by an international organisation.
    Estimate = "estimate", KindEstimate;
    /// A count of victims or cases that authorities have detected.
    Detected = "detected", KindDetected;
    /// The author's own figure or view.
    Author = "author", KindAuthor;
    /// A finding of a study.
    Study = "study", KindStudy;
    /// What a treaty or another law says.
    Law = "law", KindLaw;
    /// What a competent body advises.
    Guidance = "guidance", KindGuidance;
}
