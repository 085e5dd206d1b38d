//! Markup from outside the page stays text.

use crate::engine::{Browser, Engine, Settings};
use crate::server::{Fault, Server};
use stand_with_belarus::strings::ClientStrings;

crate::engines!(in chromium, firefox, webkit: injected_markup_stays_text);

const MARKUP: &str = "<img src=x onerror=window.hit=1>";

/// Markup in the address, the words, the composer and the server box.
async fn injected_markup_stays_text(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        languages: "ar,en",
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    if engine != Engine::WebKit {
        // WebKit prefers English here, and is offered nothing.
        server.fault("/ar/strings.txt", Fault::Instead(hostile_strings()));
    }
    let encoded = "%3Cimg%20src=x%20onerror=window.hit=1%3E";
    let address = format!("/watched/?{encoded}#{encoded}");
    browser.open_ready(&server.url(&address)).await;
    if engine != Engine::WebKit {
        let offer = "document.querySelector('.offer a').textContent.includes('<img src=x')";
        browser
            .until("offered", "document.querySelector('.offer a')")
            .await;
        assert_eq!(browser.text(offer).await, "true");
        browser.click(".offer button").await;
    }
    browser.open_form(".composer").await;
    browser.open_form(".server").await;
    for selector in [".composer textarea", ".server input"] {
        browser.write(selector, MARKUP).await;
    }
    browser.click(".server button").await;
    let wrong = "document.querySelector('.server-wrong').textContent !== ''";
    browser.until("said what is wrong", wrong).await;
    let link =
        "document.querySelector('.composer a').href.includes(encodeURIComponent('<img src=x'))";
    browser.until("the link has it encoded", link).await;
    let state =
        "[document.querySelectorAll('[src=x]').length, window.hit, location.pathname].join()";
    assert_eq!(browser.text(state).await, "0,,/watched/");
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

/// Arabic words with markup in every sentence.
fn hostile_strings() -> &'static str {
    let file = format!("{}/dist/ar/strings.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(file).unwrap();
    let mut hostile = ClientStrings::from_text(&text).unwrap();
    let sentences = &mut hostile.sentences;
    for sentence in [
        &mut sentences.offer,
        &mut sentences.dismiss,
        &mut sentences.switched,
    ] {
        sentence.push_str(MARKUP);
    }
    hostile.to_text().leak()
}
