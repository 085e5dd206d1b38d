//! A visit by keyboard: every stop is seen, named and reached.

use crate::accessibility::OPEN_ALL;
use crate::engine::{Browser, Engine, Settings, call};
use crate::server::Server;
use thirtyfour::Key;

crate::engines!(in chromium, firefox:
    everything_works_by_keyboard,
    every_tab_stop_is_visible_and_named,
);

/// Where the focus is, as a reader would name it.
const FOCUSED_ELEMENT: &str = include_str!("focused_element.js");

async fn press(browser: &Browser, key: Key) {
    let element = browser.driver.active_element().await.unwrap();
    element.send_keys(key + "").await.unwrap();
}

/// Presses Tab until the focus is on an element of a selector.
async fn tab_to(browser: &Browser, selector: &str) {
    let there = format!("document.activeElement.matches('{selector}')");
    for _ in 0..120 {
        if browser.text(&there).await == "true" {
            return;
        }
        press(browser, Key::Tab).await;
    }
    panic!("{:?}: no way to {selector} by Tab", browser.engine);
}

async fn everything_works_by_keyboard(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open(&server.url("/blank")).await;
    browser.open_ready(&server.url("/exit/")).await;
    // The skip link is the first stop, and leads to the appeal.
    press(&browser, Key::Tab).await;
    assert_eq!(
        browser.text(&call(FOCUSED_ELEMENT, &[])).await,
        "A Skip to the appeal"
    );
    press(&browser, Key::Enter).await;
    browser
        .until("at the appeal", "location.hash === '#appeal-heading'")
        .await;
    browser.open_ready(&server.url("/exit/")).await;
    // The switcher opens, takes a language, and keeps the focus.
    tab_to(&browser, ".languages summary").await;
    press(&browser, Key::Enter).await;
    browser
        .until("open", "document.querySelector('.languages').open")
        .await;
    tab_to(&browser, ".languages a[lang=de]").await;
    press(&browser, Key::Enter).await;
    browser.until_in("de").await;
    let kept = "document.activeElement.matches('.languages summary') \
                && !document.querySelector('.languages').open";
    assert_eq!(browser.text(kept).await, "true");
    // A figure opens to its words and closes again.
    tab_to(&browser, "#arrests summary").await;
    for open in ["true", "false"] {
        press(&browser, Key::Enter).await;
        let state = format!("document.querySelector('#arrests details').open === {open}");
        browser.until("toggled", &state).await;
    }
    // The composer, from opening it to a link.
    tab_to(&browser, ".composer summary").await;
    press(&browser, Key::Enter).await;
    let loaded = "document.querySelector('.composer select')";
    browser.until("the composer is loaded", loaded).await;
    tab_to(&browser, ".composer select").await;
    tab_to(&browser, ".composer textarea").await;
    let area = browser.driver.active_element().await.unwrap();
    area.send_keys("ß").await.unwrap();
    let composed = "document.querySelector('.composer a').href.includes('%C3%9F')";
    browser.until("composed", composed).await;
    tab_to(&browser, ".composer a").await;
    // The server box says what is wrong and keeps the focus.
    tab_to(&browser, ".server summary").await;
    press(&browser, Key::Enter).await;
    tab_to(&browser, ".server input").await;
    press(&browser, Key::Enter).await;
    let wrong = "document.querySelector('.server-wrong').textContent !== '' \
                 && document.activeElement.matches('.server input[aria-invalid=true]')";
    browser.until("told what is wrong", wrong).await;
    // The quick exit.
    browser
        .value("document.querySelector('.languages summary').focus()")
        .await;
    tab_to(&browser, ".exit").await;
    press(&browser, Key::Enter).await;
    browser
        .until("away", "location.pathname === '/harmless'")
        .await;
    browser.close().await;
}

/// The focused element's outline, whether it is on screen and not covered, and its name.
const FOCUS_PROBLEMS: &str = include_str!("focus_problems.js");
/// Every stop of the keyboard, in order.
const TAB_STOPS: &str =
    "[...document.querySelectorAll('a[href], button, summary, select, input, textarea')]";

async fn every_tab_stop_is_visible_and_named(engine: Engine) {
    let server = Server::start().await;
    for path in ["/", "/be/", "/ar/"] {
        let browser = Browser::start(engine, Settings::default()).await;
        browser.open_ready(&server.url(path)).await;
        browser.value(OPEN_ALL).await;
        let stops = format!("{TAB_STOPS}.filter(stop => stop.checkVisibility())");
        let count = browser.value(&format!("{stops}.length")).await;
        let count = count.as_u64().unwrap();
        assert!(count > 40, "{count}");
        for _ in 0..count {
            press(&browser, Key::Tab).await;
            let problems = browser.text(&call(FOCUS_PROBLEMS, &[])).await;
            assert_eq!(problems, "", "{engine:?} {path}");
        }
        // The last stop is the last of the page: none was passed over.
        let last = format!("document.activeElement === {stops}.pop()");
        assert_eq!(browser.text(&last).await, "true", "{engine:?} {path}");
        browser.close().await;
    }
}
