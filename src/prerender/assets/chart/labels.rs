//! Numerals with their days: what they are made of and how large they are.

use super::Mark;
use super::place::Place;
use crate::content::Error;
use crate::content::catalog::Kind;
use crate::locale::Locale;
use crate::prerender::assets::faces::Faces;

/// What a line of a label is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// The display face, for numerals.
    Display,
    /// The bold face of the language's script, for dates and names.
    Words,
}

/// Which side of a label its lines keep to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// All lines begin at its left edge.
    Left,
    /// The middle of all lines is its middle.
    Middle,
    /// All lines end at its right edge.
    Right,
}

/// A rectangle; down is more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Its left edge, from the left of the drawing.
    pub left: f32,
    /// Its right edge, from there too.
    pub right: f32,
    /// Its upper edge, less than `bottom`.
    pub top: f32,
    /// Its lower edge.
    pub bottom: f32,
}

impl Area {
    /// Whether the two share any point, with `gap` around them.
    pub fn meets(&self, other: &Self, gap: f32) -> bool {
        self.left < other.right + gap
            && other.left < self.right + gap
            && self.top < other.bottom + gap
            && other.top < self.bottom + gap
    }
}

/// One line of a label.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// A numeral, a date or a name, as the language writes it.
    pub text: String,
    /// The face that it is measured and drawn in.
    pub face: Face,
    /// One em.
    pub size: f32,
    /// From the upper edge of the drawing; of the label while it has no place.
    pub baseline: f32,
    /// As measured in its face, at its size.
    pub width: f32,
}

/// A numeral with its words where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What its number is; on the page the appeal's is red.
    pub kind: Kind,
    /// From the top: the words, then the numeral.
    pub lines: Vec<Line>,
    /// The whole that it takes up.
    pub area: Area,
    /// The side that its lines keep to, the one nearest to its mark.
    pub side: Side,
    /// The middle and the upper end of its mark.
    pub mark: (f32, f32),
    /// Whether something lies between it and its mark, so that a line leads there.
    pub is_raised: bool,
}

impl Label {
    /// Where its lines begin, have their middle, or end.
    pub fn x(&self) -> f32 {
        match self.side {
            Side::Left => self.area.left,
            Side::Middle => f32::midpoint(self.area.left, self.area.right),
            Side::Right => self.area.right,
        }
    }

    pub(super) fn move_down(&mut self, by: f32) {
        self.area.top += by;
        self.area.bottom += by;
        self.mark.1 += by;
        for line in &mut self.lines {
            line.baseline += by;
        }
    }

    pub(super) fn mirror(&mut self, width: f32) {
        let Area { left, right, .. } = self.area;
        (self.area.left, self.area.right) = (width - right, width - left);
        self.mark.0 = width - self.mark.0;
        self.side = match self.side {
            Side::Left => Side::Right,
            Side::Middle => Side::Middle,
            Side::Right => Side::Left,
        };
    }
}

/// A label that has no place yet: its lines from the top, with the upper edge
/// of the label at nought.
pub struct Wanted {
    kind: Kind,
    /// From the top: the words, then the numeral.
    pub lines: Vec<Line>,
    /// That of its widest line.
    pub width: f32,
    /// That of all its lines.
    pub height: f32,
    /// The mark that it belongs to.
    pub mark: Mark,
}

impl Wanted {
    /// Words above a numeral.
    pub fn new(words: Vec<String>, number: &str, numeral: f32, size: f32) -> Self {
        let line = |text: String, face, size| Line {
            text,
            face,
            size,
            baseline: 0.0,
            width: 0.0,
        };
        let words = words.into_iter().map(|text| line(text, Face::Words, size));
        let number = line(number.to_owned(), Face::Display, numeral);
        Self {
            kind: Kind::Count,
            lines: words.chain([number]).collect(),
            width: 0.0,
            height: 0.0,
            mark: Mark {
                x: 0.0,
                top: 0.0,
                width: 0.0,
            },
        }
    }

    /// The label of this mark, measured.
    ///
    /// # Errors
    /// A face lacks a character.
    pub fn over(
        mut self,
        mark: Mark,
        kind: Kind,
        faces: &Faces,
        locale: &Locale,
    ) -> Result<Self, Error> {
        // Arabic letters reach higher and lower.
        let (ascent, descent) = if locale.rtl {
            (1.05, 0.4)
        } else {
            (0.95, 0.25)
        };
        for line in &mut self.lines {
            let size = line.size;
            let ems = match line.face {
                Face::Display => faces.display.ems(&line.text)?,
                // A system's face may be wider than the one that is measured.
                Face::Words => faces.ems(&line.text, locale.rtl)? * 1.04,
            };
            line.width = ems * size;
            self.width = self.width.max(line.width);
            match line.face {
                Face::Words => {
                    line.baseline = self.height + ascent * size;
                    self.height += (ascent + descent) * size;
                }
                Face::Display => {
                    line.baseline = self.height + 0.82 * size;
                    // A comma hangs below the line.
                    let comma = if line.text.contains(',') { 0.12 } else { 0.0 };
                    self.height += (0.82 + comma) * size;
                }
            }
        }
        Ok(Self { mark, kind, ..self })
    }

    /// The label with its lower edge at `bottom`.
    pub fn at(self, bottom: f32, place: &Place, is_raised: bool) -> Label {
        let mut label = Label {
            kind: self.kind,
            lines: self.lines,
            area: Area {
                left: place.left,
                right: place.left + self.width,
                top: 0.0,
                bottom: self.height,
            },
            side: place.side,
            mark: (self.mark.x, self.mark.top - (bottom - self.height)),
            is_raised,
        };
        label.move_down(bottom - self.height);
        label
    }
}
