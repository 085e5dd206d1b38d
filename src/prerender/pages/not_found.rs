//! What hosts show where there is no page, as after a link that was cut short:
//! the poster, and the way to every language. Without it some answer with the
//! English page, whose relative links then lead nowhere.

use super::document::{Document, html};
use crate::components::styles::{self, Sheet, sheet};
use crate::components::{Edition, Poster, quick_exit};
use crate::content::Error;
use crate::content::catalog::Catalog;
use crate::locale::{LOCALES, ORIGINAL};
use crate::prerender::assets::css::Styles;
use leptos::prelude::*;
use std::sync::Arc;

/// The path of the page in the site, as static hosts know it.
pub const FILE: &str = "404.html";

/// The sheets of what the page shows.
const SHEETS: &[Sheet] = &[
    styles::BASE,
    styles::HEADER,
    styles::POSTER,
    styles::DIGITS,
    styles::NETWORKS,
    sheet!("src/prerender/pages/not_found.css"),
];

/// The page, in the words of the original. It is shown at any address, so that
/// its links begin at the root of the host, below the path that the site is at:
/// they are right on every mirror at the same path.
///
/// # Errors
/// A sheet is no style sheet.
pub fn not_found(
    styles: &Styles,
    icon: &str,
    english: &Catalog,
    site_url: &str,
) -> Result<String, Error> {
    let root = path_of(site_url);
    let languages = LOCALES.iter().map(|locale| {
        let url = format!("{root}{}", locale.path());
        let (tag, direction) = (locale.tag, locale.direction());
        view! {
            <li>
                <a href=url lang=tag hreflang=tag dir=direction>
                    {locale.name}
                </a>
            </li>
        }
    });
    let edition = Edition::Small;
    let body = html(view! {
        <header class="header">{quick_exit(english, edition)}</header>
        <main>
            <Poster catalog=Arc::new(english.clone()) edition/>
            <nav class="networks" aria-label=english.header.languages.clone()>
                <ul>{languages.collect_view()}</ul>
            </nav>
        </main>
    });
    let document = Document {
        locale: ORIGINAL,
        edition,
        title: &english.head.title,
        preview: None,
        icon,
        style: &styles.of(SHEETS)?,
        body: &body,
        client: None,
    };
    Ok(document.to_html())
}

/// The path of an absolute address, with its slashes.
pub fn path_of(url: &str) -> &str {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    host.find('/').map_or("/", |start| &host[start..])
}
