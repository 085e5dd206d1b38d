//! The counters: right in the text, rolling once when first seen, never at zero in view.

use crate::engine::{Browser, Engine, World};
use crate::server::Server;

crate::engines!(counters_roll_once_to_the_right_number);
crate::engines!(a_counter_in_view_stays_as_it_is);
crate::engines!(counters_rest_with_reduced_motion: chromium = Chromium, phone = Phone, firefox = Firefox);

/// The digits that the columns of every counter show, from where they stand.
const SHOWN: &str = "[...document.querySelectorAll('.counter')].map(counter => \
    [...counter.querySelectorAll('.counter-glyphs i')].map(glyph => { \
        const { digit, separator } = glyph.dataset; \
        if (!counter.dataset.roll || !digit) return digit ?? separator; \
        const style = getComputedStyle(glyph, '::after'); \
        const line = parseFloat(style.lineHeight); \
        const y = style.transform === 'none' ? 0 : new DOMMatrix(style.transform).m42; \
        return String(Math.round(-y / line) % 10); }).join(''))";

const NUMBERS: &str = r#"["1,502","44","50,000","13","5,000","500,000"]"#;

async fn counters_roll_once_to_the_right_number(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open_ready(&server.url("/")).await;
    let texts = "[...document.querySelectorAll('.counter')].map(c => c.textContent)";
    assert_eq!(browser.text(texts).await, NUMBERS);
    browser
        .until(
            "waiting below the screen",
            "document.querySelector('#exile .counter').dataset.roll === 'waiting'",
        )
        .await;
    let box_of = "(counter => [counter.offsetTop, counter.offsetWidth, counter.offsetHeight].join()) \
                  (document.querySelector('#exile .counter'))";
    browser
        .value("document.querySelector('#exile').scrollIntoView()")
        .await;
    let before = browser.text(box_of).await;
    browser
        .until(
            "rolling",
            "document.querySelector('#exile .counter').dataset.roll === 'rolling'",
        )
        .await;
    let longest = "(longest => longest > 0 && longest <= 2)(Math.max( \
        ...[...document.querySelectorAll('.counter i')].map(glyph => \
            parseFloat(getComputedStyle(glyph, '::after').transitionDuration) || 0)))";
    assert_eq!(browser.text(longest).await, "true");
    browser
        .value("document.querySelector('#figures').scrollIntoView()")
        .await;
    browser
        .value("document.querySelector('#picture-heading').scrollIntoView()")
        .await;
    for id in [
        "political_prisoners",
        "trade_unionists",
        "arrests",
        "deaths",
        "criminal_cases",
        "exile",
    ] {
        browser
            .value(&format!("document.getElementById('{id}').scrollIntoView()"))
            .await;
        let rolling =
            format!("document.querySelector('#{id} .counter').dataset.roll === 'rolling'");
        browser.until("seen", &rolling).await;
    }
    let rest = format!("JSON.stringify({SHOWN}) === '{NUMBERS}'");
    browser.until("at rest on the right numbers", &rest).await;
    browser
        .value("document.querySelector('#exile').scrollIntoView()")
        .await;
    assert_eq!(browser.text(box_of).await, before, "nothing moves");
    assert_eq!(browser.text(texts).await, NUMBERS);
    browser.close().await;
}

/// Who sees a number before script runs never sees it start again from zero.
async fn a_counter_in_view_stays_as_it_is(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open_ready(&server.url("/#exile")).await;
    let waiting =
        "document.querySelector('#political_prisoners .counter').dataset.roll === 'waiting'";
    browser
        .until("the first one waits above the screen", waiting)
        .await;
    let roll = "document.querySelector('#exile .counter').dataset.roll ?? 'none'";
    assert_eq!(browser.text(roll).await, "none");
    browser.close().await;
}

async fn counters_rest_with_reduced_motion(engine: Engine) {
    let server = Server::start().await;
    let world = World {
        reduced_motion: true,
        ..World::default()
    };
    let browser = Browser::start(engine, world).await;
    browser.open_ready(&server.url("/")).await;
    assert_eq!(
        browser
            .text("matchMedia('(prefers-reduced-motion: reduce)').matches")
            .await,
        "true"
    );
    browser
        .value("document.querySelector('#exile').scrollIntoView()")
        .await;
    let drawn =
        "getComputedStyle(document.querySelector('#exile [data-digit]'), '::after').content";
    assert_eq!(browser.text(drawn).await, "none");
    let shown =
        "getComputedStyle(document.querySelector('#exile [data-digit]'), '::before').visibility";
    assert_eq!(browser.text(shown).await, "visible");
    browser.close().await;
}
