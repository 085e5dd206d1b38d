//! How the number developed: the words, and every point with its source.

use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The words of chart, table and card, and what they show.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timeline {
    /// The latest count in one sentence, for the first screen.
    pub latest: String,
    /// What a link to the chart says.
    pub link: String,
    pub headline: String,
    pub lead: String,
    /// Why the number fell.
    pub why: String,
    /// The accessible name of the chart.
    pub name: String,
    /// Whose the red mark is.
    pub appeal: String,
    pub mark_count: String,
    pub mark_appeal: String,
    pub mark_release: String,
    pub read_until: String,
    pub total: String,
    pub open_facilities: String,
    /// The caption of the table, then the headings of its columns.
    pub table: String,
    pub date: String,
    pub in_custody: String,
    pub released: String,
    pub source: String,
    /// The names of those who counted, by their key in `timeline.json`.
    pub counted_by: BTreeMap<String, String>,
    /// In order of time; on one day the appeal's number follows the count.
    #[serde(skip)]
    pub points: Vec<Point>,
    /// Where it was read why the number fell.
    #[serde(skip)]
    pub why_urls: Vec<String>,
}

/// One number with its day and its source.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    pub kind: Kind,
    pub day: NaiveDate,
    /// People.
    pub value: u64,
    /// The day and the number as the language writes them.
    pub date: String,
    pub number: String,
    /// Who counted; empty where only those who report are known.
    pub who: String,
    /// Where it was read.
    pub url: String,
}

/// What a number says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// People in custody, as somebody counted them.
    Count,
    /// The number that the appeal states.
    Appeal,
    /// People released on that day.
    Release,
}

impl Timeline {
    /// The points of one kind, in order of time.
    pub fn of(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &Point> {
        self.points.iter().filter(move |point| point.kind == kind)
    }
}
