//! The share card of the chart: hashtags on white, marks and numerals on red,
//! what is counted and by whom on white.

use super::card::{CardRenderer, MARGIN, WIDE};
use super::chart::{Chart, Face, Label, Mark, Side, Sizes, below};
use super::look::{self, BLACK, DISPLAY, GRAY, RED, WHITE};
use super::svg::Drawing;
use crate::content::Error;
use crate::content::catalog::{Catalog, Kind};
use crate::locale::Locale;

/// The sizes of the chart on a card of 1200 pixels.
const SIZES: Sizes = Sizes {
    name: "card",
    width: WIDE.width as f32 - 2.0 * MARGIN,
    plot: 260.0,
    mark: 4.0,
    appeal: 8.0,
    cap: (26.0, 7.0),
    release: 13.0,
    numeral: 104.0,
    appeal_numeral: 56.0,
    words: 28.0,
    gap: 8.0,
    year_alone: true,
};

/// The card as PNG.
///
/// # Errors
/// A face lacks a character, or the cache cannot be written.
pub fn png(renderer: &CardRenderer, catalog: &Catalog) -> Result<Vec<u8>, Error> {
    let locale = catalog.locale;
    let (width, height) = (WIDE.width as f32, WIDE.height as f32);
    let mut drawing = Drawing::new(width, height);
    let top = renderer.hashtags(&mut drawing, catalog)?;
    let foot = foot(renderer, catalog)?;
    let bottom = height - 18.0 - foot.iter().map(|line| line.size * LEADING).sum::<f32>();
    drawing.stripe(RED, top, bottom);
    let (chart, sizes) = fitted(renderer, catalog, bottom - top - 22.0)?;
    let y = bottom - 8.0 - chart.height;
    draw(&mut drawing, &chart, &sizes, locale, y);
    let mut y = bottom + 6.0;
    for line in foot {
        y += line.size * LEADING;
        drawing.line(
            locale,
            y - line.size * 0.1,
            line.size,
            line.color,
            &line.text,
            MARGIN,
        );
    }
    renderer.render(&drawing.finish(), WIDE)
}

/// The height of a line of the last stripe, in em.
const LEADING: f32 = 1.28;

struct FootLine {
    text: String,
    size: f32,
    color: &'static str,
}

/// What is counted, then who counted and until when was read.
fn foot(renderer: &CardRenderer, catalog: &Catalog) -> Result<Vec<FootLine>, Error> {
    let timeline = &catalog.timeline;
    let who = timeline.of(Kind::Count).next_back();
    let who = who.map_or("", |point| &point.who);
    let source = format!("{who}. {}", timeline.read_until);
    let mut foot = Vec::new();
    for (text, size, color) in [(&timeline.lead, 25.0, BLACK), (&source, 19.0, GRAY)] {
        let (size, lines) = renderer.two_lines(text, size, catalog.locale.rtl)?;
        let lines = lines.into_iter();
        foot.extend(lines.map(|text| FootLine { text, size, color }));
    }
    Ok(foot)
}

/// The chart with marks as high as there is room for.
fn fitted(
    renderer: &CardRenderer,
    catalog: &Catalog,
    height: f32,
) -> Result<(Chart, Sizes), Error> {
    let mut sizes = SIZES;
    loop {
        let chart = Chart::new(&catalog.timeline, catalog.locale, &sizes, &renderer.faces)?;
        let over = chart.height - height;
        if over <= 0.0 || sizes.plot <= 60.0 {
            return Ok((chart, sizes));
        }
        sizes.plot -= over.max(1.0);
    }
}

/// The chart in white, its upper edge at `y`.
fn draw(drawing: &mut Drawing, chart: &Chart, sizes: &Sizes, locale: &Locale, y: f32) {
    let baseline = y + chart.baseline;
    let bar = |mark: &Mark, bottom: f32| {
        let (left, right) = (mark.x - mark.width / 2.0, mark.x + mark.width / 2.0);
        let (left, right, top) = (MARGIN + left, MARGIN + right, y + mark.top);
        format!("M{left} {top}H{right}V{bottom}H{left}z")
    };
    for mark in &chart.counts {
        drawing.shape(WHITE, None, &bar(mark, baseline));
    }
    // Dark and with a cap: its number is the appeal's, not a count.
    drawing.shape(BLACK, None, &bar(&chart.appeal, baseline));
    let cap = Mark {
        width: sizes.cap.0,
        top: chart.appeal.top - sizes.cap.1,
        ..chart.appeal
    };
    drawing.shape(BLACK, None, &bar(&cap, y + chart.appeal.top));
    let (left, right) = (MARGIN, MARGIN + chart.width);
    let base = format!("M{left} {baseline}H{right}v4H{left}z");
    drawing.shape(WHITE, None, &base);
    let below = below(sizes);
    for x in &chart.releases {
        let (x, side) = (MARGIN + x, sizes.release);
        let (half, deep, top) = (side / 2.0, side * 0.87, baseline + below.triangles);
        drawing.shape(WHITE, None, &format!("M{x} {top}l{half} {deep}h-{side}z"));
    }
    for tick in &chart.ticks {
        let x = MARGIN + tick.x;
        let mark = format!("M{x} {baseline}v{}", below.ticks);
        drawing.shape(WHITE, Some(2.0), &mark);
        if let Some(year) = &tick.label {
            let (x, y) = (MARGIN + tick.label_x, baseline + below.years);
            let family = look::words(locale);
            drawing.text(x, y, sizes.words, family, "middle", WHITE, year);
        }
    }
    for label in &chart.labels {
        text(drawing, label, locale, y);
    }
}

/// A numeral with its words, and a line where it does not stand on its mark.
fn text(drawing: &mut Drawing, label: &Label, locale: &Locale, y: f32) {
    if label.is_raised {
        let (x, from, to) = (
            MARGIN + label.mark.0,
            y + label.area.bottom + 4.0,
            y + label.mark.1 - 4.0,
        );
        let mut at = from;
        while at < to {
            drawing.shape(WHITE, None, &format!("M{} {at}h2v2h-2z", x - 1.0));
            at += 7.0;
        }
    }
    let anchor = match label.side {
        Side::Left => "start",
        Side::Middle => "middle",
        Side::Right => "end",
    };
    for line in &label.lines {
        let (family, text) = match line.face {
            Face::Display => (DISPLAY, line.text.clone()),
            // Marks of direction at both ends keep punctuation on its side.
            Face::Words if locale.rtl => (
                look::words(locale),
                format!("\u{200f}{}\u{200f}", line.text),
            ),
            Face::Words => (look::words(locale), line.text.clone()),
        };
        let (x, y) = (MARGIN + label.x(), y + line.baseline);
        drawing.text(x, y, line.size, family, anchor, WHITE, &text);
    }
}
