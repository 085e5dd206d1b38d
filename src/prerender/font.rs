//! How wide a text is in a face, so that it can fill its line exactly.

use super::{Error, Problem};
use std::fmt::Write;
use std::path::Path;
use ttf_parser::{Face, OutlineBuilder};

/// A face of the folder `public/fonts`.
pub struct Font {
    data: Vec<u8>,
    file: String,
}

impl Font {
    /// Reads a face from the folder `public`.
    ///
    /// # Errors
    /// The file is not there or not a font.
    pub fn read(public: &Path, name: &str) -> Result<Self, Error> {
        let file = format!("public/fonts/{name}");
        let read = std::fs::read(public.join("fonts").join(name));
        let data = read.map_err(|error| Error::new(&file, "", Problem::Read(error.to_string())))?;
        let font = Self { data, file };
        font.face()?;
        Ok(font)
    }

    /// What is wrong with the file.
    pub fn error(&self, problem: Problem) -> Error {
        Error::new(&self.file, "", problem)
    }

    /// The bytes of the file.
    pub fn data(&self) -> &[u8] {
        &self.data
    }

    /// The width of a text in em.
    ///
    /// # Errors
    /// The face lacks a character of the text.
    pub fn ems(&self, text: &str) -> Result<f32, Error> {
        Ok(self.width(text)? as f32 / 1000.0)
    }

    /// The width of a text in thousandths of an em.
    ///
    /// # Errors
    /// The face lacks a character of the text.
    pub fn width(&self, text: &str) -> Result<u32, Error> {
        let face = self.face()?;
        let mut width = 0;
        for character in text.chars() {
            width += u32::from(self.glyph(&face, character)?.1);
        }
        Ok((width * 1000).div_ceil(face.units_per_em().into()))
    }

    /// A text as the path data of an SVG, its base line at `y`, one em `size`.
    ///
    /// # Errors
    /// The face lacks a character of the text.
    pub fn outline(&self, text: &str, x: f32, y: f32, size: f32) -> Result<String, Error> {
        let face = self.face()?;
        let scale = size / f32::from(face.units_per_em());
        let mut pen = Pen {
            path: String::new(),
            x,
            y,
            scale,
        };
        for character in text.chars() {
            let (glyph, advance) = self.glyph(&face, character)?;
            face.outline_glyph(glyph, &mut pen);
            pen.x += f32::from(advance) * scale;
        }
        Ok(pen.path)
    }

    fn glyph(&self, face: &Face, character: char) -> Result<(ttf_parser::GlyphId, u16), Error> {
        let glyph = face.glyph_index(character);
        let advance = glyph.and_then(|glyph| Some((glyph, face.glyph_hor_advance(glyph)?)));
        advance.ok_or_else(|| self.error(Problem::Data(format!("has no glyph for {character:?}"))))
    }

    fn face(&self) -> Result<Face<'_>, Error> {
        Face::parse(&self.data, 0).map_err(|error| self.error(Problem::Data(error.to_string())))
    }
}

/// Writes outlines as path data, scaled and moved into place.
struct Pen {
    path: String,
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen {
    fn draw(&mut self, command: char, points: &[(f32, f32)]) {
        self.path.push(command);
        for (x, y) in points {
            let (x, y) = (self.x + x * self.scale, self.y - y * self.scale);
            let _ = write!(self.path, "{x:.1} {y:.1} ");
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.draw('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.draw('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.draw('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.draw('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}
