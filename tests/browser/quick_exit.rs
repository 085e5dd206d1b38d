//! The quick exit. The test server's `/exit/` is the page with a harmless
//! page of its own, since no test asks another host for anything.

use crate::engine::{Browser, Engine, Settings, call};
use crate::server::{Fault, Server};
use serde_json::json;
use std::sync::Arc;
use thirtyfour::Key;
use tokio::sync::Notify;

crate::engines!(in chromium, firefox, webkit:
    pressing_shift_three_times_leaves,
    the_exit_needs_no_webassembly,
);
crate::engines!(
    the_exit_stays_in_sight_and_leaves,
    back_after_the_exit_skips_the_whole_visit
);
crate::engines!(in firefox, webkit: the_exit_blanks_the_page_at_once_and_says_so);
crate::engines!(in chromium, firefox: the_exit_is_a_link_without_script);

async fn pressing_shift_three_times_leaves(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open(&server.url("/blank")).await;
    browser.open_ready(&server.url("/exit/")).await;
    for wanted in ["two more times", "once more"] {
        browser.write("body", Key::Shift + "").await;
        let said = format!("document.querySelector('.status').textContent.includes('{wanted}')");
        browser.until(wanted, &said).await;
    }
    // Another key between starts anew.
    browser.write("body", "a").await;
    // Capitals, and the way back with Tab, are no wish to leave.
    browser.write("body", Key::Shift + "w").await;
    browser.write("body", Key::Shift + Key::Tab).await;
    browser.write("body", Key::Shift + "w").await;
    // Nor is the other layout of a keyboard, or text marked up to a click.
    for _ in 0..3 {
        browser.write("body", Key::Alt + Key::Shift).await;
        browser.write("body", Key::Control + Key::Shift).await;
    }
    let shift_and_click = browser.driver.action_chain().key_down(Key::Shift);
    let text = browser.find(".footer p").await;
    text.scroll_into_view().await.unwrap();
    browser.until_still(".footer p").await;
    let shift_and_click = shift_and_click.click_element(&text).key_up(Key::Shift);
    shift_and_click.perform().await.unwrap();
    browser.write("body", Key::Shift + "").await;
    let anew = "document.querySelector('.status').textContent.includes('two more times')";
    browser.until("starts anew", anew).await;
    browser.write("body", Key::Shift + "").await;
    browser.write("body", Key::Shift + "").await;
    assert_left_for_good(&browser).await;
    browser.close().await;
}

async fn the_exit_stays_in_sight_and_leaves(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open(&server.url("/blank")).await;
    browser.open_ready(&server.url("/exit/be/")).await;
    if engine == Engine::Phone {
        // Held upright, held sideways, and a tablet.
        for (width, height) in [(360, 740), (900, 400), (1024, 768)] {
            let screen = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true,
            });
            browser
                .send("Emulation.setDeviceMetricsOverride", screen)
                .await;
            let turned = format!("innerWidth === {width}");
            browser.until("turned", &turned).await;
            assert_bar_in_sight(&browser).await;
        }
    }
    assert_bar_in_sight(&browser).await;
    browser.click(".exit").await;
    assert_left_for_good(&browser).await;
    browser.close().await;
}

/// Language, Share and Exit are in sight and can be tapped, wherever the reader
/// has scrolled, and in the colours of the page.
pub async fn assert_bar_in_sight(browser: &Browser) {
    let bar = include_str!("bar_is_visible.js");
    for way in [0.0, 0.3, 0.6, 1.0] {
        let page = "(document.documentElement.scrollHeight - innerHeight)";
        let scrolled = format!("scrollTo({{ top: {way} * {page}, behavior: 'instant' }})");
        browser.value(&scrolled).await;
        let seen = browser.text(bar).await;
        let url = browser.text("location.href").await;
        // The single file has no place to share at: it has two.
        let wanted = if url.contains("we-stand-by-you.html") {
            2
        } else {
            3
        };
        assert_eq!(
            seen,
            vec!["true,true,true,true"; wanted].join(" "),
            "{url} at {way}"
        );
    }
    let colour = |of: &str| format!("getComputedStyle({of}).backgroundColor");
    let colours = format!(
        "[...document.querySelectorAll('.header')].every(header => {} === {})",
        colour("header"),
        colour("document.body")
    );
    assert_eq!(browser.text(&colours).await, "true");
}

/// Whoever is most at risk has no WebAssembly, or a slow line; a post of one
/// figure leads to the page of that figure.
async fn the_exit_needs_no_webassembly(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        no_wasm: engine != Engine::WebKit,
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    for path in [
        "/exit/be/",
        "/exit/be/arrests/",
        "/exit/be/political_prisoners/",
        "/exit/be/frame/",
    ] {
        if engine == Engine::WebKit {
            server.fault(".wasm", Fault::Never);
        }
        browser.open(&server.url("/blank")).await;
        browser.open(&server.url(path)).await;
        assert_bar_in_sight(&browser).await;
        browser.click(".exit").await;
        assert_left_for_good(&browser).await;
    }
    browser.close().await;
}

/// Neither other languages nor places on the page are in the history.
async fn back_after_the_exit_skips_the_whole_visit(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open(&server.url("/blank")).await;
    browser.open_ready(&server.url("/exit/be/")).await;
    browser.click(".poster .button--primary").await;
    let there = "location.hash === '#share' && scrollY > 0 \
                 && document.querySelector('#share').matches(':target')";
    browser.until("at the advice", there).await;
    browser.choose_language("nb").await;
    browser.until_in("nb").await;
    assert_eq!(browser.text("location.pathname").await, "/exit/nb/");
    browser.click(".appeal-note a").await;
    browser.until_in("en").await;
    // The original has no such link; the focus is where its language stands.
    let focus = "document.activeElement.matches('.languages summary')";
    browser.until("in focus", focus).await;
    assert_eq!(browser.text("location.pathname").await, "/exit/");
    browser.click(".committee-foot a").await;
    browser.until("at the top", "scrollY === 0").await;
    browser.click(".exit").await;
    assert_left_for_good(&browser).await;
    browser.close().await;
}

/// Leaves, and gives what is left of the page once it has said so.
const CLICK_QUICK_EXIT: &str = include_str!("click_quick_exit.js");

async fn the_exit_blanks_the_page_at_once_and_says_so(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    let gate = Arc::new(Notify::new());
    server.fault("/harmless", Fault::Held(gate.clone()));
    browser.open_ready(&server.url("/exit/")).await;
    let left = browser.text(&call(CLICK_QUICK_EXIT, &[])).await;
    assert_eq!(left, "Leaving this page.,true,inset(50%)");
    gate.notify_one();
    browser
        .until("away", "location.pathname === '/harmless'")
        .await;
    browser.close().await;
}

/// At the harmless page, and Back leads past the one that was left.
pub async fn assert_left_for_good(browser: &Browser) {
    browser
        .until("away", "location.pathname === '/harmless'")
        .await;
    browser.driver.back().await.unwrap();
    browser
        .until("Back does not return", "location.pathname === '/blank'")
        .await;
}

async fn the_exit_is_a_link_without_script(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        no_script: true,
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    browser.open(&server.url("/exit/")).await;
    assert_bar_in_sight(&browser).await;
    browser.click(".exit").await;
    browser
        .until("away", "location.pathname === '/harmless'")
        .await;
    browser.close().await;
}
