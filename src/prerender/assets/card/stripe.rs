//! The red stripe of a card: the number, and its label beside or below it.

use super::{CardRenderer, MARGIN, Words};
use crate::content::Error;
use crate::prerender::assets::look::{DISPLAY, WHITE};
use crate::prerender::assets::svg::Drawing;

impl CardRenderer {
    /// The red stripe with the number, and its label beside it.
    pub(super) fn red_wide(
        &self,
        drawing: &mut Drawing,
        words: &Words,
        (top, bottom): (f32, f32),
    ) -> Result<(), Error> {
        let (measure, space) = (drawing.width - 2.0 * MARGIN, bottom - top);
        let ems = self.faces.display.ems(words.number)?;
        // What the qualifier above the number needs.
        let above = match words.qualifier {
            "" => 0.0,
            _ => 64.0,
        };
        let size = (measure * 0.56 / ems).min((space - above) * 0.98);
        let label_measure = measure - ems * size - 50.0;
        let y = top + (space + above) / 2.0 + size * 0.35;
        let (label_size, label) = self.fitted(words, 44.0, label_measure, y - top - 16.0)?;
        number(drawing, words, y, size, ems);
        let (line, qualifier) = (y - size * 0.74 - 24.0, words.qualifier);
        drawing.line(words.locale, line, 36.0, WHITE, qualifier, MARGIN);
        let mut line_y = y - (label.len() as f32 - 1.0) * label_size * 1.2;
        for line in &label {
            let inset = MARGIN + ems * size + 50.0;
            drawing.line(words.locale, line_y, label_size, WHITE, line, inset);
            line_y += label_size * 1.2;
        }
        Ok(())
    }

    /// The red stripe with the number, and its label below.
    pub(super) fn red_tall(
        &self,
        drawing: &mut Drawing,
        words: &Words,
        (top, bottom): (f32, f32),
    ) -> Result<(), Error> {
        let (measure, space) = (drawing.width - 2.0 * MARGIN, bottom - top);
        let ems = self.faces.display.ems(words.number)?;
        // On a square the number is what is large.
        let (largest, margins) = if space < measure {
            (42.0, 84.0)
        } else {
            (52.0, 120.0)
        };
        let (label_size, label) = self.fitted(words, largest, measure, space * 0.4)?;
        let label_space = label.len() as f32 * label_size * 1.2;
        // A comma hangs below the line.
        let comma = match words.number.contains(',') {
            true => 0.14,
            false => 0.0,
        };
        let size = (measure / ems).min((space - label_space - margins) / (0.78 + comma));
        let gap = margins / 3.0 + comma * size;
        let block = size * 0.74 + gap + label_space;
        let mut y = top + (space - block) / 2.0 + size * 0.74;
        number(drawing, words, y, size, ems);
        y += gap + label_size;
        for line in &label {
            drawing.line(words.locale, y, label_size, WHITE, line, MARGIN);
            y += label_size * 1.2;
        }
        Ok(())
    }

    /// The label in lines, and the largest size from `size` down at which
    /// they are at most `height` pixels high.
    fn fitted(
        &self,
        words: &Words,
        size: f32,
        measure: f32,
        height: f32,
    ) -> Result<(f32, Vec<String>), Error> {
        let mut size = size;
        loop {
            let lines = self
                .faces
                .wrapped(words.label, size, measure, words.locale.rtl)?;
            let widest = lines
                .iter()
                .map(|line| self.faces.ems(line, words.locale.rtl));
            let widest = widest
                .collect::<Result<Vec<_>, _>>()?
                .into_iter()
                .fold(0.0, f32::max);
            let fits = lines.len() as f32 * size * 1.2 <= height && widest * size <= measure;
            if fits || size <= 20.0 {
                return Ok((size, lines));
            }
            size -= 2.0;
        }
    }
}

/// The number at its base line `y`, at the side where the language begins.
fn number(drawing: &mut Drawing, words: &Words, y: f32, size: f32, ems: f32) {
    let x = match words.locale.rtl {
        true => drawing.width - MARGIN - ems * size,
        false => MARGIN,
    };
    drawing.text(x, y, size, DISPLAY, "start", WHITE, words.number);
}
