//! How the number of political prisoners developed, as `public/timeline.json`
//! holds it: dated counts with their sources. It knows no words.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de};

/// All that `public/timeline.json` holds. Unknown and missing keys are refused.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timeline {
    /// The day until which sources were read.
    #[serde(deserialize_with = "day")]
    pub read_until: NaiveDate,
    /// In order of time, at least one.
    pub counts: Vec<Count>,
    /// In order of time. They are never subtracted from a count.
    pub releases: Vec<Release>,
    /// Where it was read why the number fell.
    pub why: Vec<String>,
}

/// How many people were in custody on one day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// The day of the count, `YYYY-MM-DD` in the file.
    #[serde(deserialize_with = "day")]
    pub date: NaiveDate,
    /// People.
    pub value: u64,
    /// The key of who counted, in `timeline.counted_by` of the catalogs.
    pub by: String,
    /// Where it was read.
    pub url: String,
}

/// How many people were released on one day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// The day of the release, `YYYY-MM-DD` in the file.
    #[serde(deserialize_with = "day")]
    pub date: NaiveDate,
    /// People.
    pub value: u64,
    /// Where it was read.
    pub url: String,
}

impl Timeline {
    /// The names of counts in texts; `facts.json` has no number or date of these.
    pub const NAMES: [&str; 3] = ["first", "highest", "latest"];

    /// The name of the day until which sources were read.
    pub const READ_UNTIL: &str = "read_until";

    /// The count with this name; of two highest ones the earlier.
    pub fn count(&self, name: &str) -> Option<&Count> {
        match name {
            "first" => self.counts.first(),
            "highest" => self.counts.iter().rev().max_by_key(|count| count.value),
            "latest" => self.counts.last(),
            _ => None,
        }
    }

    /// The value of the count with this name.
    pub fn number(&self, name: &str) -> Option<u64> {
        self.count(name).map(|count| count.value)
    }

    /// The day of the count with this name, or `read_until`.
    pub fn date(&self, name: &str) -> Option<NaiveDate> {
        if name == Self::READ_UNTIL {
            return Some(self.read_until);
        }
        self.count(name).map(|count| count.date)
    }
}

/// Reads a day as `YYYY-MM-DD` and in no other form.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(deserializer)?;
    let day: Option<NaiveDate> = text.parse().ok();
    day.filter(|day| day.to_string() == text)
        .ok_or_else(|| de::Error::custom(format!("\"{text}\" is not a day as YYYY-MM-DD")))
}
