//! The single-file edition: every language in one HTML file without script,
//! which asks for nothing and opens from a messenger or a memory stick.
//!
//! A link to `#be` shows the Belarusian edition by `:target`; until then the
//! English one is shown, which is the last in the file. There are no other
//! anchors inside: they would take the target away.

use super::document::{Document, html};
use crate::components::styles::{self, Sheet, sheet};
use crate::components::{
    Appeal, Committee, Edition, Figures, Footer, Header, Picture, Poster, Share, Strokes,
};
use crate::content::Error;
use crate::content::catalog::Catalog;
use crate::locale::{Locale, ORIGINAL};
use crate::prerender::assets::css::Styles;
use leptos::prelude::*;
use std::sync::Arc;

/// The path of the file in the site.
pub const FILE: &str = "we-stand-by-you.html";

const STYLE: Sheet = sheet!("src/prerender/pages/single_file.css");

/// The whole file.
///
/// # Errors
/// A sheet is no style sheet.
pub fn single_file(styles: &Styles, icon: &str, catalogs: &[Catalog]) -> Result<String, Error> {
    let (original, translations): (Vec<_>, Vec<_>) = catalogs
        .iter()
        .partition(|catalog| catalog.locale == ORIGINAL);
    let english = original[0];
    let languages: String = translations
        .iter()
        .chain(&original)
        .map(|catalog| language(catalog))
        .collect();
    let strokes = html(view! { <Strokes/> });
    let body = format!("{strokes}<main>{languages}</main>");
    let document = Document {
        locale: ORIGINAL,
        edition: Edition::SingleFile,
        title: &english.head.title,
        preview: None,
        icon,
        style: &styles.of(&[styles::WHOLE_APPEAL, &[STYLE]].concat())?,
        body: &body,
        client: None,
    };
    Ok(document.to_html())
}

/// One language, whole.
fn language(catalog: &Catalog) -> String {
    let edition = Edition::SingleFile;
    let locale = catalog.locale;
    let (original, top) = (anchor(ORIGINAL), anchor(locale));
    let catalog = Arc::new(catalog.clone());
    html(view! {
        <div class="edition" id=locale.tag lang=locale.tag dir=locale.direction()>
            <Header catalog=catalog.clone() link=anchor edition/>
            <Poster catalog=catalog.clone() edition/>
            <Figures catalog=catalog.clone() edition/>
            <Picture catalog=catalog.clone() edition/>
            <Appeal catalog=catalog.clone() original edition/>
            <Share catalog=catalog.clone() edition/>
            <Committee catalog=catalog.clone() top edition/>
            <Footer catalog edition/>
        </div>
    })
}

/// The link that shows a language.
fn anchor(locale: &Locale) -> String {
    format!("#{}", locale.tag)
}
