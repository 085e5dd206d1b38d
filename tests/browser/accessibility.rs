//! Targets and headings, for readers who see, hear or move differently.

use crate::engine::{Browser, Engine, Settings};
use crate::server::Server;
use stand_with_belarus::locale::LOCALES;

crate::engines!(targets_are_large_enough);
crate::engines!(in chromium: headings_are_in_order);

/// Names every target that is smaller than a finger needs.
pub const SMALL_TARGETS: &str = include_str!("small_targets.js");

/// Opens every disclosure but the list of languages, which lies over the page.
pub const OPEN_ALL: &str =
    "document.querySelectorAll('details:not(.languages)').forEach(part => part.open = true)";

/// WCAG 2.2, 2.5.5: 44 by 44, but for links within a sentence.
async fn targets_are_large_enough(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for path in [
        "/",
        "/be/",
        "/ar/",
        "/lt/",
        "/arrests/",
        "/political_prisoners/",
        "/be/frame/",
        "/we-stand-by-you.html",
    ] {
        browser.open_loaded(&server.url(path)).await;
        browser
            .value("document.querySelectorAll('details').forEach(part => part.open = true)")
            .await;
        assert_eq!(browser.text(SMALL_TARGETS).await, "", "{engine:?} {path}");
    }
    browser.close().await;
}

async fn headings_are_in_order(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for locale in LOCALES {
        let path = format!("/{}", locale.path());
        browser.open_ready(&server.url(&path)).await;
        browser.value(OPEN_ALL).await;
        let levels = "[...document.querySelectorAll('h1, h2, h3, h4')]\
                      .map(heading => heading.tagName[1]).join('')";
        let levels = browser.text(levels).await;
        assert!(
            levels.starts_with("12") && !levels[1..].contains('1'),
            "{path}: {levels}"
        );
        assert!(
            !levels.contains("13") && !levels.contains('4'),
            "{path}: {levels}"
        );
        // Names that are not of the page's language say so.
        let foreign = "[...document.querySelectorAll(\
                       '.languages a, .poster-hashtags, .committee address span')]\
                       .every(name => name.lang)";
        assert_eq!(browser.text(foreign).await, "true", "{path}");
    }
    browser.close().await;
}
