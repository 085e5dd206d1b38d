//! The frames for one's own picture: white, red and white, on nothing. They are
//! drawn here alone; the tool in the browser lays these very pictures over the
//! photo. Networks cut a circle out of a picture: what is to be read lies in it.

use super::card::{CardRenderer, MARGIN, SQUARE, WIDE, hashtags_line};
use super::faces::Faces;
use super::look::{BLACK, DISPLAY, GRAY, RED, WHITE};
use super::svg::Drawing;
use crate::content::catalog::Catalog;
use crate::content::{Error, Problem};
use crate::frame::SIDE;
use std::f32::consts::FRAC_1_SQRT_2;

const HALF: f32 = SIDE as f32 / 2.0;
/// How wide each of the three stripes is around the picture.
const RING: f32 = 30.0;
/// The same across a corner of it.
const SASH: f32 = 72.0;
/// The same below it, with the hashtags.
const BAND: f32 = 108.0;
/// How high the letters of hashtags are, and how far a "y" reaches below, in em.
const HEIGHT: f32 = 0.72;
const BELOW: f32 = 0.17;

/// A design as a transparent PNG.
///
/// # Errors
/// There is no such design, a face lacks a character, or the cache cannot be written.
pub fn png(
    renderer: &CardRenderer,
    design: &str,
    hashtags: &[String; 2],
) -> Result<Vec<u8>, Error> {
    let mut drawing = Drawing::transparent(SIDE as f32, SIDE as f32);
    draw(&mut drawing, design, hashtags, &renderer.faces)?;
    renderer.render(&drawing.finish(), SQUARE)
}

fn draw(
    drawing: &mut Drawing,
    design: &str,
    hashtags: &[String; 2],
    faces: &Faces,
) -> Result<(), Error> {
    match design {
        "ring" => ring(drawing),
        "stripe" => sash(drawing),
        "hashtags" => bands(drawing, hashtags, faces)?,
        _ => return Err(Error::new(design, "", Problem::Unknown)),
    }
    Ok(())
}

/// Three rings, the outermost at the edge of the circle that is cut out.
fn ring(drawing: &mut Drawing) {
    for (index, color) in [WHITE, RED, WHITE].into_iter().enumerate() {
        let radius = HALF - RING * (index as f32 + 0.5);
        // The inner ones reach over their edges, so that no photo shines through.
        let width = if index == 0 { RING } else { RING + 1.0 };
        drawing.shape(color, Some(width), &circle(HALF, HALF, radius));
    }
}

/// Three stripes across the lower right corner, seen from the middle.
fn sash(drawing: &mut Drawing) {
    let nearest = HALF * 0.52;
    for (index, color) in [WHITE, RED, WHITE].into_iter().enumerate() {
        let away = nearest + SASH * (index as f32 + 0.5);
        // Its middle, and the way along it: past both edges of the square.
        let middle = HALF + away * FRAC_1_SQRT_2;
        let path = format!(
            "M{} {}L{} {}",
            middle - SIDE as f32,
            middle + SIDE as f32,
            middle + SIDE as f32,
            middle - SIDE as f32
        );
        drawing.shape(color, Some(SASH + 1.0), &path);
    }
}

/// Three stripes at the foot, a hashtag on each of the upper two.
fn bands(drawing: &mut Drawing, hashtags: &[String; 2], faces: &Faces) -> Result<(), Error> {
    let side = SIDE as f32;
    let top = side - 3.2 * BAND;
    drawing.stripe(WHITE, top, side);
    drawing.stripe(RED, top + BAND, top + 2.0 * BAND);
    for (index, (hashtag, color)) in hashtags.iter().zip([BLACK, WHITE]).enumerate() {
        let text = format!("#{hashtag}");
        let bottom = top + BAND * (index as f32 + 1.0);
        // As wide as the circle is there, with a margin.
        let below = bottom - HALF;
        let measure = 2.0 * (HALF * HALF - below * below).sqrt() * 0.94;
        let size = (measure / faces.display.ems(&text)?).min(BAND * 0.98);
        let below = if text.contains('y') { BELOW } else { 0.0 };
        let line = bottom - (BAND - size * (HEIGHT + below)) / 2.0 - size * below;
        drawing.text(HALF, line, size, DISPLAY, "middle", color, &text);
    }
    Ok(())
}

