//! The points of the timeline in the words of one language.

use super::dates::day;
use super::{Cldr, Error, Known};
use crate::content::catalog::{Committee, Kind, Point, Timeline};

/// The words with every count, the appeal's number and every release added, in
/// order of time.
///
/// # Errors
/// The appeal has no day.
pub fn timeline_points(
    words: Timeline,
    committee: &Committee,
    known: Known,
    cldr: &Cldr,
) -> Result<Timeline, Error> {
    let (facts, timeline) = (known.facts, known.timeline);
    let point = |kind, day, value, who: &str, url: &str| Point {
        kind,
        day,
        value,
        date: cldr.day(day),
        number: cldr.number(value),
        who: who.to_owned(),
        url: url.to_owned(),
    };
    let counts = timeline.counts.iter().map(|count| {
        let who = words.counted_by.get(&count.by).map_or("", String::as_str);
        point(Kind::Count, count.date, count.value, who, &count.url)
    });
    let releases = timeline.releases.iter();
    let releases =
        releases.map(|release| point(Kind::Release, release.date, release.value, "", &release.url));
    let (value, url) = (facts.figures[0].value, &facts.links.appeal);
    let appeal = point(
        Kind::Appeal,
        day(facts, "appeal")?,
        value,
        &committee.prize,
        url,
    );
    let mut points: Vec<Point> = counts.chain([appeal]).chain(releases).collect();
    points.sort_by_key(|point| (point.day, point.kind));
    Ok(Timeline {
        points,
        why_urls: timeline.why.clone(),
        ..words
    })
}
