//! How wide a text is in a face, so that it can fill its line exactly.

use crate::content::{Error, Problem};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::collections::HashMap;
use std::fmt::{Display, Write};
use std::path::Path;

/// A face of the folder `public/fonts`.
pub struct Font {
    data: Vec<u8>,
    file: String,
    /// How many units its em has.
    units: u16,
    /// Read once: they are asked for by the hundred thousand.
    glyphs: Glyphs,
}

/// The glyph of every character, and how far it moves the pen, in units.
type Glyphs = HashMap<char, (GlyphId, f32)>;

impl Font {
    /// Reads a face from the folder `public`.
    ///
    /// # Errors
    /// The file is not there or not a font.
    pub fn read(public: &Path, name: &str) -> Result<Self, Error> {
        let file = format!("public/fonts/{name}");
        let read = std::fs::read(public.join("fonts").join(name));
        let data = read.map_err(|error| Error::new(&file, "", Problem::Read(error.to_string())))?;
        let (units, glyphs) =
            measured(&data).map_err(|why| Error::new(&file, "", Problem::Data(why)))?;
        Ok(Self {
            data,
            file,
            units,
            glyphs,
        })
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
        let mut width = 0;
        for character in text.chars() {
            width += self.glyph(character)?.1 as u32;
        }
        Ok((width * 1000).div_ceil(self.units.into()))
    }

    /// A text as the path data of an SVG, its base line at `y`, one em `size`.
    ///
    /// # Errors
    /// The face lacks a character of the text.
    pub fn outline(&self, text: &str, x: f32, y: f32, size: f32) -> Result<String, Error> {
        let face = self.face()?;
        let scale = size / f32::from(self.units);
        let mut pen = Pen {
            path: String::new(),
            x,
            y,
            scale,
        };
        for character in text.chars() {
            let (glyph, advance) = self.glyph(character)?;
            if let Some(outline) = face.outline_glyphs().get(glyph) {
                let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
                let drawn = outline.draw(settings, &mut pen);
                drawn.map_err(|error| self.wrong(error))?;
            }
            pen.x += advance * scale;
        }
        Ok(pen.path)
    }

    /// The glyph of a character, and how far it moves the pen, in the face's units.
    fn glyph(&self, character: char) -> Result<(GlyphId, f32), Error> {
        let glyph = self.glyphs.get(&character).copied();
        glyph.ok_or_else(|| self.wrong(format!("has no glyph for {character:?}")))
    }

    fn face(&self) -> Result<FontRef<'_>, Error> {
        FontRef::new(&self.data).map_err(|error| self.wrong(error))
    }

    fn wrong(&self, why: impl Display) -> Error {
        self.error(Problem::Data(why.to_string()))
    }
}

/// How many units the em of a face has, and its glyphs; or what is wrong with it.
fn measured(data: &[u8]) -> Result<(u16, Glyphs), String> {
    let face = FontRef::new(data).map_err(|error| error.to_string())?;
    let head = face.head().map_err(|error| error.to_string())?;
    let units = match head.units_per_em() {
        0 => return Err("has an em without units".to_owned()),
        units => units,
    };
    let metrics = face.glyph_metrics(Size::unscaled(), LocationRef::default());
    let glyphs = face.charmap().mappings().filter_map(|(code, glyph)| {
        let character = char::from_u32(code)?;
        Some((character, (glyph, metrics.advance_width(glyph)?)))
    });
    Ok((units, glyphs.collect()))
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

impl OutlinePen for Pen {
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
