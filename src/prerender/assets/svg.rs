//! The SVG of a card: stripes and lines of text.

use super::look::{self, DISPLAY, WHITE};
use crate::locale::Locale;
use std::fmt::Write;

/// A sheet to draw on: white, or of glass.
pub struct Drawing {
    svg: String,
    pub width: f32,
}

impl Drawing {
    /// A sheet of this size in pixels.
    pub fn new(width: f32, height: f32) -> Self {
        let mut drawing = Self::transparent(width, height);
        let sheet = format!("M0 0h{width}v{height}H0z");
        drawing.shape(WHITE, None, &sheet);
        drawing
    }

    /// A sheet of glass of this size in pixels.
    pub fn transparent(width: f32, height: f32) -> Self {
        Self {
            svg: format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
                 width=\"{width}\" height=\"{height}\">"
            ),
            width,
        }
    }

    /// A stripe across the sheet.
    pub fn stripe(&mut self, color: &str, top: f32, bottom: f32) {
        let width = self.width;
        let _ = write!(
            self.svg,
            "<path fill=\"{color}\" d=\"M0 {top}H{width}V{bottom}H0z\"/>"
        );
    }

    /// A shape as path data, filled, or outlined where `outline` has a width.
    pub fn shape(&mut self, color: &str, outline: Option<f32>, path: &str) {
        let paint = match outline {
            Some(width) => {
                format!("fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\"")
            }
            None => format!("fill=\"{color}\""),
        };
        let _ = write!(self.svg, "<path {paint} d=\"{path}\"/>");
    }

    /// The whole drawing.
    pub fn finish(self) -> String {
        self.svg + "</svg>"
    }

    /// A line of the language, at its own side of the card.
    pub fn line(
        &mut self,
        locale: &Locale,
        y: f32,
        size: f32,
        color: &str,
        text: &str,
        inset: f32,
    ) {
        if locale.rtl {
            // Marks of direction at both ends keep punctuation on its side.
            let text = format!("\u{200f}{text}\u{200f}");
            let x = self.width - inset;
            self.text(x, y, size, look::words(locale), "end", color, &text);
        } else {
            self.text(inset, y, size, look::words(locale), "start", color, text);
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "these are the attributes of one element"
    )]
    /// A text whose base line starts or ends at a point.
    pub fn text(
        &mut self,
        x: f32,
        y: f32,
        size: f32,
        family: &str,
        anchor: &str,
        color: &str,
        text: &str,
    ) {
        let weight = if family == DISPLAY { 400 } else { 700 };
        let text = text.replace('\u{202f}', "\u{a0}");
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        let _ = write!(
            self.svg,
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-family=\"{family}\" \
             font-weight=\"{weight}\" text-anchor=\"{anchor}\" fill=\"{color}\" \
             xml:space=\"preserve\">{text}</text>"
        );
    }
}
