//! Dates of the facts, of which a part may be unknown.

use crate::content::facts::Facts;
use crate::content::{Error, FACTS, Problem};
use chrono::NaiveDate;
use icu_calendar::{Date, Iso};

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
pub struct PartialDate {
    pub year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl PartialDate {
    /// Reads a date; `None` where it is none of the calendar's.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('-').collect();
        let number = |part: &&str| part.parse::<u8>().ok();
        let month = parts.get(1).map(number);
        let day = parts.get(2).map(number);
        let date = Self {
            year: parts[0].parse().ok().filter(|_| parts[0].len() == 4)?,
            month: month.unwrap_or(None),
            day: day.unwrap_or(None),
        };
        let read = 1 + usize::from(date.month.is_some()) + usize::from(date.day.is_some());
        let (month, day) = (date.month.unwrap_or(1), date.day.unwrap_or(1));
        let real = Date::try_new_iso(date.year.into(), month, day).is_ok();
        (read == parts.len() && real).then_some(date)
    }

    /// The whole date; `None` where its month or day is unknown.
    pub fn day(&self) -> Option<Date<Iso>> {
        Date::try_new_iso(self.year.into(), self.month?, self.day?).ok()
    }
}

/// A whole date of the facts.
///
/// # Errors
/// It is not there, or lacks a day.
pub fn day(facts: &Facts, id: &str) -> Result<NaiveDate, Error> {
    let key = format!("dates.{id}");
    let date = facts.dates.get(id);
    let date = date.ok_or_else(|| Error::new(FACTS, &key, Problem::Missing))?;
    let problem = || Error::new(FACTS, &key, Problem::Date(date.clone()));
    date.parse().map_err(|_| problem())
}
