//! The style of a page: the display face, the widths of numbers in it, and the
//! sheets of the components that it shows.

use super::font::Font;
use crate::content::catalog::Catalog;
use crate::content::facts::Facts;
use crate::content::{Error, Problem};
use crate::prerender::Input;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

/// Puts the styles of pages together.
pub struct Styles {
    /// The display face in base64.
    face: String,
    /// How wide hashtags and numbers are in it.
    widths: String,
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
        Ok(Self {
            face: BASE64.encode(face),
            widths: widths(&font, facts, catalogs)?,
        })
    }

    /// The style of a page that has these sheets, as it stands in the page.
    pub fn of(&self, sheets: &[&str]) -> String {
        let sheets = sheets.iter().map(|sheet| minified(sheet));
        let style: String = sheets.collect();
        style.replace("LEAGUE_GOTHIC", &self.face) + &self.widths
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

/// A style sheet without comments and the spaces that only its editors need.
pub fn minified(style: &str) -> String {
    let mut rest = style;
    let mut compact = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        compact.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    compact.push_str(rest);
    let compact: String = compact.lines().map(str::trim).collect();
    // No string of the style sheet has one of these.
    [" {", "{ ", "; ", " }", ": ", ", ", " > "]
        .into_iter()
        .fold(compact, |style, spaced| {
            style.replace(spaced, spaced.trim())
        })
        .replace(";}", "}")
}
