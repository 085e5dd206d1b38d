//! Whatever fails, the page is whole, its links work, and nothing is stuck.

use crate::engine::{Browser, Engine, World};
use crate::server::{Fault, Server};
use crate::worlds::is_whole;
use stand_with_belarus::strings::ClientStrings;
use std::sync::Arc;
use tokio::sync::Notify;

crate::engines!(a_language_that_fails_is_loaded: chromium = Chromium, firefox = Firefox, webkit = WebKit);
crate::engines!(a_language_that_never_comes_keeps_the_page: chromium = Chromium, firefox = Firefox, webkit = WebKit);
crate::engines!(without_connection_the_page_stays: chromium = Chromium, firefox = Firefox, webkit = WebKit);
crate::engines!(an_offer_that_fails_is_none: chromium = Chromium, firefox = Firefox);
crate::engines!(a_script_that_fails_takes_nothing_away: chromium = Chromium, firefox = Firefox, webkit = WebKit);
crate::engines!(the_last_of_five_taps_wins: chromium = Chromium, firefox = Firefox, webkit = WebKit);
crate::engines!(a_page_that_a_translator_changed_works: chromium = Chromium, firefox = Firefox, webkit = WebKit);
crate::engines!(a_copy_that_is_refused_is_said: chromium = Chromium, firefox = Firefox, webkit = WebKit);
crate::engines!(a_share_sheet_may_be_closed_or_fail: chromium = Chromium, firefox = Firefox, webkit = WebKit);
crate::engines!(markup_stays_text: chromium = Chromium, firefox = Firefox, webkit = WebKit);

const OTHER_PAGE: &str = "<!DOCTYPE html><title>Sign in to this network</title><p>Sign in";

async fn a_language_that_fails_is_loaded(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
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
        server.fault("/nb/body.txt", fault);
        browser.choose_language("nb").await;
        let loaded = "location.pathname === '/watched/nb/' && !window.here \
                      && document.documentElement.dataset.script === 'ready'";
        browser.until(&step, loaded).await;
        assert_eq!(server.complaints(), Vec::<String>::new(), "{step}");
    }
    browser.close().await;
}

