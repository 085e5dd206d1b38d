//! The language switcher.

use crate::counters::ROLL_AND_STOP;
use crate::engine::{Browser, Engine, Settings, call};
use crate::server::{Fault, Server};
use std::sync::Arc;
use thirtyfour::Key;
use tokio::sync::Notify;

crate::engines!(
    a_switch_replaces_the_page_in_place,
    a_switch_keeps_what_the_reader_opened_and_wrote,
    the_language_list_closes_when_the_reader_leaves_it,
    what_lies_below_the_screen_follows_a_switch,
    repeated_taps_request_nothing_again,
    back_after_a_failed_switch_skips_the_first_language
);
// WebKit makes one request of two for the same file.
crate::engines!(in chromium, phone, firefox: a_late_answer_does_not_switch);
crate::engines!(in chromium, phone, firefox:
    the_preferred_language_is_offered,
    the_language_offer_covers_no_button,
);

async fn a_switch_replaces_the_page_in_place(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open(&server.url("/blank")).await;
    browser.open_ready(&server.url("/")).await;
    browser.value("window.here = true").await;
    let before = server.requests().len();
    browser.choose_language("ar").await;
    browser.until_in("ar").await;
    let check = "[document.documentElement.dir, document.title.includes('1502'), \
                 location.pathname, document.querySelector('#appeal-heading').textContent, \
                 document.activeElement.tagName, document.querySelector('.languages').open, \
                 window.here, \
                 document.querySelector('meta[name=description]').content.length > 20]";
    let state = browser.text(check).await;
    assert!(state.starts_with("[\"rtl\",true,\"/ar/\",\""), "{state}");
    assert!(state.ends_with(",\"SUMMARY\",false,true,true]"), "{state}");
    assert_eq!(server.requests()[before..], ["/ar/fragment.txt"]);
    browser
        .until("announced", "document.querySelector('.status').textContent")
        .await;
    // Who sees the page sees that it has changed.
    let heard = "document.querySelector('.status span').className";
    assert_eq!(browser.text(heard).await, "visually-hidden");
    let known = "document.querySelector('link[rel=canonical]').href";
    let known = browser.text(known).await;
    assert!(known.ends_with("/ar/"), "{known}");
    // From a language in a folder to another one in a folder.
    browser.choose_language("be").await;
    browser.until_in("be").await;
    assert_eq!(browser.text("location.pathname").await, "/be/");
    assert_eq!(browser.text("document.documentElement.dir").await, "ltr");
    assert_eq!(
        browser
            .text("document.querySelector('#arrests .counter').textContent")
            .await,
        "50\u{a0}000"
    );
    // A language is no station of the visit: Back leads to what was before it.
    browser.driver.back().await.unwrap();
    browser
        .until("back", "location.pathname === '/blank'")
        .await;
    browser.close().await;
}

/// The first frame in the other language shows what is on the screen alone.
async fn what_lies_below_the_screen_follows_a_switch(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/")).await;
    browser
        .value(&call(include_str!("record_put_off.js"), &[]))
        .await;
    let put_off = "window.putOff.join()";
    browser.choose_language("be").await;
    browser.until_in("be").await;
    let first = browser.text(put_off).await;
    let far = "appeal,share,downloads,below";
    assert!(first.ends_with(far), "by their ids: {first}");
    // What a shorter language has on the screen comes at once, and the place is kept.
    let share = "document.querySelector('#share').getBoundingClientRect().top";
    let scroll = format!("scrollBy(0, {share} - innerHeight - 9), scrollY");
    let place = browser.text(&scroll).await;
    browser
        .value("document.querySelector('.languages a[lang=ar]').click()")
        .await;
    browser.until_in("ar").await;
    let second = browser.text(put_off).await;
    let is_below = second.ends_with("below") && !second.contains("share");
    assert!(is_below, "by their ids: {second}");
    assert_eq!(browser.text("scrollY").await, place);
    let shown = "[...document.querySelectorAll('h2')]\
                 .every(heading => heading.getBoundingClientRect().height > 0)";
    browser.until("all of it is laid out", shown).await;
    browser.close().await;
}

/// It lies over the page, and must not hide what the reader goes on to.
async fn the_language_list_closes_when_the_reader_leaves_it(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/")).await;
    let closed = "!document.querySelector('.languages').open";
    browser.disclose(".languages").await;
    browser
        .write(".languages li:last-child a", Key::Tab + "")
        .await;
    browser.until("closed behind the focus", closed).await;
    let focus = "document.activeElement.className";
    assert_eq!(browser.text(focus).await, "header-share");
    browser.disclose(".languages").await;
    // The list leaves the last line of the screen free.
    let height = browser.value("innerHeight").await.as_i64().unwrap();
    let tap = browser
        .driver
        .action_chain()
        .move_to(20, height - 8)
        .click();
    tap.perform().await.unwrap();
    browser.until("closed by a tap elsewhere", closed).await;
    browser.close().await;
}

