//! The chart of the timeline: a mark for every point, in its place, and labels
//! that can be read.

use crate::html::{Page, all};
use crate::timeline::{above_all, catalog, changed, page, published};
use crate::{SITE, bad_data, catalogs, project};
use scraper::ElementRef;
use serde_json::{Value, json};
use stand_with_belarus::content::catalog::Catalog;
use stand_with_belarus::locale::{LOCALES, locale};
use stand_with_belarus::prerender::{Chart, Faces, NARROW, Side, WIDE};
use std::path::Path;

/// The two drawings of a chart, by their name.
pub fn drawing<'a>(page: &'a Page, name: &str) -> ElementRef<'a> {
    page.one(&format!("svg.chart-drawing--{name}"))
}

fn number(mark: ElementRef, name: &str) -> f32 {
    mark.attr(name).unwrap().parse().unwrap()
}

/// The middles of the marks of a class.
pub fn middles(drawing: ElementRef, class: &str) -> Vec<f32> {
    let marks = all(drawing, &format!("rect.{class}"));
    marks
        .iter()
        .map(|mark| number(*mark, "x") + number(*mark, "width") / 2.0)
        .collect()
}

/// A mark for every count and one for the appeal, a triangle for every release.
#[test]
fn the_chart_has_a_mark_for_every_point() {
    let data = published();
    let count = |list: &str| data[list].as_array().unwrap().len();
    for locale in LOCALES {
        let page = page(&SITE, locale);
        for name in ["narrow", "wide"] {
            let drawing = drawing(&page, name);
            assert_eq!(middles(drawing, "chart-mark").len(), count("counts"));
            assert_eq!(middles(drawing, "chart-appeal").len(), 1);
            assert_eq!(middles(drawing, "chart-cap").len(), 1);
            let releases = all(drawing, "path.chart-release").len();
            assert_eq!(releases, count("releases"));
        }
        assert_eq!(page.count("[role=img]"), 1);
    }
}

fn days(points: &Value) -> Vec<f32> {
    let days = points.as_array().unwrap().iter().map(|point| {
        let day: chrono::NaiveDate = point["date"].as_str().unwrap().parse().unwrap();
        day.to_epoch_days() as f32
    });
    days.collect()
}

/// The tips of the triangles of the releases.
fn tips(drawing: ElementRef) -> Vec<f32> {
    let triangles = all(drawing, "path.chart-release");
    let tip = |triangle: &ElementRef| {
        let outline = triangle.attr("d").unwrap().strip_prefix('M').unwrap();
        outline.split(' ').next().unwrap().parse().unwrap()
    };
    triangles.iter().map(tip).collect()
}

#[test]
fn marks_are_placed_in_proportion_to_days() {
    let released = days(&published()["releases"]);
    let days = days(&published()["counts"]);
    let last = days.len() - 1;
    for locale in LOCALES {
        let page = page(&SITE, locale);
        for name in ["narrow", "wide"] {
            let at = format!("{} {name}", locale.tag);
            let drawing = drawing(&page, name);
            let x = middles(drawing, "chart-mark");
            let per_day = (x[last] - x[0]) / (days[last] - days[0]);
            let tips = tips(drawing);
            assert_eq!(tips.len(), released.len());
            let points = days.iter().zip(&x).chain(released.iter().zip(&tips));
            for (day, place) in points {
                let wanted = x[0] + (day - days[0]) * per_day;
                assert!((place - wanted).abs() < 0.02, "{at}: {place} {wanted}");
            }
            // The appeal's mark stands beside the count of its day.
            let appeal = middles(drawing, "chart-appeal")[0];
            let distances = x.iter().map(|x| (x - appeal).abs());
            let nearest = distances.fold(f32::MAX, f32::min);
            assert!((0.5..5.0).contains(&nearest), "{at}: {nearest}");
        }
    }
}

#[test]
fn time_runs_from_right_to_left_in_arabic() {
    let (english, arabic) = (page(&SITE, &LOCALES[0]), page(&SITE, locale("ar").unwrap()));
    for (name, width) in [("narrow", NARROW.width), ("wide", WIDE.width)] {
        for class in ["chart-mark", "chart-appeal"] {
            let marks = |page: &Page| middles(drawing(page, name), class);
            for (left, right) in marks(&english).iter().zip(marks(&arabic)) {
                assert!((left + right - width).abs() < 0.02, "{left} {right}");
            }
        }
        for number in all(drawing(&arabic, name), ".chart-number") {
            assert_eq!(number.attr("direction"), Some("ltr"));
        }
    }
}

