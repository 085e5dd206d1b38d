//! Whatever fails, the page is complete, its links work, and nothing is stuck.

use crate::conditions::assert_complete;
use crate::engine::{Browser, Engine, Settings, call};
use crate::server::{Fault, Server};
use serde_json::json;
use std::sync::Arc;
use tokio::sync::Notify;

crate::engines!(in chromium, firefox, webkit:
    a_failed_switch_loads_the_page_of_the_language,
    a_switch_without_an_answer_keeps_the_page,
    a_switch_without_connection_keeps_the_page,
    forms_that_do_not_load_can_be_opened_again,
    the_page_is_complete_when_its_script_fails,
    the_last_of_five_taps_decides_the_language,
    script_works_on_a_page_changed_by_a_translator,
);
crate::engines!(in chromium, firefox: a_failed_language_offer_shows_nothing);

const OTHER_PAGE: &str = "<!DOCTYPE html><title>Sign in to this network</title><p>Sign in";

async fn a_failed_switch_loads_the_page_of_the_language(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for fault in [
        Fault::Status(404),
        Fault::Status(500),
        Fault::Half,
        Fault::Instead(OTHER_PAGE),
        Fault::Instead("nb\n"),
    ] {
        let step = format!("{fault:?}");
        browser.open_ready(&server.url("/watched/")).await;
        browser.value("window.here = true").await;
        server.fault("/nb/fragment.txt", fault);
        browser.choose_language("nb").await;
        let loaded = "location.pathname === '/watched/nb/' && !window.here \
                      && document.documentElement.dataset.script === 'ready'";
        browser.until(&step, loaded).await;
        assert_eq!(server.complaints(), Vec::<String>::new(), "{step}");
    }
    browser.close().await;
}

