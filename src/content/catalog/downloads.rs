//! The words of what a reader can take along.

use serde::Deserialize;

/// What a reader can take along.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Downloads {
    /// The heading of the section.
    pub heading: String,
    /// The warning below the heading, on keeping a copy.
    pub risk: String,
    /// The heading over the share cards and the chart's.
    pub picture: String,
    /// The link to the card of 1200×630 pixels.
    pub picture_wide: String,
    /// The link to the card of 1080×1080 pixels.
    pub picture_square: String,
    /// The link to the card of 1080×1920 pixels.
    pub picture_tall: String,
    /// The heading over the poster, which has a QR code on paper.
    pub print: String,
    /// Below it: what comes when the browser prints the page.
    pub print_hint: String,
    /// The link below it, which prints the text of the appeal too.
    pub print_all: String,
    /// The heading over the badge; with all of it not shown without `SITE_URL`.
    pub badge: String,
    /// What opens the HTML that shows the badge elsewhere.
    pub badge_code: String,
    /// The button that copies this HTML; only with script.
    pub copy_code: String,
    /// The link to the calendar file; where readers are not at risk it is among
    /// what else they can do.
    pub calendar: String,
    /// The name of calendar and first event in the file.
    pub calendar_title: String,
    /// The name of its second event.
    pub prisoners_day: String,
    /// The whole appeal as one file: the heading over its link.
    pub single: String,
    /// Below this heading: what the file holds.
    pub single_hint: String,
    /// The link that downloads the file.
    pub single_download: String,
    /// The warning below the link; in the file itself it is in the share section.
    pub single_risk: String,
    /// What opens the checksum of the file, `PageData::single_sum`.
    pub single_check: String,
}
