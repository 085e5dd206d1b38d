//! Numbers, dates and plural categories by CLDR, with ICU4X. Browsers cannot
//! be trusted with them: Chromium's `Intl` has no Belarusian.

use crate::locale::Locale;
use chrono::{Datelike, NaiveDate};
use fixed_decimal::Decimal;
use icu_calendar::{Date, Iso};
use icu_datetime::fieldsets::YMD;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_plurals::{PluralCategory, PluralRules, PluralRulesPreferences};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// The CLDR rules of one language.
pub struct Cldr {
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
    date: DateTimeFormatter<YMD>,
    /// French writes the first of a month as an ordinal, `1er`; CLDR has no form for it.
    first_is_ordinal: bool,
    plurals: PluralRules,
    /// How many of the whole numbers that tell the rules apart have a category.
    whole_numbers: OnceCell<BTreeMap<&'static str, usize>>,
}

impl Cldr {
    /// The rules of a published language. Its CLDR name is one that the data
    /// holds, which a test makes sure of for every row of the table.
    pub fn new(locale: &Locale) -> Self {
        let name: icu_locale_core::Locale = locale.cldr.parse().expect("the table holds locales");
        let numbers = DecimalFormatterPreferences::from(&name);
        let formatter = |grouping| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(grouping);
            DecimalFormatter::try_new(numbers, options)
        };
        let grouped = formatter(match locale.plain_thousands {
            true => GroupingStrategy::Min2,
            false => GroupingStrategy::Auto,
        });
        let plain = formatter(GroupingStrategy::Never);
        let dates = DateTimeFormatterPreferences::from(&name);
        let plurals = PluralRules::try_new_cardinal(PluralRulesPreferences::from(&name));
        Self {
            grouped: grouped.expect("number data is compiled in"),
            plain: plain.expect("number data is compiled in"),
            date: DateTimeFormatter::try_new(dates, YMD::long()).expect("date data is compiled in"),
            first_is_ordinal: locale.tag == "fr",
            plurals: plurals.expect("plural data is compiled in"),
            whole_numbers: OnceCell::new(),
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

    /// A day in the language's long form: `9 August 2023`. A number and the word
    /// that it counts stay on one line.
    pub fn date(&self, date: &Date<Iso>) -> String {
        let text = self.date.format(date).to_string();
        let text = match self.first_is_ordinal && date.day_of_month().0 == 1 {
            true => text.replacen("1 ", "1er ", 1),
            false => text,
        };
        let mut bound = String::new();
        for word in text.split(' ') {
            let is_number = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit());
            let last = bound
                .rsplit(['\u{20}', '\u{a0}'])
                .next()
                .unwrap_or_default();
            let space = match is_number(last) && !is_number(word) {
                true => '\u{a0}',
                false => ' ',
            };
            if !bound.is_empty() {
                bound.push(space);
            }
            bound.push_str(word);
        }
        bound
    }

    /// A day in the language's long form: `9 August 2023`.
    pub fn day(&self, day: NaiveDate) -> String {
        let (month, of_month) = (day.month0() as u8 + 1, day.day0() as u8 + 1);
        let day = Date::try_new_iso(day.year(), month, of_month);
        self.date(&day.expect("both calendars are Gregorian"))
    }

    /// The plural category of a number: `one`, `few`, `other` and so on.
    pub fn category(&self, value: u64) -> &'static str {
        name(self.plurals.category_for(value))
    }

    /// Every plural category that whole numbers and fractions of the language have.
    pub fn categories(&self) -> Vec<&'static str> {
        self.plurals.categories().map(name).collect()
    }

    /// How many whole numbers, of those that tell CLDR's rules apart, have this
    /// category: none if it is for fractions alone, one if its text need not
    /// state the number.
    pub fn whole_numbers(&self, category: &str) -> usize {
        let counts = self.whole_numbers.get_or_init(|| {
            let mut counts = BTreeMap::new();
            for number in (0..=200).chain([1_000, 10_000, 100_000, 1_000_000]) {
                *counts.entry(self.category(number)).or_default() += 1;
            }
            counts
        });
        counts.get(category).copied().unwrap_or_default()
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
