//! How wide a text is in the display face, so that it can fill its line exactly.

use super::{Error, Problem};
use std::path::Path;
use ttf_parser::Face;

/// The display face.
pub struct Font {
    data: Vec<u8>,
    file: &'static str,
}

impl Font {
    /// Reads the face from the folder `public`.
    ///
    /// # Errors
    /// The file is not there or not a font.
    pub fn read(public: &Path) -> Result<Self, Error> {
        let file = "public/fonts/league-gothic.ttf";
        let read = std::fs::read(public.join("fonts/league-gothic.ttf"));
        let data = read.map_err(|error| Error::new(file, "", Problem::Read(error.to_string())))?;
        let font = Self { data, file };
        font.face()?;
        Ok(font)
    }

    /// The width of a text in thousandths of an em.
    ///
    /// # Errors
    /// The face lacks a character of the text.
    pub fn width(&self, text: &str) -> Result<u32, Error> {
        let face = self.face()?;
        let mut width = 0;
        for character in text.chars() {
            let advance = face
                .glyph_index(character)
                .and_then(|glyph| face.glyph_hor_advance(glyph))
                .ok_or_else(|| self.error(format!("has no glyph for {character:?}")))?;
            width += u32::from(advance);
        }
        Ok((width * 1000).div_ceil(face.units_per_em().into()))
    }

    fn face(&self) -> Result<Face<'_>, Error> {
        Face::parse(&self.data, 0).map_err(|error| self.error(error.to_string()))
    }

    fn error(&self, why: String) -> Error {
        Error::new(self.file, "", Problem::Data(why))
    }
}