/// A host that is blocked may swallow what is sent to it.
async fn a_language_that_never_comes_keeps_the_page(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open_ready(&server.url("/watched/")).await;
    server.fault("/nb/body.txt", Fault::Never);
    browser.choose_language("nb").await;
    let said =
        "document.querySelector('.status').textContent.startsWith('This language could not')";
    browser.until("told to try again", said).await;
    assert_eq!(browser.text("location.pathname").await, "/watched/");
    browser.click(".languages a[lang=nb]").await;
    let there = "location.pathname === '/watched/nb/'";
    browser.until("in Norwegian", there).await;
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

/// The host is blocked, or the phone has lost its signal.
async fn without_connection_the_page_stays(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open_ready(&server.url("/watched/de/")).await;
    server.stop().await;
    browser.choose_language("nb").await;
    let said = "document.querySelector('.status').textContent.startsWith('Diese Sprache')";
    browser.until("told to try again", said).await;
    assert_eq!(browser.text("location.pathname").await, "/watched/de/");
    let busy = "document.querySelectorAll('.languages [aria-busy]').length";
    assert_eq!(browser.text(busy).await, "0", "nothing is on its way");
    // The list is still open, and the next try finds a connection.
    server.resume().await;
    browser.click(".languages a[lang=nb]").await;
    browser
        .until("in Norwegian", "document.documentElement.lang === 'nb'")
        .await;
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

async fn an_offer_that_fails_is_none(engine: Engine) {
    let server = Server::start().await;
    let world = World {
        languages: "ar,en",
        ..World::default()
    };
    let browser = Browser::start(engine, world).await;
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
        server.fault("/ar/words.txt", fault);
        browser.open_ready(&server.url("/watched/")).await;
        browser.until_served(&server, &step).await;
        let answered = "performance.getEntriesByType('resource').some(entry => entry.name.endsWith('/ar/words.txt'))";
        if is_answered {
            browser.until("answered", answered).await;
            // What would be offered is there some frames later.
            let frames = "const [done] = arguments; let left = 4; \
                (function next() { left-- ? requestAnimationFrame(next) : done() })()";
            let waited = browser.driver.execute_async(frames, Vec::new()).await;
            waited.unwrap();
        }
        let offers = "document.querySelectorAll('.offer').length";
        assert_eq!(browser.text(offers).await, "0", "{step}");
        // The page goes on to work.
        browser.choose_language("nb").await;
        let there = "document.documentElement.lang === 'nb'";
        browser.until(&step, there).await;
        assert_eq!(server.complaints(), Vec::<String>::new(), "{step}");
    }
    browser.close().await;
}

async fn a_script_that_fails_takes_nothing_away(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
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
        is_whole(&browser, &step).await;
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

async fn the_last_of_five_taps_wins(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open_ready(&server.url("/watched/")).await;
    let languages = ["nb", "sv", "de", "fr", "es"];
    let gates = languages.map(|tag| {
        let gate = Arc::new(Notify::new());
        server.fault(&format!("/{tag}/body.txt"), Fault::Held(gate.clone()));
        gate
    });
    let taps =
        languages.map(|tag| format!("document.querySelector('.languages a[lang={tag}]').click()"));
    browser
        .value(&format!("[{}].length", taps.join(", ")))
        .await;
    browser.until_served(&server, "all were asked for").await;
    let busy = "[...document.querySelectorAll('.languages [aria-busy]')].map(link => link.lang).join() === 'es'";
    browser.until("the last is on its way", busy).await;
    for index in [3, 0, 4, 1, 2] {
        gates[index].notify_one();
        let tag = languages[index];
        let come = format!(
            "performance.getEntriesByType('resource').some(entry => entry.name.endsWith('/{tag}/body.txt'))"
        );
        browser.until(tag, &come).await;
        if tag == "es" {
            let there = "document.documentElement.lang === 'es'";
            browser.until("in Spanish", there).await;
        }
    }
    let state = "[document.documentElement.lang, location.pathname, document.querySelector('#words') !== null].join()";
    assert_eq!(browser.text(state).await, "es,/watched/es/,true");
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

/// What translators and reader modes do to a page before its script runs.
const TRANSLATE: &str = "(() => { const texts = []; \
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, \
        node => node.parentElement.closest('script') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT); \
    while (walker.nextNode()) texts.push(walker.currentNode); \
    for (const text of texts) { const font = document.createElement('font'); text.replaceWith(font); font.append(text); } \
    document.documentElement.className = 'translated-ltr'; \
    document.querySelector('.poster').remove(); document.querySelector('#composer').remove(); \
    document.querySelector('.picture').before(document.createElement('aside')); \
    return texts.length; })()";

async fn a_page_that_a_translator_changed_works(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    let gate = Arc::new(Notify::new());
    server.fault(".wasm", Fault::Held(gate.clone()));
    browser.open(&server.url("/watched/")).await;
    browser.until_served(&server, "the wasm is asked for").await;
    browser.value(TRANSLATE).await;
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

async fn a_copy_that_is_refused_is_said(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    for clipboard in [
        "{ value: undefined, configurable: true }",
        "{ get() { throw new Error('clipboard'); }, configurable: true }",
        "{ value: { writeText: () => { throw new Error('denied'); } }, configurable: true }",
        "{ value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) }, configurable: true }",
        "{ value: { writeText: () => undefined }, configurable: true }",
    ] {
        browser.open_ready(&server.url("/watched/")).await;
        let broken = format!("Boolean(Object.defineProperty(navigator, 'clipboard', {clipboard}))");
        browser.value(&broken).await;
        browser.click(".share-copy [data-action=copy-post]").await;
        let said = "document.querySelector('.status').textContent.startsWith('Copying failed')";
        browser.until(clipboard, said).await;
        let selected = "getSelection().toString().includes('#StandWithBelarus')";
        browser.until("the text is selected", selected).await;
        assert_eq!(server.complaints(), Vec::<String>::new(), "{clipboard}");
    }
    browser.close().await;
}

async fn a_share_sheet_may_be_closed_or_fail(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    // Who closes the sheet has decided, and who taps twice has it open: nothing
    // is copied, nothing said.
    for answer in ["closed", "busy"] {
        browser.open(&server.url("/blank")).await;
        browser
            .open_ready(&server.url(&format!("/sheet/#{answer}")))
            .await;
        browser.click(".poster [data-action=share]").await;
        let asked = "document.documentElement.dataset.asked";
        browser.until(answer, &format!("{asked} === '1'")).await;
        browser.click(".share-sheet button").await;
        browser.until(answer, &format!("{asked} === '2'")).await;
        let state = "[document.documentElement.dataset.copied, document.querySelector('.status').textContent].join()";
        assert_eq!(browser.text(state).await, ",", "{answer}");
    }
    // Where it fails, the post is on the clipboard, and that is said.
    for failure in ["denied", "throws", "odd"] {
        browser.open(&server.url("/blank")).await;
        browser
            .open_ready(&server.url(&format!("/sheet/#{failure}")))
            .await;
        browser.click(".poster [data-action=share]").await;
        let said = "document.querySelector('.status').textContent === 'Copied.' \
                    && document.documentElement.dataset.copied.includes('#WeStandBYyou #StandWithBelarus')";
        browser.until(failure, said).await;
    }
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

const MARKUP: &str = "<img src=x onerror=window.hit=1>";

/// Markup in the address, the words, the composer and the server box.
async fn markup_stays_text(engine: Engine) {
    let server = Server::start().await;
    let world = World {
        languages: "ar,en",
        ..World::default()
    };
    let browser = Browser::start(engine, world).await;
    if engine != Engine::WebKit {
        // WebKit prefers English here, and is offered nothing.
        server.fault("/ar/words.txt", Fault::Instead(hostile_words()));
    }
    let address = "/watched/?%3Cimg%20src=x%20onerror=window.hit=1%3E#%3Cimg%20src=x%20onerror=window.hit=1%3E";
    browser.open_ready(&server.url(address)).await;
    if engine != Engine::WebKit {
        let offer = "document.querySelector('.offer a').textContent.includes('<img src=x')";
        browser
            .until("offered", "document.querySelector('.offer a')")
            .await;
        assert_eq!(browser.text(offer).await, "true");
        browser.click(".offer button").await;
    }
    browser.disclose(".composer").await;
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
fn hostile_words() -> &'static str {
    let file = format!("{}/dist/ar/words.txt", env!("CARGO_MANIFEST_DIR"));
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
