//! Numbers and dates as a language writes them.

use fixed_decimal::Decimal;
use icu_calendar::Date as CalendarDate;
use icu_calendar::Iso;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;

use crate::authoring::files::{Date, Interface, Value};
use crate::content::LanguageTag;

/// Writes the values of claims in one language.
pub struct Formatter<'texts> {
    decimals: DecimalFormatter,
    dates: DateTimeFormatter<YMD>,
    interface: &'texts Interface,
}

impl<'texts> Formatter<'texts> {
    /// A formatter for a language.
    ///
    /// # Errors
    /// Where Unicode's locale data know nothing of the language.
    pub fn new(language: &LanguageTag, interface: &'texts Interface) -> Result<Self, String> {
        let locale: Locale = language.as_str().parse().map_err(|error| format!("{language} is no locale: {error}"))?;
        let decimals = DecimalFormatter::try_new((&locale).into(), icu_decimal::options::DecimalFormatterOptions::default())
            .map_err(|error| format!("no number format for {language}: {error}"))?;
        let dates =
            DateTimeFormatter::try_new((&locale).into(), YMD::long()).map_err(|error| format!("no date format for {language}: {error}"))?;
        Ok(Self { decimals, dates, interface })
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
                Ok(pattern.replace("{number}", &self.number(number)?))
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
        let decimal: Decimal = digits.parse().map_err(|_| format!("expected digits as in 49.6, found “{digits}”"))?;
        Ok(self.decimals.format(&decimal).to_string())
    }

    /// The name of an article of the Protocol: `9.5` is Article 9(5).
    pub fn article(&self, number: &str) -> String {
        let shown = number.split_once('.').map_or_else(|| number.to_owned(), |(article, paragraph)| format!("{article}({paragraph})"));
        self.interface.article.replace("{number}", &shown)
    }
}
