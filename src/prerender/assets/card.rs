//! Share cards: pictures of the appeal and of each figure, drawn as SVG and
//! rendered to PNG. A card that was rendered before is taken from the cache.

mod stripe;

use super::faces::Faces;
use super::look::{self, BLACK, DISPLAY, GRAY, RED};
use super::svg::Drawing;
use crate::content::catalog::Catalog;
use crate::content::{Error, Problem};
use crate::locale::Locale;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// The size of a card in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format {
    /// Behind the name of the file; empty for the preview of a link.
    pub suffix: &'static str,
    pub width: u32,
    pub height: u32,
}

/// The preview of a link: 1200×630, as Open Graph wants it.
pub const WIDE: Format = format("", 1200, 630);
/// For timelines.
pub const SQUARE: Format = format("-square", 1080, 1080);
/// For stories.
pub const TALL: Format = format("-tall", 1080, 1920);

/// What the print of the page looks like, on A4.
pub const POSTER: Format = format("-poster", 1080, 1527);

const fn format(suffix: &'static str, width: u32, height: u32) -> Format {
    Format {
        suffix,
        width,
        height,
    }
}

/// The words of a card.
pub struct Words<'a> {
    pub hashtags: &'a [String],
    pub number: &'a str,
    /// "more than" and its like, above the number; may be empty.
    pub qualifier: &'a str,
    /// Below or beside the number.
    pub label: &'a str,
    /// The appeal and its date.
    pub date: &'a str,
    pub locale: &'a Locale,
}

/// The words of the card of the whole appeal.
pub fn appeal<'a>(catalog: &'a Catalog, label: &'a str) -> Words<'a> {
    Words {
        hashtags: &catalog.page_data.hashtags,
        number: &catalog.figures.list[0].number,
        qualifier: "",
        label,
        date: &catalog.poster.date,
        locale: catalog.locale,
    }
}

/// The hashtags on one line, each with its `#`.
pub fn hashtags_line(hashtags: &[String]) -> String {
    let hashtags = hashtags.iter().map(|tag| format!("#{tag}"));
    hashtags.collect::<Vec<_>>().join("  ")
}

/// Draws cards with the fonts of the project.
pub struct CardRenderer {
    pub faces: Faces,
    options: Options<'static>,
    cache: PathBuf,
}

pub(super) const MARGIN: f32 = 60.0;

impl CardRenderer {
    /// Reads the fonts from the folder `public`; keeps rendered cards in `cache`.
    ///
    /// # Errors
    /// A font cannot be read, or not be found by its name.
    pub fn open(public: &Path, cache: &Path) -> Result<Self, Error> {
        let faces = Faces::read(public)?;
        let mut fonts = fontdb::Database::new();
        for (font, family) in [
            (&faces.display, look::DISPLAY),
            (&faces.text, look::SANS),
            (&faces.arabic, look::ARABIC),
        ] {
            fonts.load_font_data(font.data().to_vec());
            // What cannot be found by its name would be left out of every card.
            let mut families = fonts.faces().flat_map(|face| &face.families);
            if !families.any(|(name, _)| name == family) {
                return Err(font.error(Problem::Family(family)));
            }
        }
        Ok(Self {
            faces,
            options: Options {
                fontdb: Arc::new(fonts),
                ..Options::default()
            },
            cache: cache.to_owned(),
        })
    }

    /// A card as PNG.
    ///
    /// # Errors
    /// A font lacks a character, or the cache cannot be written.
    pub fn png(&self, words: &Words, format: Format) -> Result<Vec<u8>, Error> {
        self.render(&self.svg(words, format)?, format)
    }

    /// A drawing as PNG.
    ///
    /// # Errors
    /// It is no SVG, or the cache cannot be written.
    pub fn render(&self, svg: &str, format: Format) -> Result<Vec<u8>, Error> {
        let mut hasher = DefaultHasher::new();
        (
            svg,
            // Another version of what draws may draw otherwise.
            include_bytes!("../../../Cargo.lock"),
            self.faces.text.data(),
            self.faces.arabic.data(),
            self.faces.display.data(),
        )
            .hash(&mut hasher);
        let kept = self.cache.join(format!("{:016x}.png", hasher.finish()));
        if let Ok(png) = fs::read(&kept) {
            return Ok(png);
        }
        let failed = |why: String| Error::new("public/fonts", "", Problem::Data(why));
        let tree = Tree::from_str(svg, &self.options).map_err(|error| failed(error.to_string()))?;
        let mut picture = Pixmap::new(format.width, format.height)
            .ok_or_else(|| failed("the card has no size".to_owned()))?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        let png = picture
            .encode_png()
            .map_err(|error| failed(error.to_string()))?;
        // Written under another name first, so that a cut-off write is never read.
        let fresh = kept.with_extension(unique());
        fs::create_dir_all(&self.cache)
            .and_then(|()| fs::write(&fresh, &png))
            .and_then(|()| fs::rename(&fresh, &kept))
            .map_err(|error| {
                Error::new(
                    &kept.display().to_string(),
                    "",
                    Problem::Write(error.to_string()),
                )
            })?;
        Ok(png)
    }

