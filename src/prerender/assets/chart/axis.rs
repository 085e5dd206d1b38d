//! The axis of time, on which a day is as wide everywhere, and the scale of heights.

use super::{Mark, Sizes, Tick};
use crate::content::catalog::{Kind, Point, Timeline};
use crate::content::{Cldr, Error};
use crate::prerender::assets::faces::Faces;
use chrono::{Datelike, NaiveDate};

/// From days to units across, from people to units upwards.
pub struct Axis<'a> {
    sizes: &'a Sizes,
    first: NaiveDate,
    last: NaiveDate,
    highest: u64,
}

/// What is below the baseline: how far ticks reach, where triangles begin,
/// where the years stand, and where the drawing ends. No tick meets a triangle.
pub struct Below {
    pub ticks: f32,
    pub triangles: f32,
    pub years: f32,
    pub end: f32,
}

/// The heights below the baseline of a drawing.
pub fn below(sizes: &Sizes) -> Below {
    let triangles = sizes.release * 0.95;
    let years = triangles + sizes.release + sizes.words * 1.15;
    Below {
        ticks: sizes.release * 0.6,
        triangles,
        years,
        end: years + sizes.words * 0.4,
    }
}

impl<'a> Axis<'a> {
    /// The axis from the first point to the last, nought at the bottom.
    pub fn new(timeline: &Timeline, sizes: &'a Sizes) -> Self {
        let days = || timeline.points.iter().map(|point| point.day);
        let standing = timeline.points.iter();
        let standing = standing.filter(|point| point.kind != Kind::Release);
        Self {
            sizes,
            first: days().min().unwrap_or_default(),
            last: days().max().unwrap_or_default(),
            highest: standing.map(|point| point.value).max().unwrap_or(1),
        }
    }

    /// The middle of a day's mark.
    pub fn x(&self, day: NaiveDate) -> f32 {
        // A triangle at either end is inside.
        let edge = self.sizes.release / 2.0;
        edge + days(self.first, day) * self.per_day()
    }

    fn per_day(&self) -> f32 {
        (self.sizes.width - self.sizes.release) / days(self.first, self.last).max(1.0)
    }

    /// The mark of a count.
    pub fn mark(&self, point: &Point) -> Mark {
        Mark {
            x: self.x(point.day),
            top: -self.sizes.plot * point.value as f32 / self.highest as f32,
            width: self.sizes.mark,
        }
    }

    /// The mark of the appeal: at its day, or where a count stands there, beside it.
    pub fn appeal(&self, timeline: &Timeline, counts: &[Mark]) -> Mark {
        let point = timeline.of(Kind::Appeal).next();
        let mut mark =
            point.map_or_else(|| self.mark(&timeline.points[0]), |point| self.mark(point));
        mark.width = self.sizes.appeal;
        let apart = (self.sizes.mark + self.sizes.appeal) / 2.0 + self.sizes.mark * 0.2;
        let beside = counts
            .iter()
            .rev()
            .find(|count| (count.x - mark.x).abs() < apart);
        if let Some(count) = beside {
            mark.x = count.x + apart;
        }
        mark
    }

    /// A tick at every 1 January; the years have room beside each other.
    ///
    /// # Errors
    /// The face lacks a digit.
    pub fn ticks(&self, cldr: &Cldr, faces: &Faces, rtl: bool) -> Result<Vec<Tick>, Error> {
        let years = self.first.year()..=self.last.year();
        let starts = years.filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1));
        let starts: Vec<NaiveDate> = starts.filter(|day| *day >= self.first).collect();
        let mut ticks = Vec::new();
        let mut end = f32::MIN;
        for day in starts {
            let label = cldr.plain(u64::from(day.year().unsigned_abs()));
            let half = faces.ems(&label, rtl)? * self.sizes.words / 2.0;
            let x = self.x(day);
            let label_x = x.min(self.sizes.width - half).max(half);
            let has_room = label_x - half > end + self.sizes.gap;
            if has_room {
                end = label_x + half;
            }
            ticks.push(Tick {
                x,
                label_x,
                label: has_room.then_some(label),
            });
        }
        Ok(ticks)
    }
}

fn days(from: NaiveDate, to: NaiveDate) -> f32 {
    (to - from).num_days() as f32
}
