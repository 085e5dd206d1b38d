//! Numerals with their days, placed so that none lies over another or over a
//! mark, and each as close above its own mark as can be.

use super::{Mark, Sizes};
use crate::catalog::Kind;
use crate::locale::Locale;
use crate::prerender::Error;
use crate::prerender::faces::Faces;

/// What a line of a label is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    Display,
    Words,
}

/// Which side of a label its lines keep to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Left,
    Middle,
    Right,
}

/// A rectangle; down is more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub left: f32,
    pub right: f32,
    pub top: f32,
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
    pub text: String,
    pub face: Face,
    /// One em.
    pub size: f32,
    pub baseline: f32,
    pub width: f32,
}

/// A numeral with its words where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    pub kind: Kind,
    pub lines: Vec<Line>,
    pub area: Area,
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
    lines: Vec<Line>,
    width: f32,
    height: f32,
    mark: Mark,
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
    fn at(self, bottom: f32, place: &Place, is_raised: bool) -> Label {
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

/// Where a label may stand across: its left edge, and the lowest that its
/// lower edge may be there above the marks.
struct Place {
    side: Side,
    left: f32,
    floor: f32,
}

/// The places of a label across.
fn places(label: &Wanted, marks: &[Mark], sizes: &Sizes) -> Vec<Place> {
    let (x, width) = (label.mark.x, label.width);
    let half = label.mark.width / 2.0;
    let room = sizes.width - width;
    let middle = x - width / 2.0;
    let side = match middle {
        left if left < 0.0 => Side::Left,
        left if left > room => Side::Right,
        _ => Side::Middle,
    };
    [
        (side, middle.min(room).max(0.0)),
        (Side::Left, x - half),
        (Side::Right, x + half - width),
    ]
    .into_iter()
    .filter(|(_, left)| (0.0..=room.max(0.0)).contains(left))
    .map(|(side, left)| Place {
        side,
        left,
        floor: floor(label, side, left, marks, sizes.gap),
    })
    .collect()
}

/// The lowest that a label's lower edge may be above the marks. Its words are
/// wider than its numeral and higher up, so that each line is seen by itself.
fn floor(label: &Wanted, side: Side, left: f32, marks: &[Mark], gap: f32) -> f32 {
    let room = |line: &Line| match side {
        Side::Left => 0.0,
        Side::Middle => (label.width - line.width) / 2.0,
        Side::Right => label.width - line.width,
    };
    let floors = label.lines.iter().map(|line| {
        let from = left + room(line) - gap / 2.0;
        let to = from + line.width + gap;
        let below = marks
            .iter()
            .filter(|mark| mark.x + mark.width / 2.0 > from && mark.x - mark.width / 2.0 < to);
        let highest = below.map(|mark| mark.top).fold(0.0, f32::min);
        let lower_edge = match line.face {
            Face::Display => label.height,
            Face::Words => line.baseline + 0.3 * line.size,
        };
        let space = if line.face == Face::Words {
            gap
        } else {
            gap / 2.0
        };
        highest - space + label.height - lower_edge
    });
    floors.fold(label.mark.top - gap / 2.0, f32::min)
}

/// Places the labels. Every order and every side is tried, which for four
/// labels is soon done; the best keeps the drawing low, each numeral near its
/// mark, and no line to a mark through another label.
pub fn place(wanted: Vec<Wanted>, marks: &[Mark], sizes: &Sizes) -> Vec<Label> {
    let places: Vec<Vec<Place>> = wanted
        .iter()
        .map(|label| places(label, marks, sizes))
        .collect();
    let mut best: Option<(f32, Vec<usize>, Vec<f32>)> = None;
    for sides in choices(&places.iter().map(Vec::len).collect::<Vec<_>>()) {
        for order in orders(wanted.len()) {
            let chosen: Vec<&Place> = sides
                .iter()
                .zip(&places)
                .map(|(at, all)| &all[*at])
                .collect();
            let bottoms = stack(&wanted, &chosen, &order, sizes.gap);
            let cost = cost(&wanted, &chosen, &bottoms, sizes);
            if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                best = Some((cost, sides.clone(), bottoms));
            }
        }
    }
    let (_, sides, bottoms) = best.unwrap_or_default();
    let sides = sides.iter().zip(&places).map(|(at, all)| &all[*at]);
    let placed = wanted.into_iter().zip(sides).zip(bottoms);
    placed
        .map(|((label, place), bottom)| {
            let is_raised = bottom < label.mark.top - 2.0 * sizes.gap;
            label.at(bottom, place, is_raised)
        })
        .collect()
}

fn area(label: &Wanted, place: &Place, bottom: f32) -> Area {
    Area {
        left: place.left,
        right: place.left + label.width,
        top: bottom - label.height,
        bottom,
    }
}

/// The lower edges of the labels, set one after another as low as each can be.
fn stack(wanted: &[Wanted], places: &[&Place], order: &[usize], gap: f32) -> Vec<f32> {
    let mut bottoms = vec![f32::NAN; wanted.len()];
    let mut set: Vec<Area> = Vec::new();
    for &index in order {
        let mut own = area(&wanted[index], places[index], places[index].floor);
        while let Some(other) = set.iter().find(|other| own.meets(other, gap)) {
            own = area(&wanted[index], places[index], other.top - gap * 1.01);
        }
        bottoms[index] = own.bottom;
        set.push(own);
    }
    bottoms
}

/// What is wrong with a way of placing the labels; less is better.
fn cost(wanted: &[Wanted], places: &[&Place], bottoms: &[f32], sizes: &Sizes) -> f32 {
    let area = |index: usize| area(&wanted[index], places[index], bottoms[index]);
    let mut cost = 0.0;
    let mut top: f32 = 0.0;
    for (index, label) in wanted.iter().enumerate() {
        let own = area(index);
        top = top.min(own.top);
        cost += label.mark.top - own.bottom;
        if places[index].side != Side::Middle {
            cost += sizes.gap / 4.0;
        }
        // The line that leads from the label down to its mark.
        let lead = Area {
            left: label.mark.x,
            right: label.mark.x,
            top: own.bottom,
            bottom: label.mark.top,
        };
        let others = (0..wanted.len()).filter(|other| *other != index);
        let crossed = others.filter(|other| lead.meets(&area(*other), sizes.gap / 2.0));
        cost += crossed.count() as f32 * 10_000.0;
    }
    cost - 2.0 * top
}

/// Every choice of one of so many for each.
fn choices(counts: &[usize]) -> Vec<Vec<usize>> {
    counts.iter().fold(vec![Vec::new()], |choices, count| {
        let longer = choices.iter().flat_map(|choice| {
            (0..*count).map(move |one| choice.iter().copied().chain([one]).collect())
        });
        longer.collect()
    })
}

/// Every order of so many.
fn orders(count: usize) -> Vec<Vec<usize>> {
    (0..count).fold(vec![Vec::new()], |orders, next| {
        let longer = orders.iter().flat_map(|order| {
            (0..=order.len()).map(move |at| {
                let mut order = order.clone();
                order.insert(at, next);
                order
            })
        });
        longer.collect()
    })
}
