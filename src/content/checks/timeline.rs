//! Whether the timeline is in order, sourced, and named by the catalogs.

use crate::content::address::is_address;
use crate::content::messages::{MESSAGES, Messages};
use crate::content::timeline::Timeline;
use crate::content::{Error, Problem, TIMELINE};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Checks what the timeline says of itself.
///
/// # Errors
/// The first list without an entry, day out of order or later than was read,
/// value of nought, or address that is none.
pub fn check_timeline(timeline: &Timeline) -> Result<(), Error> {
    for (key, is_empty) in [
        ("counts", timeline.counts.is_empty()),
        ("why", timeline.why.is_empty()),
    ] {
        if is_empty {
            return Err(error(key, Problem::NoEntry));
        }
    }
    let counts = timeline.counts.iter();
    let counts = counts.map(|count| (count.date, count.value, count.url.as_str()));
    check_points("counts", timeline.read_until, counts)?;
    let releases = timeline.releases.iter();
    let releases = releases.map(|release| (release.date, release.value, release.url.as_str()));
    check_points("releases", timeline.read_until, releases)?;
    for (index, url) in timeline.why.iter().enumerate() {
        check_address(&format!("why[{index}]"), url)?;
    }
    Ok(())
}

/// Checks date, value and address of the points of one list.
fn check_points<'a>(
    list: &str,
    read_until: NaiveDate,
    points: impl Iterator<Item = (NaiveDate, u64, &'a str)>,
) -> Result<(), Error> {
    let mut before: Option<NaiveDate> = None;
    for (index, (date, value, url)) in points.enumerate() {
        let key = |name| format!("{list}[{index}].{name}");
        if let Some(before) = before.filter(|before| *before >= date) {
            return Err(error(&key("date"), Problem::Order(before.to_string())));
        }
        if date > read_until {
            return Err(error(&key("date"), Problem::Future(read_until.to_string())));
        }
        if value == 0 {
            return Err(error(&key("value"), Problem::Nought));
        }
        check_address(&key("url"), url)?;
        before = Some(date);
    }
    Ok(())
}

fn check_address(key: &str, url: &str) -> Result<(), Error> {
    if is_address(url) {
        Ok(())
    } else {
        Err(error(key, Problem::Address(url.to_owned())))
    }
}

fn error(key: &str, problem: Problem) -> Error {
    Error::new(TIMELINE, key, problem)
}

/// Checks that there is a text for everybody who counted.
///
/// # Errors
/// Every key of `timeline.counted_by` that the messages lack.
pub fn check_names(timeline: &Timeline, messages: &Messages) -> Result<(), Vec<Error>> {
    let keys = timeline
        .counts
        .iter()
        .map(|count| format!("timeline.counted_by.{}", count.by));
    let keys: BTreeSet<String> = keys.filter(|key| !messages.contains_key(key)).collect();
    let error = |key: String| Error::new(MESSAGES, &key, Problem::Missing);
    match keys.is_empty() {
        true => Ok(()),
        false => Err(keys.into_iter().map(error).collect()),
    }
}
