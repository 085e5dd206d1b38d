//! The style of a page: colours and display face, the widths of numbers in it,
//! and the sheets of the components that it shows.

use super::font::Font;
use super::look::{BLACK, DISPLAY, GRAY, RED, WHITE};
use crate::components::styles::Sheet;
use crate::content::catalog::Catalog;
use crate::content::facts::Facts;
use crate::content::{Error, Problem};
use crate::prerender::Input;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::sync::Mutex;

/// Puts the styles of pages together.
pub struct Styles {
    /// The shared colours, the display face, and how wide hashtags and numbers
    /// are in it.
    look: String,
    /// Every sheet as it stands in a page, by its file.
    sheets: Mutex<BTreeMap<&'static str, String>>,
}

impl Styles {
    /// Reads the display face, and measures each language's numbers in it.
    ///
    /// # Errors
    /// The face is not there, or lacks a sign.
    pub fn read(input: &Input, facts: &Facts, catalogs: &[Catalog]) -> Result<Self, Error> {
        let woff2 = "public/fonts/league-gothic.woff2";
        let face = fs::read(input.public.join("fonts/league-gothic.woff2"))
            .map_err(|error| Error::new(woff2, "", Problem::Read(error.to_string())))?;
        let font = Font::read(&input.public, "league-gothic.ttf")?;
        let face = format!(
            "@font-face{{font-family:{DISPLAY};\
             src:url(data:font/woff2;base64,{})format(\"woff2\")}}",
            BASE64.encode(face)
        );
        let colors = format!(
            ":root{{--red:{RED};--black:{BLACK};--white:{WHITE};--gray:{GRAY};\
             --display:{DISPLAY},system-ui}}"
        );
        let look = [face, colors, widths(&font, facts, catalogs)?].concat();
        Ok(Self {
            look,
            sheets: Mutex::default(),
        })
    }

    /// The style of a page that has these sheets, as it stands in the page.
    ///
    /// # Errors
    /// One of them is no style sheet.
    pub fn of(&self, sheets: &[Sheet]) -> Result<String, Error> {
        let mut style = self.look.clone();
        for sheet in sheets {
            let mut known = self.sheets.lock().expect("no thread panics");
            style.push_str(match known.entry(sheet.file) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => place.insert(minified(sheet.file, sheet.css)?),
            });
        }
        Ok(style)
    }
}

/// The widths of the hashtags and of each language's numbers.
fn widths(font: &Font, facts: &Facts, catalogs: &[Catalog]) -> Result<String, Error> {
    let hashtags = facts
        .hashtags
        .each_ref()
        .map(|tag| font.width(&format!("#{tag}")));
    let [first, second] = hashtags;
    // The widest number of all languages, and the poster's in each of them.
    let mut widest = 0;
    let mut posters = Vec::new();
    for catalog in catalogs {
        let all = widths_of_numbers(font, catalog)?;
        widest = all.iter().copied().fold(widest, u32::max);
        posters.push((catalog.locale.tag, em(all.first().copied().unwrap_or(0))));
    }
    let usual = posters.iter().map(|(_, width)| width.as_str()).max();
    let usual = usual.unwrap_or_default().to_owned();
    let mut widths = format!(
        ":root{{--first-width:{};--second-width:{};--poster-width:{usual};--widest:{}}}",
        em(first?),
        em(second?),
        em(widest)
    );
    for (tag, width) in posters.iter().filter(|(_, width)| *width != usual) {
        let _ = write!(widths, "[lang={tag}]{{--poster-width:{width}}}");
    }
    widths.push_str(&advances(font, catalogs)?);
    Ok(widths)
}

/// The width of every sign that numbers have, by the attribute that draws it.
fn advances(font: &Font, catalogs: &[Catalog]) -> Result<String, Error> {
    let figures = catalogs.iter().flat_map(|catalog| &catalog.figures.list);
    let signs: BTreeSet<char> = figures.flat_map(|figure| figure.number.chars()).collect();
    let mut rules = String::new();
    for sign in ('0'..='9').chain(signs.into_iter().filter(|sign| !sign.is_numeric())) {
        let kind = if sign.is_numeric() {
            "digit"
        } else {
            "separator"
        };
        let ems = font.ems(&sign.to_string())?;
        let _ = write!(rules, "[data-{kind}=\"{sign}\"]{{--advance:{ems}em}}");
    }
    Ok(rules)
}

/// How wide the figures of a language are, in thousandths of an em.
///
/// # Errors
/// The font lacks a sign.
pub fn widths_of_numbers(font: &Font, catalog: &Catalog) -> Result<Vec<u32>, Error> {
    let figures = catalog.figures.list.iter();
    figures.map(|figure| font.width(&figure.number)).collect()
}

/// Thousandths of an em as a number of em in hundredths, a little more than
/// exact so that rounding never makes a line too long.
pub fn em(thousandths: u32) -> String {
    let hundredths = (thousandths + 2).div_ceil(10);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// A style sheet as it stands in a page: without what only its editors need.
/// Nothing is merged, dropped or moved, which would undo what stands twice for
/// old engines.
///
/// # Errors
/// It is no style sheet; its line is said.
pub fn minified(file: &str, css: &str) -> Result<String, Error> {
    let wrong = |why: String| Error::new(file, "", Problem::Data(why));
    let parsed = StyleSheet::parse(css, ParserOptions::default()).map_err(|error| {
        let line = error.loc.map_or(0, |place| place.line as usize);
        let line = css.lines().nth(line).unwrap_or_default().trim();
        wrong(format!("{} at \"{line}\"", error.kind))
    })?;
    let options = PrinterOptions {
        minify: true,
        targets: targets(),
        ..PrinterOptions::default()
    };
    let printed = parsed.to_css(options);
    let printed = printed.map_err(|error| wrong(error.kind.to_string()))?;
    Ok(printed.code)
}

/// The oldest engines that show the page whole, so that nothing is written in
/// words which they learned later. Firefox 78 knows `clamp()`, which
/// lightningcss does not know of it.
fn targets() -> Targets {
    Targets {
        browsers: Some(Browsers {
            chrome: Some(87 << 16),
            firefox: Some(78 << 16),
            safari: Some(14 << 16),
            ..Browsers::default()
        }),
        include: Features::empty(),
        exclude: Features::ClampFunction,
    }
}
