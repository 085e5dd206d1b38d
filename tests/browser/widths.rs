//! Nothing overflows or is clipped, in any language, at any width.

use crate::engine::{Browser, Engine, Settings, call};
use crate::server::Server;
use serde_json::json;
use stand_with_belarus::locale::LOCALES;

crate::engines!(in chromium, firefox, webkit:
    spaced_out_text_fits_every_width,
    figure_pages_fit_every_width,
    every_language_fits_every_width,
);
crate::engines!(in chromium, phone: a_page_uses_few_fonts_and_sizes);

/// Names every box that leaves the page or cannot hold its text. Frames stand
/// in for windows, which no engine makes as narrow as a phone or as a desktop
/// zoomed to 400 % (320 px).
const OVERFLOWING_BOXES: &str = include_str!("overflowing_boxes.js");

/// What a reader may set, without losing a word (WCAG 2.2, 1.4.12).
const SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: .12em !important; \
                       word-spacing: .16em !important } p { margin-block-end: 2em !important }";

/// Every pair of a font and a size is looked for anew, before the first paint.
async fn a_page_uses_few_fonts_and_sizes(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open(&server.url("/")).await;
    let found = browser.text(include_str!("fonts_and_sizes.js")).await;
    assert!(found.lines().count() <= 17, "{found}");
    browser.close().await;
}

async fn every_language_fits_every_width(engine: Engine) {
    let paths = LOCALES.iter().map(|locale| format!("/{}", locale.path()));
    assert_fits_every_width(engine, paths, "").await;
}

async fn spaced_out_text_fits_every_width(engine: Engine) {
    let paths = LOCALES.iter().flat_map(|locale| {
        ["", "political_prisoners/"].map(|page| format!("/{}{page}", locale.path()))
    });
    assert_fits_every_width(engine, paths, SPACING).await;
}

/// With the widest number, and the longest label.
async fn figure_pages_fit_every_width(engine: Engine) {
    let paths = LOCALES.iter().flat_map(|locale| {
        ["exile", "trade_unionists", "political_prisoners"]
            .map(|figure| format!("/{}{figure}/", locale.path()))
    });
    assert_fits_every_width(engine, paths, "").await;
}

/// Measures every page at every width, with a style of the reader's own.
pub async fn assert_fits_every_width(
    engine: Engine,
    paths: impl Iterator<Item = String>,
    style: &str,
) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open(&server.url("/blank")).await;
    let mut misfits = Vec::new();
    for path in paths {
        for width in [320, 360, 768, 1280] {
            let arguments = [json!(path), json!(width), json!(style)];
            let found = browser.value(&call(OVERFLOWING_BOXES, &arguments)).await;
            if found != "" {
                misfits.push(format!("{path} at {width}: {found}"));
            }
        }
    }
    let first: Vec<&str> = misfits
        .iter()
        .flat_map(|page| page.split("\\n"))
        .take(12)
        .collect();
    assert!(
        misfits.is_empty(),
        "{engine:?}, {} pages\n{}",
        misfits.len(),
        first.join("\n")
    );
    browser.close().await;
}
