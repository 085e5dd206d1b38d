//! The faces of the project together: the display face, and one for the words
//! of every language.

use super::font::Font;
use crate::content::Error;
use std::path::Path;

/// The display face, and a bold face for the words of each script.
pub struct Faces {
    /// League Gothic, for numerals and hashtags.
    pub display: Font,
    /// Noto Sans in bold, for words of every language written from left to right.
    pub text: Font,
    /// Noto Sans Arabic in bold, for words of those written from right to left.
    pub arabic: Font,
}

impl Faces {
    /// Reads the faces from the folder `public`.
    ///
    /// # Errors
    /// A face is not there or not a font.
    pub fn read(public: &Path) -> Result<Self, Error> {
        Ok(Self {
            display: Font::read(public, "league-gothic.ttf")?,
            text: Font::read(public, "noto-sans-bold.ttf")?,
            arabic: Font::read(public, "noto-sans-arabic-bold.ttf")?,
        })
    }

    /// The width of words in em. Arabic letters are measured unjoined, which
    /// never gives too little.
    ///
    /// # Errors
    /// The face of the language lacks a character.
    pub fn ems(&self, text: &str, rtl: bool) -> Result<f32, Error> {
        let font = if rtl { &self.arabic } else { &self.text };
        let mut ems = 0.0;
        for character in text.chars().filter(|character| !is_mark(*character)) {
            ems += font.ems(&character.to_string().replace('\u{202f}', "\u{a0}"))?;
        }
        Ok(ems)
    }

    /// Words in lines of at most `measure` pixels at this size.
    ///
    /// # Errors
    /// The face of the language lacks a character.
    pub fn wrapped(
        &self,
        text: &str,
        size: f32,
        measure: f32,
        rtl: bool,
    ) -> Result<Vec<String>, Error> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ') {
            let longer = match lines.last() {
                Some(line) => format!("{line} {word}"),
                None => word.to_owned(),
            };
            let fits = self.ems(&longer, rtl)? * size <= measure;
            match lines.last_mut() {
                Some(line) if fits => *line = longer,
                _ => lines.push(word.to_owned()),
            }
        }
        Ok(lines)
    }
}

/// Marks of direction have no width and no glyph.
fn is_mark(character: char) -> bool {
    ('\u{200e}'..='\u{200f}').contains(&character)
}