/// What comes late is for an address that the reader has left.
async fn a_late_answer_does_not_switch(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/")).await;
    let gates = [(), ()].map(|()| Arc::new(Notify::new()));
    for gate in &gates {
        server.fault("/nb/fragment.txt", Fault::Held(gate.clone()));
    }
    browser.choose_language("nb").await;
    browser.click(".languages a[lang=sv]").await;
    browser.until_in("sv").await;
    browser.choose_language("nb").await;
    browser.until_served(&server, "asked twice").await;
    for (gate, place, answers) in [(&gates[0], "/sv/", 1), (&gates[1], "/nb/", 2)] {
        gate.notify_one();
        browser.until_received("/nb/fragment.txt", answers).await;
        let at = format!("location.pathname === '{place}'");
        browser.until(place, &at).await;
    }
    browser.close().await;
}

/// A second tap on what is on its way asks for nothing again, and one on the
/// shown language closes the list, and takes back what was asked for.
async fn repeated_taps_request_nothing_again(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/de/#share")).await;
    let record = call(include_str!("record_languages.js"), &[]);
    browser.value(&record).await;
    let before = server.requests().len();
    let gate = Arc::new(Notify::new());
    server.fault("/nb/fragment.txt", Fault::Held(gate.clone()));
    browser.choose_language("nb").await;
    let busy = "document.querySelector('.languages [aria-busy]')";
    browser.until("on its way", busy).await;
    browser.click(".languages a[lang=nb]").await;
    browser.click(".languages a[lang=de]").await;
    let closed = format!("!document.querySelector('.languages').open && !{busy}");
    browser.until("closed", &closed).await;
    gate.notify_one();
    browser.until_received("/nb/fragment.txt", 1).await;
    browser.choose_language("sv").await;
    browser.until_in("sv").await;
    assert_eq!(browser.text("window.languages.join()").await, "sv");
    // Pictures near the screen come in the new language, as lazy ones do.
    let mut asked = server.requests().split_off(before);
    asked.retain(|path| !path.ends_with(".png") && !path.ends_with(".svg"));
    assert_eq!(asked, ["/nb/fragment.txt", "/sv/fragment.txt"]);
    // The link to the original says too that it is on its way.
    server.fault("/fragment.txt", Fault::Never);
    browser.click(".appeal-note a").await;
    let busy = "document.querySelector('.appeal-note [aria-busy]')";
    browser.until("on its way", busy).await;
    browser.close().await;
}

/// Chosen while the reader writes a post further down.
async fn a_switch_keeps_what_the_reader_opened_and_wrote(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/")).await;
    browser.value(ROLL_AND_STOP).await;
    browser.disclose("#arrests .figure-details").await;
    browser.open_form(".composer").await;
    browser.write(".composer textarea", "mine").await;
    let state = include_str!("reader_state.js");
    assert_eq!(
        browser.text(state).await,
        "true,rolling,false,true,true,TEXTAREA,true"
    );
    browser
        .value("document.querySelector('.languages a[lang=nb]').click()")
        .await;
    browser.until_in("nb").await;
    // A digit that was on its way stands where it ends.
    assert_eq!(
        browser.text(state).await,
        "true,rolled,false,true,true,TEXTAREA,true"
    );
    let labels = "document.querySelector('.composer summary').textContent !== 'Write your own post' \
                  && document.querySelector('.composer label').textContent.startsWith('Sosialt')";
    browser.until("in Norwegian too", labels).await;
    browser.close().await;
}

async fn back_after_a_failed_switch_skips_the_first_language(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open(&server.url("/blank")).await;
    browser.open_ready(&server.url("/")).await;
    browser.value("window.here = true").await;
    server.fault("/nb/fragment.txt", Fault::Status(500));
    browser.choose_language("nb").await;
    browser
        .until(
            "loaded in Norwegian",
            "location.pathname === '/nb/' && !window.here",
        )
        .await;
    browser.driver.back().await.unwrap();
    browser
        .until("back", "location.pathname === '/blank'")
        .await;
    browser.close().await;
}

async fn the_preferred_language_is_offered(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        languages: "ar,en",
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    browser.open_ready(&server.url("/be/")).await;
    browser
        .until(
            "offered",
            "document.querySelector('.offer[lang=ar][dir=rtl] a')",
        )
        .await;
    assert_eq!(
        browser.text("location.pathname").await,
        "/be/",
        "nobody is redirected"
    );
    browser.click(".offer button").await;
    browser
        .until("dismissed", "!document.querySelector('.offer')")
        .await;
    browser.open_ready(&server.url("/de/")).await;
    browser
        .until("offered anew", "document.querySelector('.offer')")
        .await;
    browser.click(".offer a").await;
    browser
        .until(
            "accepted",
            "document.documentElement.lang === 'ar' && !document.querySelector('.offer')",
        )
        .await;
    assert_eq!(browser.text("location.pathname").await, "/ar/");
    // The offer is gone; the focus is where the language stands.
    let focus = "document.activeElement.matches('.languages summary')";
    browser.until("in focus", focus).await;
    browser.close().await;
}

/// The first screen says what to do, whoever reads it.
async fn the_language_offer_covers_no_button(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        languages: "ar,en",
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    for path in ["/", "/be/", "/lt/", "/de/"] {
        browser.open_ready(&server.url(path)).await;
        browser
            .until("offered", "document.querySelector('.offer')")
            .await;
        let below = call(include_str!("offer_is_below_buttons.js"), &[]);
        assert_eq!(browser.text(&below).await, "true", "{path}");
    }
    browser.close().await;
}
