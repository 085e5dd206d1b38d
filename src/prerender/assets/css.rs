//! The style sheet: the display face and the widths of numbers in it, and as
//! much of it as a page needs.

use super::font::Font;
use crate::content::catalog::Catalog;
use crate::content::facts::Facts;
use crate::content::{Error, Problem, read};
use crate::prerender::Input;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

/// The style sheet with the display face in it, and how wide each language's
/// numbers are in that face.
pub fn style(input: &Input, facts: &Facts, catalogs: &[Catalog]) -> Result<String, Error> {
    let file = "src/style.css";
    let style = read(&input.style, file)?;
    let woff2 = "public/fonts/league-gothic.woff2";
    let face = fs::read(input.public.join("fonts/league-gothic.woff2"))
        .map_err(|error| Error::new(woff2, "", Problem::Read(error.to_string())))?;
    let font = Font::read(&input.public, "league-gothic.ttf")?;
    let hashtags = facts
        .hashtags
        .each_ref()
        .map(|tag| font.width(&format!("#{tag}")));
    let [first, second] = hashtags;
    // The widest number of all languages, and the poster's in each of them.
    let mut widest = 0;
    let mut posters = Vec::new();
    for catalog in catalogs {
        let all = widths_of_numbers(&font, catalog)?;
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
    widths.push_str(&advances(&font, catalogs)?);
    let style = style.replace("LEAGUE_GOTHIC", &BASE64.encode(face));
    Ok([compact(&style), widths].concat())
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

/// The style sheet without comments and the spaces that only its editors need.
pub fn compact(style: &str) -> String {
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

/// The rules of a compact style sheet less those for classes that the HTML
/// does not have.
pub fn concerning(html: &str, style: &str) -> String {
    let has = |class: &str| {
        let end = class.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        html.contains(&class[..end.unwrap_or(class.len())])
    };
    let mut kept = String::new();
    let mut rest = style;
    while let Some((selectors, after)) = rest.split_once('{') {
        let mut depth = 1;
        let end = after.find(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            depth == 0
        });
        let (block, next) = after.split_at(end.unwrap_or(after.len()));
        rest = next.strip_prefix('}').unwrap_or_default();
        let block = if selectors.starts_with("@media") {
            concerning(html, block)
        } else {
            block.to_owned()
        };
        let concerned = selectors.split(',');
        let concerned = concerned.filter(|selector| selector.split('.').skip(1).all(has));
        let concerned: Vec<&str> = concerned.collect();
        if !concerned.is_empty() && !block.is_empty() {
            kept.push_str(&[&*concerned.join(","), "{", &block, "}"].concat());
        }
    }
    kept
}
