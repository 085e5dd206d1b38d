//! A chart as SVG for the page: classes for its style sheet, no style of its own.

use super::{Chart, Face, Label, Mark, Side, Sizes, below};
use crate::content::catalog::Kind;
use crate::content::escape;
use std::fmt::Write;

/// The drawing, hidden from assistive technology: what it is in has a name.
pub fn svg(chart: &Chart, sizes: &Sizes, rtl: bool) -> String {
    let Chart {
        width,
        height,
        baseline,
        ..
    } = *chart;
    let mut svg = format!(
        "<svg class=\"chart-drawing chart-drawing--{}\" viewBox=\"0 0 {width} {}\" \
         aria-hidden=\"true\">",
        sizes.name,
        number(height)
    );
    for mark in &chart.counts {
        svg.push_str(&upright("chart-mark", *mark, baseline));
    }
    svg.push_str(&appeal(chart.appeal, baseline, sizes.cap));
    let thick = sizes.mark.max(1.0);
    let _ = write!(
        svg,
        "<rect class=\"chart-base\" y=\"{}\" width=\"{width}\" height=\"{thick}\"/>",
        number(baseline)
    );
    svg.push_str(&years(chart, sizes));
    for x in &chart.releases {
        svg.push_str(&triangle(
            *x,
            baseline + below(sizes).triangles,
            sizes.release,
        ));
    }
    for label in &chart.labels {
        svg.push_str(&text(label, sizes, rtl));
    }
    svg + "</svg>"
}

/// A number with at most two digits behind its point.
fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn upright(class: &str, mark: Mark, baseline: f32) -> String {
    format!(
        "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
        number(mark.x - mark.width / 2.0),
        number(mark.top),
        number(mark.width),
        number(baseline - mark.top)
    )
}

/// The appeal's mark: thicker, and with a cap, so that it is told apart without colour.
fn appeal(mark: Mark, baseline: f32, (width, height): (f32, f32)) -> String {
    let cap = Mark {
        top: mark.top - height,
        width,
        ..mark
    };
    [
        upright("chart-appeal", mark, baseline),
        upright("chart-cap", cap, mark.top),
    ]
    .concat()
}

/// A triangle that points upwards: out.
fn triangle(x: f32, top: f32, side: f32) -> String {
    let half = side / 2.0;
    format!(
        "<path class=\"chart-release\" d=\"M{} {}l{} {}h-{}z\"/>",
        number(x),
        number(top),
        number(half),
        number(side * 0.87),
        number(side)
    )
}

fn years(chart: &Chart, sizes: &Sizes) -> String {
    let (top, line) = (chart.baseline, chart.baseline + below(sizes).years);
    let mut years = String::new();
    for tick in &chart.ticks {
        let _ = write!(
            years,
            "<path class=\"chart-tick\" d=\"M{} {}v{}\"/>",
            number(tick.x),
            number(top),
            number(below(sizes).ticks)
        );
        if let Some(label) = &tick.label {
            let _ = write!(
                years,
                "<text class=\"chart-words\" x=\"{}\" y=\"{}\" font-size=\"{}\" \
                 text-anchor=\"middle\" direction=\"ltr\">{}</text>",
                number(tick.label_x),
                number(line),
                sizes.words,
                escape(label)
            );
        }
    }
    years
}

/// A numeral with its words, and a dotted line where it does not stand on its mark.
fn text(label: &Label, sizes: &Sizes, rtl: bool) -> String {
    let mut text = String::new();
    let class = match label.kind {
        Kind::Appeal => " chart-said",
        _ => "",
    };
    if label.is_raised {
        let _ = write!(
            text,
            "<path class=\"chart-lead{class}\" d=\"M{} {}V{}\"/>",
            number(label.mark.0),
            number(label.area.bottom + sizes.gap * 0.3),
            number(label.mark.1 - sizes.gap * 0.5)
        );
    }
    for line in &label.lines {
        let (face, direction) = match line.face {
            Face::Display => ("chart-number", " direction=\"ltr\""),
            Face::Words => ("chart-words", ""),
        };
        // Where a text runs from right to left it starts at its right end.
        let anchor = match (label.side, rtl && line.face == Face::Words) {
            (Side::Middle, _) => "middle",
            (Side::Left, false) | (Side::Right, true) => "start",
            (Side::Right, false) | (Side::Left, true) => "end",
        };
        let _ = write!(
            text,
            "<text class=\"{face}{class}\" x=\"{}\" y=\"{}\" font-size=\"{}\" \
             text-anchor=\"{anchor}\"{direction}>{}</text>",
            number(label.x()),
            number(line.baseline),
            line.size,
            escape(&line.text)
        );
    }
    text
}

/// The sign of a kind of mark, for the legend.
pub fn sign(kind: Kind) -> String {
    let mark = |width| Mark {
        x: 9.0,
        top: 4.0,
        width,
    };
    let shape = match kind {
        Kind::Count => upright("chart-mark", mark(2.0), 20.0),
        Kind::Appeal => appeal(mark(3.0), 20.0, (12.0, 4.0)),
        Kind::Release => triangle(9.0, 7.0, 11.0),
    };
    format!(
        "<svg class=\"chart-sign\" viewBox=\"0 0 18 20\" width=\"18\" height=\"20\" \
         aria-hidden=\"true\">{shape}</svg>"
    )
}