    /// The hashtags on one line as wide as a wide card; gives where the stripe
    /// below them begins.
    pub(super) fn hashtags(&self, drawing: &mut Drawing, catalog: &Catalog) -> Result<f32, Error> {
        let hashtags = hashtags_line(&catalog.page_data.hashtags);
        let size = (drawing.width - 2.0 * MARGIN) / self.faces.display.ems(&hashtags)?;
        let line = 12.0 + size * 0.86;
        drawing.text(MARGIN, line, size, DISPLAY, "start", BLACK, &hashtags);
        Ok(line + size * 0.12 + 14.0)
    }

    /// A text in at most two lines of a wide card, and the largest size from
    /// `size` down to 16 pixels at which it has no more.
    pub(super) fn two_lines(
        &self,
        text: &str,
        size: f32,
        rtl: bool,
    ) -> Result<(f32, Vec<String>), Error> {
        let measure = WIDE.width as f32 - 2.0 * MARGIN;
        let mut size = size;
        let mut lines = self.faces.wrapped(text, size, measure, rtl)?;
        while lines.len() > 2 && size > 16.0 {
            size -= 1.0;
            lines = self.faces.wrapped(text, size, measure, rtl)?;
        }
        Ok((size, lines))
    }

    fn svg(&self, words: &Words, format: Format) -> Result<String, Error> {
        let (width, height) = (format.width as f32, format.height as f32);
        let measure = width - 2.0 * MARGIN;
        let mut drawing = Drawing::new(width, height);
        let hashtags: Vec<String> = words.hashtags.iter().map(|tag| format!("#{tag}")).collect();
        let is_wide = width > height;
        let lines = if is_wide {
            vec![hashtags.join("  ")]
        } else {
            hashtags
        };
        let mut y = if is_wide { 24.0 } else { 36.0 };
        for line in &lines {
            let size = measure / self.faces.display.ems(line)?;
            y += size * 0.86;
            drawing.text(MARGIN, y, size, DISPLAY, "start", BLACK, line);
            y += size * 0.12;
        }
        let top = y + if is_wide { 20.0 } else { 32.0 };
        let (date_size, dates) = self.dates(words, measure, is_wide)?;
        let bottom = height - 44.0 - dates.len() as f32 * date_size * 1.35;
        drawing.stripe(RED, top, bottom);
        match is_wide {
            true => self.red_wide(&mut drawing, words, (top, bottom))?,
            false => self.red_tall(&mut drawing, words, (top, bottom))?,
        }
        let mut y = bottom + 22.0 + date_size;
        for line in &dates {
            drawing.line(words.locale, y, date_size, GRAY, line, MARGIN);
            y += date_size * 1.35;
        }
        Ok(drawing.finish())
    }

    /// The appeal and its date, on one line where a little less than its size
    /// makes one of it: no year stands alone.
    fn dates(
        &self,
        words: &Words,
        measure: f32,
        is_wide: bool,
    ) -> Result<(f32, Vec<String>), Error> {
        let size = if is_wide { 26.0 } else { 30.0 };
        let measure = if is_wide { measure } else { measure * 0.98 };
        let wrapped = |size| {
            self.faces
                .wrapped(words.date, size, measure, words.locale.rtl)
        };
        let smaller = size * 0.8;
        let lines = wrapped(smaller)?;
        match lines.len() {
            1 => {
                let fits = measure / self.faces.ems(words.date, words.locale.rtl)?;
                Ok((size.min(fits), lines))
            }
            _ => Ok((size, wrapped(size)?)),
        }
    }
}

/// A name that no other process or thread writes at the same time.
fn unique() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!(
        "{}-{}",
        std::process::id(),
        COUNT.fetch_add(1, Ordering::Relaxed)
    )
}
