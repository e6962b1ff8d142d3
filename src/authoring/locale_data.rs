//! What Unicode's locale data know of a language: names of countries and languages, their order, and how a list is written.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_experimental::displaynames::multi::{LocaleDisplayNamesFormatter, RegionDisplayNames};
use icu_experimental::displaynames::{DisplayNamesOptions, Style};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::LocaleDirectionality;
use icu_locale_core::Locale;

use crate::content::{CountryCode, Direction, LanguageTag};

/// The locale of a tag.
///
/// # Errors
/// Where it is none.
pub fn locale_of(language: &LanguageTag) -> Result<Locale, String> {
    language.as_str().parse().map_err(|error| format!("{language} is no locale: {error}"))
}

/// How a language is written.
///
/// # Errors
/// Where the tag is no locale.
pub fn direction(language: &LanguageTag) -> Result<Direction, String> {
    let right_to_left = LocaleDirectionality::new_common().is_right_to_left(&locale_of(language)?.id);
    Ok(if right_to_left { Direction::Rtl } else { Direction::Ltr })
}

/// Names of countries and languages in one language.
pub struct Names {
    regions: RegionDisplayNames,
    short_regions: RegionDisplayNames,
    languages: LocaleDisplayNamesFormatter,
}

/// Regions whose long name says more than a list of countries should: “Hong Kong SAR China”.
const SHORT: &[&str] = &["HK", "MO"];

impl Names {
    /// The names in a language.
    ///
    /// # Errors
    /// Where Unicode's locale data know nothing of it.
    pub fn new(language: &LanguageTag) -> Result<Self, String> {
        let locale = locale_of(language)?;
        let failed = |error| format!("no names of countries and languages for {language}: {error}");
        let mut short = DisplayNamesOptions::default();
        short.style = Some(Style::Short);
        Ok(Self {
            regions: RegionDisplayNames::try_new((&locale).into(), DisplayNamesOptions::default()).map_err(failed)?,
            short_regions: RegionDisplayNames::try_new((&locale).into(), short).map_err(failed)?,
            languages: LocaleDisplayNamesFormatter::try_new((&locale).into(), DisplayNamesOptions::default()).map_err(failed)?,
        })
    }

    /// The name of a country.
    pub fn country(&self, code: &CountryCode) -> Option<String> {
        let names = if SHORT.contains(&code.as_str()) { &self.short_regions } else { &self.regions };
        names.of(code.as_str().parse().ok()?).map(str::to_owned)
    }

    /// The name of a language.
    pub fn language(&self, tag: &str) -> Option<String> {
        let locale: Locale = tag.parse().ok()?;
        let name = self.languages.of(&locale).into_owned();
        // Where no name is known the tag itself comes back.
        (!name.eq_ignore_ascii_case(tag)).then_some(name)
    }
}

/// The order of names in one language.
pub struct Order(CollatorBorrowed<'static>);

impl Order {
    /// The order of a language.
    ///
    /// # Errors
    /// Where Unicode's locale data know none.
    pub fn new(locale: &Locale) -> Result<Self, String> {
        let collator = Collator::try_new(locale.into(), CollatorOptions::default());
        collator.map(Self).map_err(|error| format!("no order of letters for {locale}: {error}"))
    }

    /// Which of two names comes first.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.0.compare(one, other).then_with(|| one.cmp(other))
    }
}

/// What stands between the entries of a list, before its end: a comma in most languages, `、` in Chinese.
///
/// # Errors
/// Where Unicode's locale data know nothing of the language.
pub fn separator(locale: &Locale) -> Result<String, String> {
    let lists = ListFormatter::try_new_and(locale.into(), ListFormatterOptions::default());
    let lists = lists.map_err(|error| format!("no way of writing lists for {locale}: {error}"))?;
    // What a list of four has between its second and its third entry.
    let list = lists.format(["1", "2", "3", "4"].iter()).to_string();
    let between = list.split_once('2').and_then(|(_, rest)| rest.split_once('3')).map(|(between, _)| between.to_owned());
    between.ok_or_else(|| format!("a list of {locale} does not keep its order: {list}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LanguageTag {
        LanguageTag::new(text).unwrap_or_else(|error| panic!("{error}"))
    }

    fn sorted(language: &str, names: &[&str]) -> Vec<String> {
        let order = locale_of(&tag(language)).and_then(|locale| Order::new(&locale)).unwrap_or_else(|error| panic!("{error}"));
        let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        names.sort_by(|one, other| order.compare(one, other));
        names
    }

    #[test]
    fn names_stand_in_the_order_of_the_language() {
        assert_eq!(sorted("fr", &["Viêt Nam", "Égypte", "Espagne", "Danemark"]), ["Danemark", "Égypte", "Espagne", "Viêt Nam"]);
        assert_eq!(sorted("es", &["Bulgaria", "Bélgica"]), ["Bélgica", "Bulgaria"]);
        assert_eq!(sorted("zh-Hans", &["丹麦", "阿根廷", "埃及", "爱尔兰"]), ["阿根廷", "埃及", "爱尔兰", "丹麦"], "by pinyin");
    }

    #[test]
    fn names_are_those_of_the_language() {
        let names = |language: &str| Names::new(&tag(language)).unwrap_or_else(|error| panic!("{error}"));
        let code = |code: &str| CountryCode::new(code).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(names("pt").country(&code("DE")).as_deref(), Some("Alemanha"));
        assert_eq!(names("en").country(&code("HK")).as_deref(), Some("Hong Kong"));
        assert_eq!(names("zh-Hans").language("fr").as_deref(), Some("法语"));
        assert_eq!(names("pt").language("xx"), None);
    }

    #[test]
    fn lists_and_directions_are_those_of_the_language() {
        let between =
            |language: &str| locale_of(&tag(language)).and_then(|locale| separator(&locale)).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(["en-GB", "pt", "zh-Hans", "ar"].map(between), [", ", ", ", "、", " و"]);
        assert_eq!(["ar", "zh-Hans"].map(|language| direction(&tag(language))), [Ok(Direction::Rtl), Ok(Direction::Ltr)]);
    }
}
