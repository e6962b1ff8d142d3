//! How a number is written with its unit.

use icu_plurals::PluralCategory;
use schemars::JsonSchema;
use serde::Deserialize;

/// A pattern for a number: one for all, or one for each form that a word takes in this language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Pattern {
    /// The same for all numbers: `{number} million`
    Same(String),
    /// By the form of the word.
    ByForm(Forms),
}

/// A pattern for each form of a word that a language has; Unicode's locale data say which number takes which.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// For none, where the language has a form for that.
    #[serde(default)]
    pub zero: Option<String>,
    /// For one and its like.
    #[serde(default)]
    pub one: Option<String>,
    /// For two.
    #[serde(default)]
    pub two: Option<String>,
    /// For a few.
    #[serde(default)]
    pub few: Option<String>,
    /// For many.
    #[serde(default)]
    pub many: Option<String>,
    /// For all other numbers.
    pub other: String,
    /// By how many powers of ten the language's unit is smaller: Chinese counts a million as a hundred times ten thousand, so `2`.
    #[serde(default)]
    pub power: u8,
}

/// All sorts of numbers that a language may write differently.
pub const CATEGORIES: &[PluralCategory] =
    &[PluralCategory::Zero, PluralCategory::One, PluralCategory::Two, PluralCategory::Few, PluralCategory::Many, PluralCategory::Other];

/// The key of a form.
pub fn category_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

impl Pattern {
    /// By how many powers of ten a number grows before it is written.
    pub fn power(&self) -> u8 {
        match self {
            Self::Same(_) => 0,
            Self::ByForm(forms) => forms.power,
        }
    }

    /// The pattern for numbers of a sort; that of all others where it has none.
    pub fn for_category(&self, category: PluralCategory) -> &str {
        match self {
            Self::Same(pattern) => pattern,
            Self::ByForm(forms) => {
                let own = match category {
                    PluralCategory::Zero => &forms.zero,
                    PluralCategory::One => &forms.one,
                    PluralCategory::Two => &forms.two,
                    PluralCategory::Few => &forms.few,
                    PluralCategory::Many => &forms.many,
                    PluralCategory::Other => &None,
                };
                own.as_ref().unwrap_or(&forms.other)
            }
        }
    }
}