/// The preview of a link to the tool: the ring around nobody, and what it is for.
///
/// # Errors
/// A face lacks a character, or the cache cannot be written.
pub fn card(renderer: &CardRenderer, catalog: &Catalog) -> Result<Vec<u8>, Error> {
    let (locale, faces) = (catalog.locale, &renderer.faces);
    let (width, height) = (WIDE.width as f32, WIDE.height as f32);
    let mut drawing = Drawing::new(width, height);
    let hashtags = hashtags_line(&catalog.page_data.hashtags);
    let size = (width - 2.0 * MARGIN) / faces.display.ems(&hashtags)?;
    let line = 24.0 + size * 0.86;
    drawing.text(MARGIN, line, size, DISPLAY, "start", BLACK, &hashtags);
    let (top, bottom) = (line + size * 0.12 + 20.0, height - 110.0);
    drawing.stripe(RED, top, bottom);
    // The picture stands at the end of the line, over the stripe's lower edge.
    let radius = (height - 36.0 - top) / 2.0 - 18.0;
    let x = match locale.rtl {
        true => MARGIN + radius,
        false => width - MARGIN - radius,
    };
    somebody(&mut drawing, x, top + 18.0 + radius, radius);
    let measure = width - 3.0 * MARGIN - 2.0 * radius;
    let heading = &catalog.frame.heading;
    let mut size = 76.0;
    let mut lines = faces.wrapped(heading, size, measure, locale.rtl)?;
    while lines.len() as f32 * size * 1.16 > bottom - top - 40.0 && size > 30.0 {
        size -= 2.0;
        lines = faces.wrapped(heading, size, measure, locale.rtl)?;
    }
    let block = lines.len() as f32 * size * 1.16;
    let mut y = (top + bottom - block) / 2.0 + size * 0.92;
    for line in &lines {
        drawing.line(locale, y, size, WHITE, line, MARGIN);
        y += size * 1.16;
    }
    // On one line, where a little less than its size makes one of it.
    let fits = measure / faces.ems(&catalog.poster.date, locale.rtl)?;
    let size = if fits > 19.0 { fits.min(24.0) } else { 24.0 };
    let date = faces.wrapped(&catalog.poster.date, size, measure, locale.rtl)?;
    let mut y = bottom + (110.0 - date.len() as f32 * 32.0) / 2.0 + 24.0;
    for line in &date {
        drawing.line(locale, y, size, GRAY, line, MARGIN);
        y += 32.0;
    }
    renderer.render(&drawing.finish(), WIDE)
}

/// Head and shoulders of nobody, in the ring.
fn somebody(drawing: &mut Drawing, x: f32, y: f32, radius: f32) {
    let unit = radius / HALF;
    drawing.shape("#d8d4ce", None, &circle(x, y, radius));
    drawing.shape(GRAY, None, &circle(x, y - 110.0 * unit, 150.0 * unit));
    // The shoulders end at the ring.
    let (side, up, reach) = (300.0 * unit, 70.0 * unit, radius * 0.86);
    let low = y + (reach * reach - side * side).sqrt();
    let shoulders = format!(
        "M{} {low}Q{} {} {x} {}Q{} {} {} {low}A{reach} {reach} 0 0 1 {} {low}z",
        x - side,
        x - side,
        y + up,
        y + up,
        x + side,
        y + up,
        x + side,
        x - side
    );
    drawing.shape(GRAY, None, &shoulders);
    for (index, color) in [WHITE, RED, WHITE].into_iter().enumerate() {
        let width = 48.0 * unit;
        let radius = radius - width * (index as f32 + 0.5);
        drawing.shape(color, Some(width + 1.0), &circle(x, y, radius));
    }
}

/// A circle as path data.
fn circle(x: f32, y: f32, radius: f32) -> String {
    let (left, across) = (x - radius, 2.0 * radius);
    format!("M{left} {y}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0 -{across} 0z")
}
