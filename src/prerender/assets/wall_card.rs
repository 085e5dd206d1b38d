//! The share card of the wall: hashtags on white, its heading on red, and on
//! white a stroke for every prisoner, with who they are.

use super::card::{CardRenderer, MARGIN, WIDE};
use super::look::{BLACK, GRAY, RED, WHITE};
use super::svg::Drawing;
use crate::content::Error;
use crate::content::catalog::Catalog;

/// The strokes in a row.
const COLUMNS: u64 = 100;
/// From one stroke to the next, in whole pixels, so that all are of one width.
const PITCH: u64 = 10;
/// The width of a stroke.
const STROKE: u64 = 4;
/// The room for all rows.
const WALL: u64 = 240;

/// The card as PNG.
///
/// # Errors
/// A face lacks a character, or the cache cannot be written.
pub fn png(renderer: &CardRenderer, catalog: &Catalog) -> Result<Vec<u8>, Error> {
    let (locale, words, faces) = (catalog.locale, &catalog.picture, &renderer.faces);
    let measure = WIDE.width as f32 - 2.0 * MARGIN;
    let mut drawing = Drawing::new(WIDE.width as f32, WIDE.height as f32);
    let top = renderer.hashtags(&mut drawing, catalog)?;
    let bottom = top + 116.0;
    drawing.stripe(RED, top, bottom);
    let size = (measure / faces.ems(&words.heading, locale.rtl)?).min(60.0);
    let line = (top + bottom) / 2.0 + size * 0.35;
    drawing.line(locale, line, size, WHITE, &words.heading, MARGIN);
    wall(&mut drawing, catalog, bottom + 22.0);
    let text = format!("{} {}", words.text, words.red);
    let (size, lines) = renderer.two_lines(&text, 24.0, locale.rtl)?;
    let mut y = WIDE.height as f32 - 50.0 - (lines.len() as f32 - 1.0) * size * 1.28;
    for line in &lines {
        drawing.line(locale, y, size, BLACK, line, MARGIN);
        y += size * 1.28;
    }
    drawing.line(locale, y + 2.0, 19.0, GRAY, &catalog.poster.date, MARGIN);
    renderer.render(&drawing.finish(), WIDE)
}

/// The strokes, the first of them red, from the side where the language begins;
/// the upper edge is at `top`.
fn wall(drawing: &mut Drawing, catalog: &Catalog, top: f32) {
    let (people, red) = (catalog.page_data.people, catalog.page_data.red_people);
    let row = (WALL / people.div_ceil(COLUMNS).max(1)).max(2);
    let (height, top) = ((row * 4 / 5).max(1), top as u64);
    let left = MARGIN as u64;
    let right = u64::from(WIDE.width) - left - STROKE;
    let paths = |from: u64, to: u64| -> String {
        let path = |stroke: u64| {
            let (column, y) = (stroke % COLUMNS * PITCH, top + stroke / COLUMNS * row);
            let x = match catalog.locale.rtl {
                true => right - column,
                false => left + column,
            };
            format!("M{x} {y}h{STROKE}v{height}h-{STROKE}z")
        };
        (from..to).map(path).collect()
    };
    drawing.shape(RED, None, &paths(0, red));
    drawing.shape(BLACK, None, &paths(red, people));
}