/// A line of a label: the label's index, and the line's left, right, top and bottom.
type Line = (usize, [f32; 4]);

fn lines(chart: &Chart) -> Vec<Line> {
    let mut lines = Vec::new();
    for (index, label) in chart.labels.iter().enumerate() {
        for line in &label.lines {
            let left = match label.side {
                Side::Left => label.x(),
                Side::Middle => label.x() - line.width / 2.0,
                Side::Right => label.x() - line.width,
            };
            let (top, bottom) = (line.baseline - 0.74 * line.size, line.baseline);
            lines.push((index, [left, left + line.width, top, bottom]));
        }
    }
    lines
}

/// Fails if a line lies outside the chart, or over another label's line or a mark.
fn assert_lines_apart(chart: &Chart, at: &str) {
    let lines = lines(chart);
    for (index, [left, right, top, bottom]) in &lines {
        let inside = *left >= -0.01 && *right <= chart.width + 0.01 && *top >= 0.0;
        assert!(
            inside && *bottom < chart.baseline,
            "{at}: {left} {right} {top}"
        );
        for (other, [left2, right2, top2, bottom2]) in &lines {
            let apart = left >= right2 || left2 >= right || top >= bottom2 || top2 >= bottom;
            assert!(other == index || apart, "{at}: {:?}", chart.labels);
        }
        for mark in chart.counts.iter().chain([&chart.appeal]) {
            let half = mark.width / 2.0;
            let beside = mark.x + half < *left || mark.x - half > *right;
            assert!(
                beside || mark.top > *bottom,
                "{at}: {mark:?} {:?}",
                chart.labels[*index]
            );
        }
    }
}

/// Fails if two years of the axis, in letters of this size, touch or lie outside.
fn assert_years_apart(chart: &Chart, size: f32, at: &str) {
    let ticks = chart.ticks.iter().filter(|tick| tick.label.is_some());
    let years: Vec<f32> = ticks.map(|tick| tick.label_x).collect();
    let mut pairs = years.windows(2);
    let apart = pairs.all(|pair| (pair[0] - pair[1]).abs() > 2.2 * size);
    let inside = years.iter().all(|x| (0.0..=chart.width).contains(x));
    assert!(apart && inside, "{at}: {years:?}");
}

#[track_caller]
fn assert_legible(catalog: &Catalog, public: &Path) {
    let faces = Faces::read(public).unwrap();
    for sizes in [NARROW, WIDE] {
        let chart = Chart::new(&catalog.timeline, catalog.locale, &sizes, &faces).unwrap();
        let at = format!("{} {}", catalog.locale.tag, sizes.name);
        assert_lines_apart(&chart, &at);
        assert_years_apart(&chart, sizes.words, &at);
    }
}

#[test]
fn no_label_overlaps_a_label_or_a_mark() {
    for catalog in catalogs() {
        assert_legible(&catalog, &project().join("public"));
    }
}

#[test]
fn the_chart_is_legible_with_other_counts() {
    let last = published()["counts"].as_array().unwrap().len() - 1;
    let highest_at = |name: &str, index: usize| {
        changed(name, |data| {
            data["counts"][index]["value"] = json!(above_all(data));
        })
    };
    let folders = [
        highest_at("latest-is-highest", last),
        highest_at("first-is-highest", 0),
        highest_at("second-is-highest", 1),
        highest_at("near-the-last", last - 1),
        changed("few", |data| {
            data["counts"].as_array_mut().unwrap().truncate(1);
        }),
        changed("many-years", |data| {
            data["counts"][0]["date"] = json!("1999-08-09");
        }),
    ];
    for folder in &folders {
        for locale in LOCALES {
            assert_legible(&catalog(folder, locale), folder);
        }
    }
}

#[test]
fn the_chart_is_legible_with_the_appeal_on_another_day() {
    for day in ["2020-08-09", "2021-01-01", "2026-03-05", "2026-03-19"] {
        let folder = bad_data::copy("timeline-appeal");
        bad_data::edit(
            &folder,
            "facts.json",
            "\"appeal\": \"2023-08-09\"",
            &format!("\"appeal\": \"{day}\""),
        );
        for locale in LOCALES {
            assert_legible(&catalog(&folder, locale), &folder);
        }
    }
}
