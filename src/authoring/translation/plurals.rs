//! Forms of a word by the number before it, as CLDR has them: one `million`, two `millions`, five of another form in Russian.

use icu_plurals::{PluralCategory, PluralRules};

use crate::authoring::files::{CATEGORIES, category_name};
use crate::authoring::json::Node;
use crate::authoring::locale_data::locale_of;
use crate::content::LanguageTag;

/// The forms that a language has.
pub struct Forms(Vec<(&'static str, String)>);

impl Forms {
    /// The forms of a language, each with some numbers that take it.
    ///
    /// # Errors
    /// Where Unicode's locale data know nothing of the language.
    pub fn of(language: &LanguageTag) -> Result<Self, String> {
        let rules = PluralRules::try_new_cardinal((&locale_of(language)?).into());
        let rules = rules.map_err(|error| format!("no plural rules for {language}: {error}"))?;
        let has: Vec<PluralCategory> = rules.categories().collect();
        let samples: Vec<fixed_decimal::Decimal> = (0..=200)
            .chain([1_000_000])
            .map(|number: i64| number.to_string())
            .chain((11..=59).map(|tenths| format!("{}.{}", tenths / 10, tenths % 10)))
            .filter_map(|digits| digits.parse().ok())
            .collect();
        let named = CATEGORIES.iter().filter(|category| has.contains(category)).map(|category| {
            let fitting = samples.iter().filter(|number| rules.category_for(*number) == *category).take(5);
            (category_name(*category), fitting.map(ToString::to_string).collect::<Vec<_>>().join(", "))
        });
        Ok(Self(named.collect()))
    }

    /// Whether there is more than one.
    pub fn several(&self) -> bool {
        self.0.len() > 1
    }

    /// Each form with some numbers that take it.
    pub fn each(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(form, examples)| (*form, examples.as_str()))
    }
}

/// Whether a text is a pattern with words around its number.
pub fn is_pattern(name: &str, address: &str, english: &str) -> bool {
    name == "interface.json" && address.starts_with("units.") && english.replace("{number}", "").contains(char::is_alphabetic)
}

/// What a language's file has for a form: the form, or the one text for all.
pub fn form_of(node: &Node, form: &str) -> Option<String> {
    node.text().or_else(|| node.get(form)?.text()).map(str::to_owned)
}
