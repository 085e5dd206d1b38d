//! Numbers, dates and plural categories by CLDR, with ICU4X. Browsers cannot
//! be trusted with them: Chromium's `Intl` has no Belarusian.

use crate::locale::Locale;
use fixed_decimal::Decimal;
use icu_calendar::{Date, Iso};
use icu_datetime::fieldsets::YMD;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_plurals::{PluralCategory, PluralRules, PluralRulesPreferences};

/// The CLDR rules of one language.
pub struct Cldr {
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
    date: DateTimeFormatter<YMD>,
    plurals: PluralRules,
}

impl Cldr {
    /// The rules of a published language. Its CLDR name is one that the data
    /// holds, which a test makes sure of for every row of the table.
    pub fn new(locale: &Locale) -> Self {
        let name: icu_locale_core::Locale = locale.cldr.parse().expect("the table holds locales");
        let ungrouped = {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(GroupingStrategy::Never);
            options
        };
        let numbers = DecimalFormatterPreferences::from(&name);
        let grouped = DecimalFormatter::try_new(numbers, DecimalFormatterOptions::default());
        let plain = DecimalFormatter::try_new(numbers, ungrouped);
        let dates = DateTimeFormatterPreferences::from(&name);
        let plurals = PluralRules::try_new_cardinal(PluralRulesPreferences::from(&name));
        Self {
            grouped: grouped.expect("number data is compiled in"),
            plain: plain.expect("number data is compiled in"),
            date: DateTimeFormatter::try_new(dates, YMD::long()).expect("date data is compiled in"),
            plurals: plurals.expect("plural data is compiled in"),
        }
    }

    /// A number with the language's grouping: `1,502`.
    pub fn number(&self, value: u64) -> String {
        self.grouped.format(&Decimal::from(value)).to_string()
    }

    /// A number in the language's digits without grouping: `1502`.
    pub fn plain(&self, value: u64) -> String {
        self.plain.format(&Decimal::from(value)).to_string()
    }

    /// A day in the language's long form: `9 August 2023`.
    pub fn date(&self, date: &Date<Iso>) -> String {
        self.date.format(date).to_string()
    }

    /// The plural category of a number: `one`, `few`, `other` and so on.
    pub fn category(&self, value: u64) -> &'static str {
        name(self.plurals.category_for(value))
    }

    /// Every plural category that whole numbers and fractions of the language have.
    pub fn categories(&self) -> Vec<&'static str> {
        self.plurals.categories().map(name).collect()
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
