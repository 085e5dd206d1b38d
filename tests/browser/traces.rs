//! The page leaves nothing behind and talks to nobody.

use crate::engine::{Browser, Engine, World};
use crate::server::Server;
use std::path::{Path, PathBuf};

crate::engines!(leaves_no_trace);
crate::engines!(no_page_leaves_a_trace: chromium = Chromium, firefox = Firefox, webkit = WebKit);

/// What the site keeps in the browser, and every address of another host that
/// was asked for. A store that the browser lacks keeps nothing.
const TRACES: &str = include_str!("traces.js");

async fn assert_no_trace(browser: &Browser, step: &str) {
    let found = browser.driver.execute_async(TRACES, Vec::new()).await;
    let found = found.unwrap().json().clone();
    assert_eq!(found.as_str(), Some(",0,0,0,0,0,"), "{step}");
}

/// After all that a reader can do.
async fn leaves_no_trace(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open_ready(&server.url("/watched/")).await;
    // Each message is an element of its own.
    let said = "(message => message && message !== window.last && (window.last = message))\
                (document.querySelector('.status span'))";
    browser.click(".poster [data-action=copy-hashtags]").await;
    browser.until("said", said).await;
    browser.choose_language("uk").await;
    browser
        .until("in Ukrainian", "document.documentElement.lang === 'uk'")
        .await;
    browser.until("announced", said).await;
    for selector in ["#arrests details", ".advice", ".composer"] {
        browser.disclose(selector).await;
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
    assert_no_trace(&browser, "after all").await;
    // The wasm and the script are fetched once each.
    let fetched = |ending: &str| {
        let requests = server.requests();
        requests
            .iter()
            .filter(|path| path.ends_with(ending))
            .count()
    };
    assert_eq!((fetched(".wasm"), fetched(".js")), (1, 1));
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

async fn no_page_leaves_a_trace(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    let mut pages = Vec::new();
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    collect(&dist, &mut pages);
    assert!(pages.len() >= 13 * 7, "{}", pages.len());
    for page in pages {
        let path = page.strip_prefix(&dist).unwrap().display().to_string();
        let url = server.url(&format!("/watched/{path}"));
        browser.open_any(&url).await;
        assert_no_trace(&browser, &path).await;
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
