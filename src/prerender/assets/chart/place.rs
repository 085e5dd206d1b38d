//! Places for labels, so that none lies over another or over a mark, and each
//! is as close above its own mark as can be.

use super::labels::{Area, Face, Label, Line, Side, Wanted};
use super::{Mark, Sizes};

/// Where a label may stand across: its left edge, and the lowest that its
/// lower edge may be there above the marks.
pub struct Place {
    pub side: Side,
    pub left: f32,
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
