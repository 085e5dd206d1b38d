//! The chart of how the number developed: a mark for every sourced day on a
//! true axis of time, and no line between them, since nobody counted there.
//!
//! It is laid out once, from left to right, in the user units of a drawing;
//! where a language is written from right to left the whole is mirrored. The
//! page and the card draw what is laid out here.

mod axis;
mod labels;
mod place;
mod svg;

pub use axis::below;
pub use labels::{Face, Label, Side};
pub use svg::{sign, svg};

use super::faces::Faces;
use crate::content::catalog::{Kind, Point, Timeline};
use crate::content::{Cldr, Error};
use crate::locale::Locale;
use axis::Axis;
use chrono::Datelike;
use chrono::NaiveDate;
use labels::Wanted;

/// The sizes of a drawing in its user units.
#[derive(Debug, Clone, Copy)]
pub struct Sizes {
    /// Behind the class of the drawing.
    pub name: &'static str,
    /// The width of the whole drawing.
    pub width: f32,
    /// The height of the highest mark.
    pub plot: f32,
    /// The width of a count's mark.
    pub mark: f32,
    /// The width of the appeal's, which has a cap.
    pub appeal: f32,
    /// The width and the height of this cap.
    pub cap: (f32, f32),
    /// The side of the triangle that stands for a release.
    pub release: f32,
    /// One em of a numeral.
    pub numeral: f32,
    /// One em of the appeal's numeral.
    pub appeal_numeral: f32,
    /// One em of words.
    pub words: f32,
    /// The space between labels, and between a label and a mark.
    pub gap: f32,
    /// Whether the appeal's number has its year alone, where a day has no room.
    pub year_alone: bool,
}

/// For a phone: legible where the page is 320 pixels wide.
pub const NARROW: Sizes = Sizes {
    name: "narrow",
    width: 280.0,
    plot: 190.0,
    mark: 1.0,
    appeal: 1.6,
    cap: (9.0, 3.0),
    release: 7.0,
    numeral: 46.0,
    appeal_numeral: 46.0,
    words: 11.5,
    gap: 5.0,
    year_alone: false,
};

/// For a desktop.
pub const WIDE: Sizes = Sizes {
    name: "wide",
    width: 960.0,
    plot: 310.0,
    mark: 3.0,
    appeal: 4.5,
    cap: (16.0, 5.0),
    release: 13.0,
    numeral: 104.0,
    appeal_numeral: 104.0,
    words: 17.0,
    gap: 10.0,
    year_alone: false,
};

/// An upright mark: its middle, its upper end and its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Its middle across.
    pub x: f32,
    /// Its upper end; less is higher.
    pub top: f32,
    /// How wide it is; it stands on the baseline.
    pub width: f32,
}

/// A tick at 1 January, with the year where there is room for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where it is across.
    pub x: f32,
    /// The middle of its year, which is moved inwards at either edge.
    pub label_x: f32,
    /// The year as the language writes it; `None` where it has no room.
    pub label: Option<String>,
}

/// Where everything of a drawing stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// In user units, the width that `Sizes` gives.
    pub width: f32,
    /// In user units, from the highest label or mark to below the years.
    pub height: f32,
    /// Where the marks stand, in user units from the upper edge.
    pub baseline: f32,
    /// The counts, in order of time.
    pub counts: Vec<Mark>,
    /// The appeal's mark, without its cap; beside a count of the same day.
    pub appeal: Mark,
    /// The middles of the triangles.
    pub releases: Vec<f32>,
    /// One at every 1 January between the first point and the last, in order of time.
    pub ticks: Vec<Tick>,
    /// The numerals over their marks, at most four; none lies over another or a mark.
    pub labels: Vec<Label>,
}

impl Chart {
    /// Lays a drawing out.
    ///
    /// # Errors
    /// A face lacks a character of a number or a date.
    pub fn new(
        timeline: &Timeline,
        locale: &Locale,
        sizes: &Sizes,
        faces: &Faces,
    ) -> Result<Self, Error> {
        let axis = Axis::new(timeline, sizes);
        let counts: Vec<Mark> = timeline
            .of(Kind::Count)
            .map(|point| axis.mark(point))
            .collect();
        let appeal = axis.appeal(timeline, &counts);
        let wanted = wanted(timeline, locale, sizes, faces, &counts, appeal)?;
        let marks: Vec<Mark> = counts.iter().copied().chain([appeal]).collect();
        let labels = place::place(wanted, &marks, sizes);
        let releases = timeline.of(Kind::Release).map(|point| axis.x(point.day));
        let mut chart = Self {
            width: sizes.width,
            height: 0.0,
            baseline: 0.0,
            counts,
            appeal,
            releases: releases.collect(),
            ticks: axis.ticks(&Cldr::new(locale), faces, locale.rtl)?,
            labels,
        };
        chart.stand(sizes);
        if locale.rtl {
            chart.mirror();
        }
        Ok(chart)
    }

    /// Moves everything down from its baseline at nought, so that the highest
    /// label is the upper edge.
    fn stand(&mut self, sizes: &Sizes) {
        let tops = self.labels.iter().map(|label| label.area.top);
        let top = tops.fold(self.appeal.top - sizes.cap.1, f32::min);
        self.baseline = -top;
        for mark in self.counts.iter_mut().chain([&mut self.appeal]) {
            mark.top += self.baseline;
        }
        for label in &mut self.labels {
            label.move_down(self.baseline);
        }
        self.height = self.baseline + below(sizes).end;
    }

    /// Time runs from right to left.
    fn mirror(&mut self) {
        let width = self.width;
        for mark in self.counts.iter_mut().chain([&mut self.appeal]) {
            mark.x = width - mark.x;
        }
        for x in &mut self.releases {
            *x = width - *x;
        }
        for tick in &mut self.ticks {
            tick.x = width - tick.x;
            tick.label_x = width - tick.label_x;
        }
        for label in &mut self.labels {
            label.mirror(width);
        }
    }
}

/// The numerals of the first, the highest and the latest count and of the
/// appeal, each once.
fn wanted(
    timeline: &Timeline,
    locale: &Locale,
    sizes: &Sizes,
    faces: &Faces,
    counts: &[Mark],
    appeal: Mark,
) -> Result<Vec<Wanted>, Error> {
    let points: Vec<&Point> = timeline.of(Kind::Count).collect();
    let days: Vec<(NaiveDate, u64)> = points.iter().map(|p| (p.day, p.value)).collect();
    let mut wanted = Vec::new();
    for index in told(&days) {
        let point = points[index];
        let words = vec![point.date.clone()];
        let label = Wanted::new(words, &point.number, sizes.numeral, sizes.words);
        wanted.push(label.over(counts[index], Kind::Count, faces, locale)?);
    }
    for point in timeline.of(Kind::Appeal) {
        let date = match sizes.year_alone {
            true => point.day.year().to_string(),
            false => point.date.clone(),
        };
        let words = vec![timeline.appeal.clone(), date];
        let label = Wanted::new(words, &point.number, sizes.appeal_numeral, sizes.words);
        let mut top = appeal;
        top.top -= sizes.cap.1;
        wanted.push(label.over(top, Kind::Appeal, faces, locale)?);
    }
    Ok(wanted)
}

/// Which counts have a numeral: the first, the highest, the latest, each once.
fn told(counts: &[(NaiveDate, u64)]) -> Vec<usize> {
    let highest = (0..counts.len()).rev().max_by_key(|index| counts[*index].1);
    let mut told: Vec<usize> = [Some(0), highest, counts.len().checked_sub(1)]
        .into_iter()
        .flatten()
        .collect();
    told.dedup();
    told
}
