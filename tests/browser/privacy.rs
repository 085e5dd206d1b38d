//! The site stores nothing in the browser and contacts no other host.

use crate::engine::{Browser, Engine, Settings, call};
use crate::server::Server;
use stand_with_belarus::locale::LOCALES;
use std::path::{Path, PathBuf};

crate::engines!(a_visit_stores_nothing_and_contacts_no_other_host);
crate::engines!(in chromium, firefox, webkit: no_page_stores_anything_or_contacts_another_host);

/// What the site keeps in the browser, and every address of another host that
/// was asked for. A store that the browser lacks keeps nothing.
const STORED_DATA_AND_REQUESTS: &str = include_str!("stored_data_and_requests.js");

/// Fails with what the page keeps, or has asked another host for.
pub async fn assert_nothing_stored_or_contacted(browser: &Browser, step: &str) {
    let found = browser.text(&call(STORED_DATA_AND_REQUESTS, &[])).await;
    assert_eq!(found, ",0,0,0,0,0,", "{step}");
}

/// After all that a reader can do.
async fn a_visit_stores_nothing_and_contacts_no_other_host(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/watched/")).await;
    let said = &call(include_str!("has_new_message.js"), &[]);
    browser.click(".poster [data-action=copy-hashtags]").await;
    browser.until("said", said).await;
    browser.choose_language("uk").await;
    browser.until_in("uk").await;
    browser.until("announced", said).await;
    for selector in ["#arrests details", ".advice", ".downloads details"] {
        browser.disclose(selector).await;
    }
    for form in [".composer", ".server"] {
        browser.open_form(form).await;
    }
    for action in ["copy-post", "copy-link", "copy-badge"] {
        browser
            .click(&format!("button[data-action={action}]"))
            .await;
        browser.until(action, said).await;
    }
    for (selector, text) in [
        (".composer textarea", "…"),
        (".server input", "not a server"),
    ] {
        browser.write(selector, text).await;
    }
    browser.click(".server button").await;
    let wrong = "document.querySelector('.server-wrong').textContent !== ''";
    browser.until("told what is wrong", wrong).await;
    assert_nothing_stored_or_contacted(&browser, "after all").await;
    // The page and its forms have a script and a wasm each, fetched once.
    let fetched = |ending: &str| {
        let requests = server.requests();
        requests
            .iter()
            .filter(|path| path.ends_with(ending))
            .count()
    };
    assert_eq!((fetched(".wasm"), fetched(".js")), (2, 2));
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

async fn no_page_stores_anything_or_contacts_another_host(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    let mut pages = Vec::new();
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    collect(&dist, &mut pages);
    assert!(pages.len() >= LOCALES.len() * 7, "{}", pages.len());
    for page in pages {
        let path = page.strip_prefix(&dist).unwrap().display().to_string();
        let url = server.url(&format!("/watched/{path}"));
        browser.open_loaded(&url).await;
        assert_nothing_stored_or_contacted(&browser, &path).await;
        assert_eq!(server.complaints(), Vec::<String>::new(), "{path}");
    }
    browser.close().await;
}

/// Every page of the site.
fn collect(folder: &Path, pages: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, pages);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            pages.push(path);
        }
    }
}
