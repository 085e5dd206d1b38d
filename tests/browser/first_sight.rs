//! The poster's number rolls at the first paint, by the style sheet alone: once
//! a visit, in no other world, and to nothing but its number.

use crate::counters::{FINISH, ROLLING_TOLERANCE, SET_STYLE, STYLES, assert_same_numbers, draw};
use crate::engine::{Browser, Engine, Settings, call};
use crate::server::{Fault, Server};
use crate::today;
use serde_json::json;

crate::engines!(rolls_before_script_once_a_visit);
crate::engines!(stands_still_in_a_language_switched_to);
crate::engines!(in chromium, firefox: stands_still_where_motion_is_not_wanted);
crate::engines!(in chromium, firefox, webkit: comes_to_rest_on_the_number);
crate::engines!(in phone: moves_nothing_on_a_slow_phone);

/// The poster's number.
pub const NUMBER: &str = ".poster-number .digits";
/// How many digits of the poster's number roll, or have come to rest in their columns.
pub const ROLLING: &str = "[...document.querySelectorAll('.poster-number [data-digit]')] \
                       .filter(digit => getComputedStyle(digit, '::after').animationName === 'roll').length";
/// How many of them are on their way.
const MOVING: &str =
    "document.getAnimations().filter(roll => roll.effect.target.closest('.poster')).length";
/// How many digits it has.
const DIGITS: &str = "document.querySelectorAll('.poster-number [data-digit]').length";

async fn rolls_before_script_once_a_visit(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    server.fault(".wasm", Fault::Status(404));
    browser.open(&server.url("/")).await;
    let digits = browser.text(DIGITS).await;
    assert_ne!(digits, "0");
    assert_eq!(browser.text(ROLLING).await, digits);
    let overflow = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth";
    let what = "no column widens the page";
    assert_eq!(browser.text(overflow).await, "0", "{what}");
    let text = "document.querySelector('.poster-number .visually-hidden').textContent";
    assert_eq!(browser.text(text).await, today::numbers()[0]);
    browser.until_served(&server, "the wasm is missed").await;
    // Whoever loads the page anew, or comes back to it, has seen it.
    browser.driver.refresh().await.unwrap();
    browser
        .until("seen", "'seen' in document.documentElement.dataset")
        .await;
    assert_eq!(browser.text(ROLLING).await, "0");
    browser.open_ready(&server.url("/")).await;
    browser.until("at rest", &format!("{MOVING} === 0")).await;
    browser.open_loaded(&server.url("/arrests/")).await;
    assert_eq!(browser.text(ROLLING).await, "0", "another page");
    browser.driver.back().await.unwrap();
    browser.until("back", "location.pathname === '/'").await;
    let whole = "document.readyState === 'complete'";
    browser.until("whole", whole).await;
    assert_eq!(browser.text(MOVING).await, "0", "Back");
    browser.close().await;
}

async fn stands_still_in_a_language_switched_to(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/")).await;
    for tag in ["ar", "en"] {
        browser.choose_language(tag).await;
        browser.until_in(tag).await;
        let poster = browser
            .text("document.querySelector('.poster-number').outerHTML")
            .await;
        assert!(!poster.contains("data-roll"), "{tag}: {poster}");
        assert_eq!(browser.text(ROLLING).await, "0", "{tag}");
    }
    browser.close().await;
}

async fn stands_still_where_motion_is_not_wanted(engine: Engine) {
    let server = Server::start().await;
    let reduced_motion = Settings {
        reduced_motion: true,
        ..Settings::default()
    };
    let forced_colors = Settings {
        forced_colors: true,
        ..Settings::default()
    };
    for world in [reduced_motion, forced_colors] {
        let browser = Browser::start(engine, world).await;
        browser.open(&server.url("/")).await;
        assert_eq!(browser.text(ROLLING).await, "0", "{world:?}");
        browser.close().await;
    }
    if engine == Engine::Chromium {
        let browser = Browser::start(engine, Settings::default()).await;
        browser.open(&server.url("/")).await;
        let print = json!({ "media": "print" });
        browser.send("Emulation.setEmulatedMedia", print).await;
        assert_eq!(browser.text(ROLLING).await, "0", "in print");
        browser.close().await;
    }
}

/// Without script, where the columns stay: against the number that never rolled.
async fn comes_to_rest_on_the_number(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for (name, folder, style) in STYLES {
        // WebKit gives the boxes of a zoomed page in units of their own.
        if engine == Engine::WebKit && name.starts_with("zoom") {
            continue;
        }
        server.fault(".wasm", Fault::Status(404));
        browser.open(&server.url(&format!("{folder}/"))).await;
        browser.until_served(&server, "the wasm is missed").await;
        browser.value(&call(SET_STYLE, &[json!(style)])).await;
        let fonts = "document.fonts.status === 'loaded'";
        browser.until("fonts are there", fonts).await;
        let seen = "document.documentElement.toggleAttribute('data-seen')";
        browser.value(seen).await;
        let still = draw(&browser, NUMBER).await;
        browser.value(seen).await;
        assert_eq!(browser.text(ROLLING).await, browser.text(DIGITS).await);
        browser.value(FINISH).await;
        let rest = draw(&browser, NUMBER).await;
        let what = format!("{engine:?}, {name}, the poster");
        assert_same_numbers(&[still], &[rest], ROLLING_TOLERANCE, &what);
    }
    browser.close().await;
}

/// Also where the display face comes after the first paint.
async fn moves_nothing_on_a_slow_phone(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    let slow = json!({ "rate": 4 });
    browser.send("Emulation.setCPUThrottlingRate", slow).await;
    for path in ["/", "/be/", "/ar/", "/fr/"] {
        browser.open_ready(&server.url(path)).await;
        let rest = format!("document.fonts.status === 'loaded' && {MOVING} === 0");
        browser.until("at rest", &rest).await;
        let shifts = call(include_str!("shifts.js"), &[]);
        assert_eq!(browser.text(&shifts).await, "[]", "{path}");
    }
    browser.close().await;
}
