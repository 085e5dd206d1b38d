//! The print of the page is a poster on one sheet; the whole appeal is a choice.

use crate::conditions::FAINT_CHART_PARTS;
use crate::engine::{Browser, Engine, Settings, call};
use crate::server::Server;
use serde_json::json;
use stand_with_belarus::locale::LOCALES;
use thirtyfour::common::print::PrintParameters;

crate::engines!(in chromium:
    the_poster_prints_on_one_sheet,
    both_hashtags_are_as_wide_as_the_sheet,
    the_chart_prints_in_black_and_white,
);
crate::engines!(a_link_prints_the_whole_appeal);

async fn the_poster_prints_on_one_sheet(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for locale in LOCALES {
        browser
            .open_ready(&server.url(&format!("/{}", locale.path())))
            .await;
        assert_eq!(sheets(&browser).await, 1, "{}", locale.tag);
    }
    // The skip link asks for no other print.
    browser.open_ready(&server.url("/#appeal-heading")).await;
    assert_eq!(sheets(&browser).await, 1, "read from the appeal on");
    browser.open_ready(&server.url("/#appeal")).await;
    assert!(sheets(&browser).await > 1, "the whole appeal");
    browser.close().await;
}

/// Printed from left to right and from right to left.
async fn both_hashtags_are_as_wide_as_the_sheet(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for path in ["/", "/ar/"] {
        browser.open_loaded(&server.url(path)).await;
        let print = json!({ "media": "print" });
        browser.send("Emulation.setEmulatedMedia", print).await;
        let widths = call(include_str!("hashtag_widths.js"), &[]);
        let widths = browser.value(&widths).await;
        let widths = widths.as_array().unwrap();
        assert_eq!(widths.len(), 2);
        for width in widths {
            let share = width.as_f64().unwrap();
            assert!((0.97..1.01).contains(&share), "{path}: {widths:?}");
        }
    }
    browser.close().await;
}

/// The number of pages of the page's print on A4.
async fn sheets(browser: &Browser) -> usize {
    let mut paper = PrintParameters::default();
    (paper.page.width, paper.page.height) = (21.0, 29.7);
    let pdf = browser.driver.print_page(paper).await.unwrap();
    let pdf = String::from_utf8_lossy(&pdf).into_owned();
    pdf.matches("/Type /Page\n").count()
}

/// The print dialog belongs to the device, so that a stand-in takes its place.
async fn a_link_prints_the_whole_appeal(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/")).await;
    let record = call(include_str!("record_printing.js"), &[]);
    browser.value(&record).await;
    browser.click(".downloads-poster p a").await;
    browser
        .until("printed", "window.printed === '#appeal'")
        .await;
    browser.close().await;
}

/// Printed from a dark page, and by a printer that has no colours: what is red
/// on screen stands out too, and its cap tells it from the other marks.
async fn the_chart_prints_in_black_and_white(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for path in ["/political_prisoners/", "/ar/political_prisoners/"] {
        browser.open(&server.url(path)).await;
        let features = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
        let print = json!({ "media": "print", "features": features });
        browser.send("Emulation.setEmulatedMedia", print).await;
        let faint = browser.value(&call(FAINT_CHART_PARTS, &[])).await;
        assert_eq!(faint, json!([]), "{path}");
        let cap_is_drawn = call(include_str!("chart_cap_is_drawn.js"), &[]);
        assert_eq!(browser.text(&cap_is_drawn).await, "true", "{path}");
        assert!(sheets(&browser).await > 1, "{path}: the table is printed");
    }
    browser.close().await;
}
