//! The single-file edition, opened as a file: every language by a tap, and
//! not one request.

use crate::engine::{Browser, Engine, Settings};
use crate::quick_exit::assert_bar_in_sight;
use crate::server::Server;
use crate::widths::assert_fits_every_width;
use stand_with_belarus::locale::LOCALES;

crate::engines!(a_tap_shows_only_the_chosen_language);
crate::engines!(in chromium, firefox, webkit:
    the_gate_hides_the_share_links_at_risk,
    the_single_file_requests_nothing,
    every_edition_fits_every_width,
);

/// The tags of the editions that are seen.
const SHOWN_EDITIONS: &str = include_str!("shown_editions.js");

fn address() -> String {
    format!(
        "file://{}/dist/we-stand-by-you.html",
        env!("CARGO_MANIFEST_DIR")
    )
}

async fn open(engine: Engine) -> Browser {
    // The drivers of the others cannot go without script; the file has none to run.
    let no_script = matches!(engine, Engine::Chromium | Engine::Firefox);
    let settings = Settings {
        no_script,
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    browser.open(&address()).await;
    browser
}

async fn a_tap_shows_only_the_chosen_language(engine: Engine) {
    let browser = open(engine).await;
    assert_eq!(browser.text(SHOWN_EDITIONS).await, "en");
    assert_bar_in_sight(&browser).await;
    let mut shown = "en";
    for locale in LOCALES.iter().rev() {
        let tag = locale.tag;
        browser.disclose(&format!("#{shown} .languages")).await;
        let link = format!("#{shown} .languages a[lang={tag}]");
        browser.click(&link).await;
        let alone = format!("{SHOWN_EDITIONS} === '{tag}' && scrollY === 0");
        browser.until(tag, &alone).await;
        assert!(browser.shows(&format!("#{tag} h1")).await, "{tag}");
        shown = tag;
    }
    browser
        .value("document.querySelector('#en .languages').open = true")
        .await;
    browser.click("#en .languages a[lang=be]").await;
    browser.click("#be .committee-foot a").await;
    let top = format!("{SHOWN_EDITIONS} === 'be' && scrollY === 0");
    browser.until("at the top, still in Belarusian", &top).await;
    browser.close().await;
}

async fn the_gate_hides_the_share_links_at_risk(engine: Engine) {
    let browser = open(engine).await;
    for tag in ["be", "ru"] {
        browser.open(&format!("{}#{tag}", address())).await;
        let seen = format!(
            "[...document.querySelectorAll('#{tag} .networks a, #{tag} .share-post')] \
             .filter(part => part.checkVisibility()).length"
        );
        assert_eq!(browser.text(&seen).await, "0", "{tag}");
        browser.disclose(&format!("#{tag} .gate")).await;
        browser.until("opened", &format!("{seen} > 10")).await;
        assert_eq!(browser.text(SHOWN_EDITIONS).await, tag);
    }
    browser.close().await;
}

async fn the_single_file_requests_nothing(engine: Engine) {
    let asked = "performance.getEntriesByType('resource').map(entry => entry.name) \
        .filter(name => !name.startsWith('data:')).join()";
    let browser = open(engine).await;
    browser.disclose("#en .languages").await;
    browser.click("#en .languages a[lang=uk]").await;
    browser
        .until("in Ukrainian", &format!("{SHOWN_EDITIONS} === 'uk'"))
        .await;
    assert_eq!(browser.text(asked).await, "");
    let face = "document.fonts.check('40px \"League Gothic\"', '1502')";
    browser.until("the face is there", face).await;
    // A server would see it all.
    let server = Server::start().await;
    let path = "/we-stand-by-you.html";
    browser.open(&server.url(path)).await;
    browser.disclose("#en .languages").await;
    browser.click("#en .languages a[lang=uk]").await;
    browser
        .until("in Ukrainian", &format!("{SHOWN_EDITIONS} === 'uk'"))
        .await;
    assert_eq!(server.requests(), [path]);
    browser.close().await;
}

async fn every_edition_fits_every_width(engine: Engine) {
    let tags = LOCALES.iter().map(|locale| locale.tag);
    assert_fits_every_width(
        engine,
        tags.map(|tag| format!("/we-stand-by-you.html#{tag}")),
        "",
    )
    .await;
}
