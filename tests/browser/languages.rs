//! The language switcher.

use crate::engine::{Browser, Engine, World};
use crate::server::{Fault, Server};

crate::engines!(switches_in_place_and_back, navigates_where_the_words_fail);
crate::engines!(offers_the_preferred_language: chromium = Chromium, phone = Phone, firefox = Firefox);
crate::engines!(an_offer_covers_no_action: chromium = Chromium, phone = Phone, firefox = Firefox);

async fn switches_in_place_and_back(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open_ready(&server.url("/")).await;
    browser.value("window.here = true").await;
    let before = server.requests().len();
    browser.choose_language("ar").await;
    browser
        .until("in Arabic", "document.documentElement.lang === 'ar'")
        .await;
    let check = "[document.documentElement.dir, document.title.includes('1,502'), \
                 location.pathname, document.querySelector('#appeal-heading').textContent, \
                 document.activeElement.tagName, document.querySelector('.languages').open, \
                 window.here, document.querySelector('meta[name=description]').content.length > 20]";
    let state = browser.text(check).await;
    assert!(state.starts_with("[\"rtl\",true,\"/ar/\",\""), "{state}");
    assert!(state.ends_with(",\"SUMMARY\",false,true,true]"), "{state}");
    assert_eq!(server.requests()[before..], ["/ar/body.txt"]);
    browser
        .until("announced", "document.querySelector('.status').textContent")
        .await;
    // From a language in a folder to another one in a folder.
    browser.choose_language("be").await;
    browser
        .until("in Belarusian", "document.documentElement.lang === 'be'")
        .await;
    assert_eq!(browser.text("location.pathname").await, "/be/");
    assert_eq!(browser.text("document.documentElement.dir").await, "ltr");
    assert_eq!(
        browser
            .text("document.querySelector('#arrests .counter').textContent")
            .await,
        "50\u{a0}000"
    );
    browser.driver.back().await.unwrap();
    browser
        .until("back in Arabic", "document.documentElement.lang === 'ar'")
        .await;
    browser.driver.back().await.unwrap();
    browser
        .until("back in English", "document.documentElement.lang === 'en'")
        .await;
    assert_eq!(browser.text("location.pathname").await, "/");
    browser.driver.forward().await.unwrap();
    browser
        .until(
            "forward to Arabic",
            "document.documentElement.lang === 'ar'",
        )
        .await;
    assert_eq!(browser.text("window.here").await, "true");
    browser.close().await;
}

async fn navigates_where_the_words_fail(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open_ready(&server.url("/")).await;
    browser.value("window.here = true").await;
    server.fault("/nb/body.txt", Fault::Status(500));
    browser.choose_language("nb").await;
    browser
        .until(
            "loaded in Norwegian",
            "location.pathname === '/nb/' && !window.here",
        )
        .await;
    browser.close().await;
}

async fn offers_the_preferred_language(engine: Engine) {
    let server = Server::start().await;
    let world = World {
        languages: "ar,en",
        ..World::default()
    };
    let browser = Browser::start(engine, world).await;
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
    browser.close().await;
}

/// The first screen says what to do, whoever reads it.
async fn an_offer_covers_no_action(engine: Engine) {
    let server = Server::start().await;
    let world = World {
        languages: "ar,en",
        ..World::default()
    };
    let browser = Browser::start(engine, world).await;
    for path in ["/", "/be/", "/lt/", "/de/"] {
        browser.open_ready(&server.url(path)).await;
        browser
            .until("offered", "document.querySelector('.offer')")
            .await;
        let free = "document.querySelector('.poster-actions').getBoundingClientRect().bottom \
                    <= document.querySelector('.offer').getBoundingClientRect().top";
        assert_eq!(browser.text(free).await, "true", "{path}");
    }
    browser.close().await;
}
