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
    /// The heading of the chart's section, and the title of its page's preview.
    pub headline: String,
    /// What is counted and from when to when; below the heading, in the preview, on the card.
    pub lead: String,
    /// Why the number fell.
    pub why: String,
    /// The accessible name of the chart.
    pub name: String,
    /// Whose the red mark is, above its number in the chart.
    pub appeal: String,
    /// In the legend, behind the sign of a count.
    pub mark_count: String,
    /// In the legend, behind the appeal's sign; also beside its number in the table.
    pub mark_appeal: String,
    /// In the legend, behind the sign of a release; also beside its number in the table.
    pub mark_release: String,
    /// Below the chart and on its card: the day until which sources were read.
    pub read_until: String,
    /// Below the chart: what its numbers leave out.
    pub total: String,
    /// Below that: which count has people in open-type facilities too.
    pub open_facilities: String,
    /// The caption of the table.
    pub table: String,
    /// The heading of its first column.
    pub date: String,
    /// The heading of its second column, before a slash.
    pub in_custody: String,
    /// The rest of that heading, behind the slash.
    pub released: String,
    /// The heading of its third column: who counted, and where it was read.
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
    /// What the number is: a count, the appeal's or a release.
    pub kind: Kind,
    /// Its place on the axis of time.
    pub day: NaiveDate,
    /// People.
    pub value: u64,
    /// The day as the language writes it.
    pub date: String,
    /// The number as the language writes it.
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