/// A host that is blocked may swallow what is sent to it.
async fn a_switch_without_an_answer_keeps_the_page(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/watched/")).await;
    server.fault("/nb/fragment.txt", Fault::Never);
    browser.choose_language("nb").await;
    let said = "document.querySelector('.status').textContent.startsWith('Loading failed')";
    browser.until("told to try again", said).await;
    assert_eq!(browser.text("location.pathname").await, "/watched/");
    browser.click(".languages a[lang=nb]").await;
    let there = "location.pathname === '/watched/nb/'";
    browser.until("in Norwegian", there).await;
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

/// The host is blocked, or the phone has lost its signal.
async fn a_switch_without_connection_keeps_the_page(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/watched/de/")).await;
    server.stop().await;
    browser.choose_language("nb").await;
    let said = "document.querySelector('.status').textContent.startsWith('Das Laden')";
    browser.until("told to try again", said).await;
    assert_eq!(browser.text("location.pathname").await, "/watched/de/");
    let busy = "document.querySelectorAll('.languages [aria-busy]').length";
    assert_eq!(browser.text(busy).await, "0", "nothing is on its way");
    // The list is still open, and the next try finds a connection.
    server.resume().await;
    browser.click(".languages a[lang=nb]").await;
    browser.until_in("nb").await;
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

async fn a_failed_language_offer_shows_nothing(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        languages: "ar,en",
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    for fault in [
        Fault::Status(404),
        Fault::Status(500),
        Fault::Half,
        Fault::Instead(OTHER_PAGE),
        Fault::Instead("{}"),
        Fault::Never,
    ] {
        let step = format!("{fault:?}");
        let is_answered = !matches!(fault, Fault::Never);
        server.fault("/ar/strings.txt", fault);
        browser.open_ready(&server.url("/watched/")).await;
        browser.until_served(&server, &step).await;
        if is_answered {
            browser.until_received("/ar/strings.txt", 1).await;
            // What would be offered is there some frames later.
            browser.frames(4).await;
        }
        let offers = "document.querySelectorAll('.offer').length";
        assert_eq!(browser.text(offers).await, "0", "{step}");
        // The page goes on to work.
        browser.choose_language("nb").await;
        browser.until_in("nb").await;
        assert_eq!(server.complaints(), Vec::<String>::new(), "{step}");
    }
    browser.close().await;
}

/// A form that does not come closes again, and comes when it is opened once more.
async fn forms_that_do_not_load_can_be_opened_again(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for (file, fault) in [
        (".wasm", Fault::Status(404)),
        (".wasm", Fault::Half),
        (".js", Fault::Status(500)),
        (".js", Fault::Instead("garbage")),
    ] {
        let step = format!("{file} {fault:?}");
        browser.open_ready(&server.url("/watched/")).await;
        server.fault(file, fault);
        browser.click(".composer > summary").await;
        let said = "document.querySelector('.status').textContent.startsWith('Loading failed')";
        browser.until(&step, said).await;
        let state = "[document.querySelector('.composer').open, \
                     document.querySelector('.form [aria-busy]')].join()";
        assert_eq!(browser.text(state).await, "false,", "{step}");
        // Firefox does not ask again for a script that came broken.
        if file == ".wasm" || engine != Engine::Firefox {
            browser.open_form(".composer").await;
        }
        assert_eq!(server.complaints(), Vec::<String>::new(), "{step}");
    }
    browser.close().await;
}

async fn the_page_is_complete_when_its_script_fails(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    let garbage = Fault::Instead("garbage");
    let tampered = Fault::With("\n;globalThis.tampered = true;");
    for (file, fault) in [
        (".wasm", Fault::Status(404)),
        (".wasm", Fault::Half),
        (".wasm", garbage.clone()),
        (".wasm", Fault::Never),
        (".js", Fault::Status(404)),
        (".js", Fault::Half),
        (".js", garbage),
        (".js", tampered),
    ] {
        let step = format!("{file} {fault:?}");
        server.fault(file, fault);
        browser.open(&server.url("/watched/")).await;
        browser.until_served(&server, &step).await;
        assert_complete(&browser, &step).await;
        let state = "[document.documentElement.dataset.script, window.tampered].join()";
        assert_eq!(browser.text(state).await, ",", "{step}");
        browser.choose_language("be").await;
        let there = "location.pathname === '/watched/be/' \
                     && document.documentElement.dataset.script === 'ready'";
        browser.until(&step, there).await;
        assert_eq!(server.complaints(), Vec::<String>::new(), "{step}");
    }
    browser.close().await;
}

async fn the_last_of_five_taps_decides_the_language(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/watched/")).await;
    let languages = ["nb", "sv", "de", "fr", "es"];
    let gates = languages.map(|tag| {
        let gate = Arc::new(Notify::new());
        server.fault(&format!("/{tag}/fragment.txt"), Fault::Held(gate.clone()));
        gate
    });
    let tap = call(include_str!("tap_languages.js"), &[json!(languages)]);
    browser.value(&tap).await;
    browser.until_served(&server, "all were asked for").await;
    let busy = "[...document.querySelectorAll('.languages [aria-busy]')]\
                .map(link => link.lang).join() === 'es'";
    browser.until("the last is on its way", busy).await;
    for index in [3, 0, 4, 1, 2] {
        gates[index].notify_one();
        let tag = languages[index];
        let file = format!("/{tag}/fragment.txt");
        browser.until_received(&file, 1).await;
        if tag == "es" {
            browser.until_in("es").await;
        }
    }
    let state = "[document.documentElement.lang, location.pathname, \
                 document.querySelector('#words') !== null].join()";
    assert_eq!(browser.text(state).await, "es,/watched/es/,true");
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

/// What translators and reader modes do to a page before its script runs.
const CHANGE_AS_TRANSLATORS_DO: &str = include_str!("change_as_translators_do.js");

async fn script_works_on_a_page_changed_by_a_translator(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    let gate = Arc::new(Notify::new());
    server.fault(".wasm", Fault::Held(gate.clone()));
    browser.open(&server.url("/watched/")).await;
    browser.until_served(&server, "the wasm is asked for").await;
    browser.value(&call(CHANGE_AS_TRANSLATORS_DO, &[])).await;
    gate.notify_one();
    let ready = "document.documentElement.dataset.script === 'ready'";
    browser.until("script has taken over", ready).await;
    browser.choose_language("ar").await;
    let there = "document.querySelector('#appeal-heading').textContent.match(/[ء-ي]/) \
                 && document.querySelector('.poster-number').textContent === '1502' \
                 && !document.querySelector('main font')";
    browser.until("whole again, in Arabic", there).await;
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}
