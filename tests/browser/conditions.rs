//! The page under the conditions that readers have: the appeal, the figures, the
//! languages and the links are there in each.

use crate::engine::{Browser, Engine, Settings, call};
use crate::server::{Fault, Server};
use crate::today::{self, english};
use serde_json::json;
use stand_with_belarus::locale::LOCALES;

crate::engines!(in chromium, firefox:
    the_page_is_complete_without_webassembly,
    the_page_is_complete_in_dark_and_forced_colors,
);
crate::engines!(in chromium, firefox, webkit:
    the_page_is_complete_with_webassembly_refused,
    the_page_works_without_optional_apis,
);
crate::engines!(in chromium, phone:
    the_page_is_complete_offline_after_load,
    the_page_is_complete_before_its_script_arrives,
);

/// What of the chart does not stand out from the page.
pub const FAINT_CHART_PARTS: &str = include_str!("faint_chart_parts.js");

/// Fails unless the page shows all it has: the appeal, the final figures, the
/// languages, the ways to share.
pub async fn assert_complete(browser: &Browser, step: &str) {
    let text = browser.text("document.body.innerText").await;
    let numbers = today::numbers();
    for number in &numbers {
        assert!(text.contains(number), "{step}: {number} is not in {text}");
    }
    for words in [
        &*english().poster.unionists,
        &*english().timeline.latest,
        "Today marks 3 years anniversary",
        "the world and the dictator: “We remember!”",
        "Torggata 15",
    ] {
        assert!(text.contains(words), "{step}: {words} is not in {text}");
    }
    let shown = browser
        .text(&call(include_str!("drawn_numbers.js"), &[]))
        .await;
    assert_eq!(shown, numbers.join(" "), "{step}");
    for part in [
        ".poster-number",
        ".poster-label",
        "#exile .digits",
        ".picture [role=img]",
        ".appeal-text p:last-child",
        ".networks a[href^='https://t.me/']",
        ".networks a[href^='https://x.com/']",
        ".networks a[href^='mailto:']",
        ".languages summary",
        ".exit",
    ] {
        assert!(browser.shows(part).await, "{step}: {part}");
    }
    let languages = "document.querySelectorAll('.languages a[href][hreflang]').length";
    let count = LOCALES.len().to_string();
    assert_eq!(browser.text(languages).await, count, "{step}");
}

async fn the_page_is_complete_without_webassembly(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        no_wasm: true,
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    browser.open(&server.url("/watched/")).await;
    assert_eq!(browser.text("typeof WebAssembly").await, "undefined");
    assert_complete(&browser, "no WebAssembly").await;
    browser.choose_language("be").await;
    browser
        .until("in Belarusian", "location.pathname === '/watched/be/'")
        .await;
    assert_eq!(server.complaints(), Vec::<String>::new());
    // Nor is anything asked for that could not be used.
    let asked = server.requests();
    assert!(!asked.iter().any(|path| path.ends_with(".wasm")));
    browser.close().await;
}

async fn the_page_is_complete_with_webassembly_refused(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open(&server.url("/refused/")).await;
    browser.until_received(".wasm", 1).await;
    assert_complete(&browser, "WebAssembly refused").await;
    browser.choose_language("be").await;
    browser
        .until("in Belarusian", "location.pathname === '/refused/be/'")
        .await;
    let ready = browser
        .text("document.documentElement.dataset.script")
        .await;
    assert_eq!(ready, "null");
    // The refusal itself is reported by the policy; nothing else is.
    let others = server.complaints();
    let others: Vec<_> = others
        .iter()
        .filter(|complaint| !complaint.starts_with("policy: script-src"))
        .collect();
    assert_eq!(others, Vec::<&String>::new());
    browser.close().await;
}

/// Storage, clipboard and share sheet that throw; no observers, no segmenter.
async fn the_page_works_without_optional_apis(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/poor/")).await;
    assert_complete(&browser, "poor").await;
    browser.click(".share-copy [data-action=copy-link]").await;
    let said = "document.querySelector('.status').textContent.startsWith('Copying failed')";
    browser.until("copying is refused", said).await;
    browser.open_form(".composer").await;
    browser.write(".composer textarea", "!").await;
    let link = "document.querySelector('.composer a').href.startsWith('https://t.me/')";
    browser.until("composed", link).await;
    browser.choose_language("fr").await;
    browser.until_in("fr").await;
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

async fn the_page_is_complete_in_dark_and_forced_colors(engine: Engine) {
    let server = Server::start().await;
    for (dark, forced_colors) in [(true, false), (false, true), (true, true)] {
        let settings = Settings {
            dark,
            forced_colors,
            ..Settings::default()
        };
        let browser = Browser::start(engine, settings).await;
        browser.open_ready(&server.url("/watched/")).await;
        let media = "[matchMedia('(prefers-color-scheme: dark)').matches, \
                     matchMedia('(forced-colors: active)').matches].join()";
        let wanted = if forced_colors {
            // The forced theme decides what is dark.
            browser
                .text("matchMedia('(prefers-color-scheme: dark)').matches")
                .await
                + ",true"
        } else {
            format!("{dark},false")
        };
        assert_eq!(browser.text(media).await, wanted);
        assert_complete(&browser, &wanted).await;
        let chart = server.url("/watched/political_prisoners/");
        browser.open(&chart).await;
        let faint = browser.value(&call(FAINT_CHART_PARTS, &[])).await;
        assert_eq!(faint, json!([]), "{wanted}");
        assert_eq!(server.complaints(), Vec::<String>::new());
        browser.close().await;
    }
}

async fn the_page_is_complete_offline_after_load(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/watched/")).await;
    browser.send("Network.enable", json!({})).await;
    let offline = json!({
        "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
    });
    browser
        .send("Network.emulateNetworkConditions", offline)
        .await;
    assert_complete(&browser, "offline").await;
    browser.choose_language("de").await;
    let said = "document.querySelector('.status').textContent.startsWith('Loading failed')";
    browser.until("told to try again", said).await;
    assert_eq!(browser.text("location.pathname").await, "/watched/");
    browser.close().await;
}

/// The wasm is still on its way: the page misses nothing and nothing moves.
async fn the_page_is_complete_before_its_script_arrives(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    server.fault(".wasm", Fault::Never);
    browser.open(&server.url("/watched/")).await;
    browser.until_served(&server, "the wasm is asked for").await;
    assert_complete(&browser, "slow").await;
    // The poster's number may roll, which the style sheet does.
    let moving = "document.getAnimations()\
                  .filter(roll => !roll.effect.target.closest('.poster')).length \
                  + document.querySelectorAll('[data-roll=rolling]:not(.poster-number)').length";
    assert_eq!(browser.text(moving).await, "0");
    browser.choose_language("nb").await;
    browser
        .until(
            "loaded in Norwegian",
            "location.pathname === '/watched/nb/'",
        )
        .await;
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}
