//! Numbers and dates as a language writes them.

use fixed_decimal::Decimal;
use icu_calendar::Date as CalendarDate;
use icu_calendar::Iso;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use icu_plurals::PluralRules;

use crate::authoring::files::{Date, Interface, Value};
use crate::authoring::locale_data::{Order, separator};

/// Writes the values of claims in one language.
pub struct Formatter<'texts> {
    decimals: DecimalFormatter,
    /// Digits before a word of the language's own steps: 2760万, and a comma only from five digits on.
    short_decimals: DecimalFormatter,
    dates: DateTimeFormatter<YMD>,
    plurals: PluralRules,
    interface: &'texts Interface,
    /// The order of names.
    pub order: Order,
    /// What stands between the entries of a list.
    pub separator: String,
}

impl<'texts> Formatter<'texts> {
    /// A formatter for a language.
    ///
    /// # Errors
    /// Where Unicode's locale data know nothing of the language.
    pub fn new(locale: &Locale, interface: &'texts Interface) -> Result<Self, String> {
        let decimals = |grouping| {
            DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::from(grouping))
                .map_err(|error| format!("no number format for {locale}: {error}"))
        };
        let dates =
            DateTimeFormatter::try_new(locale.into(), YMD::long()).map_err(|error| format!("no date format for {locale}: {error}"))?;
        let plurals = PluralRules::try_new_cardinal(locale.into()).map_err(|error| format!("no plural rules for {locale}: {error}"))?;
        Ok(Self {
            decimals: decimals(GroupingStrategy::Auto)?,
            short_decimals: decimals(GroupingStrategy::Min2)?,
            dates,
            plurals,
            interface,
            order: Order::new(locale)?,
            separator: separator(locale)?,
        })
    }

    /// What stands between entries that hold lists themselves: a semicolon of the language's script.
    pub fn stronger_separator(&self) -> &'static str {
        match self.separator.as_str() {
            "、" => "；",
            " و" => "؛ ",
            _ => "; ",
        }
    }

    /// A value with its unit.
    ///
    /// # Errors
    /// Where the digits are none, or the language has no pattern for the unit.
    pub fn value(&self, value: &Value) -> Result<String, String> {
        match value {
            Value::Number { number, unit } => {
                let pattern =
                    self.interface.units.get(unit).ok_or_else(|| format!("interface.json has no pattern for the unit {unit:?}"))?;
                let mut decimal = decimal(number)?;
                let mut digits = &self.decimals;
                if pattern.power() > 0 {
                    digits = &self.short_decimals;
                    decimal.multiply_pow10(i16::from(pattern.power()));
                    // 3.0 million is 300 in a smaller unit: what stands behind the point says nothing any more.
                    decimal.trim_end();
                }
                let words = pattern.for_category(self.plurals.category_for(&decimal));
                Ok(words.replace("{number}", &digits.format(&decimal).to_string()))
            }
            Value::Date { date } => self.date(*date),
            Value::Year { year } => Ok(year.to_string()),
        }
    }

    /// A day, spelt out.
    ///
    /// # Errors
    /// Never for a [`Date`] that was read; the calendar is asked all the same.
    pub fn date(&self, date: Date) -> Result<String, String> {
        let day: CalendarDate<Iso> =
            CalendarDate::try_new_iso(i32::from(date.year), date.month, date.day).map_err(|error| format!("no such day: {error}"))?;
        Ok(self.dates.format(&day).to_string())
    }

    /// Digits, grouped.
    ///
    /// # Errors
    /// Where they are not a decimal number.
    pub fn number(&self, digits: &str) -> Result<String, String> {
        Ok(self.decimals.format(&decimal(digits)?).to_string())
    }

    /// The name of an article of the Protocol: `9.5` is Article 9(5).
    pub fn article(&self, number: &str) -> String {
        match number.split_once('.') {
            None => self.interface.article.replace("{number}", number),
            Some((article, paragraph)) => self.interface.article_paragraph.replace("{article}", article).replace("{paragraph}", paragraph),
        }
    }
}

fn decimal(digits: &str) -> Result<Decimal, String> {
    digits.parse().map_err(|_| format!("expected digits as in 49.6, found “{digits}”"))
}
