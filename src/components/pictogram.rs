//! The picture of one stroke for every prisoner, as outlines that a pattern
//! of strokes fills, so that it costs a handful of nodes.

/// The width and height of the place of one stroke, in user units; the
/// patterns in `picture.rs` are of this size.
const WIDTH: u64 = 4;
const HEIGHT: u64 = 12;

/// One field of strokes: its outlines in the user units of `view_box`.
#[derive(Debug, Clone, PartialEq)]
pub struct Pictogram {
    pub view_box: String,
    pub black: String,
    pub red: String,
}

/// In short rows for a phone, and in long rows for a desktop.
pub const NARROW: u64 = 50;
pub const WIDE: u64 = 100;

/// A field of `strokes` strokes in rows of `columns`, the first `red` of them red.
pub fn pictogram(strokes: u64, red: u64, columns: u64) -> Pictogram {
    let rows = strokes.div_ceil(columns);
    Pictogram {
        view_box: format!("0 0 {} {}", columns * WIDTH, rows * HEIGHT),
        black: outline(red, strokes, columns),
        red: outline(0, red, columns),
    }
}

/// The outline of the strokes from number `start` up to number `end` in rows
/// of `columns`: the rest of the first row, whole rows, the start of the last.
fn outline(start: u64, end: u64, columns: u64) -> String {
    let mut outline = String::new();
    let mut from = start;
    while from < end {
        let (row, column) = (from / columns, from % columns);
        let whole_rows = (end - from) / columns;
        let (count, height) = if column == 0 && whole_rows > 0 {
            (columns, whole_rows)
        } else {
            ((end - from).min(columns - column), 1)
        };
        outline.push_str(&format!(
            "M{} {}h{}v{}h-{}z",
            column * WIDTH,
            row * HEIGHT,
            count * WIDTH,
            height * HEIGHT,
            count * WIDTH
        ));
        from += count * height;
    }
    outline
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number of strokes that an outline covers.
    fn covered(outline: &str) -> u64 {
        outline
            .split_terminator('z')
            .map(|rectangle| {
                let numbers: Vec<u64> = rectangle
                    .split(|c: char| !c.is_ascii_digit())
                    .filter_map(|number| number.parse().ok())
                    .collect();
                numbers[2] / WIDTH * (numbers[3] / HEIGHT)
            })
            .sum()
    }

    #[test]
    fn outlines_have_one_stroke_per_prisoner() {
        for columns in [NARROW, WIDE] {
            assert_eq!(covered(&outline(0, 44, columns)), 44);
            assert_eq!(covered(&outline(44, 1502, columns)), 1458);
        }
        assert_eq!(outline(0, 44, 40), "M0 0h160v12h-160zM0 12h16v12h-16z");
        assert_eq!(outline(5, 5, 40), "");
        assert_eq!(covered(&outline(80, 121, 40)), 41);
    }
}
