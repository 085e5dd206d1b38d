//! What the frame's tool refuses, forgets and cannot do.

use crate::engine::{Browser, Engine, Settings, call};
use crate::frame::{PNG, QUARTERS, assert_near, give, open, pick, picture, pixels, press};
use crate::photos::{self, BLUE, GREEN, RED, YELLOW};
use crate::quick_exit::assert_left_for_good;
use crate::server::Server;

crate::engines!(
    what_is_no_photo_is_refused_in_words_and_nothing_is_lost,
    the_photo_is_forgotten_when_the_page_is_left,
);
crate::engines!(in chromium, firefox, webkit:
    nothing_can_be_sent_once_the_tool_is_there,
    the_tool_lies_behind_the_advice_where_readers_are_at_risk,
);
crate::engines!(in chromium, firefox: the_frames_are_there_without_webassembly);

async fn what_is_no_photo_is_refused_in_words_and_nothing_is_lost(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    open(&browser, &server.url("/watched/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    let broken = &photos::png(400, 300)[..40];
    for (name, content, said) in [
        ("words.txt", &b"words"[..], "This file is not a picture."),
        ("nothing", b"", "This file is not a picture."),
        ("film.mp4", b"\0\0\0\x18ftypmp42", "This is a video."),
        ("broken.png", broken, "This picture cannot be opened"),
        ("words.jpg", b"words", "This picture cannot be opened"),
        (
            "pixel.png",
            &photos::png(2, 2),
            "This picture is too small.",
        ),
        (
            "large.png",
            &photos::png_header(20_000, 20_000),
            "This picture is too large",
        ),
    ] {
        give(&browser, name, content).await;
        let told = format!("document.querySelector('.tool-said').textContent.startsWith('{said}')");
        browser.until(&format!("{name}: {said}"), &told).await;
        let found = pixels(&browser, &QUARTERS).await;
        assert_near(&found, &[RED, GREEN, BLUE, YELLOW], name);
    }
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

/// By Back, by reloading, and by the quick exit.
async fn the_photo_is_forgotten_when_the_page_is_left(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    let empty = "document.querySelector('.tool-editor').hidden \
                 && [...document.querySelectorAll('#tool input[type=file]')]\
                 .every(input => input.files.length === 0) \
                 && document.querySelector('.tool-square').getContext('2d')\
                 .getImageData(500, 500, 1, 1).data[3] === 0";
    let ready = "document.documentElement.dataset.script === 'ready'";
    open(&browser, &server.url("/exit/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    picture(&browser, PNG).await;
    browser.value("void (window.before = window.revoked)").await;
    browser.driver.goto(server.url("/blank")).await.unwrap();
    browser.driver.back().await.unwrap();
    let back = format!("location.pathname === '/exit/frame/' && {ready}");
    browser.until("back", &back).await;
    browser.until("forgotten on the way back", empty).await;
    open(&browser, &server.url("/exit/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    browser.driver.refresh().await.unwrap();
    browser.until("loaded anew", ready).await;
    browser.until("forgotten by a reload", empty).await;
    // A button does it too, and gives the memory back.
    let record = call(include_str!("record_pictures.js"), &[]);
    browser.value(&record).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    picture(&browser, PNG).await;
    press(&browser, "Remove photo").await;
    browser.until("forgotten by a button", empty).await;
    assert_eq!(
        browser.text("window.revoked === window.blobs.length").await,
        "true"
    );
    browser.open(&server.url("/blank")).await;
    open(&browser, &server.url("/exit/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    browser.click(".exit").await;
    assert_left_for_good(&browser).await;
    browser.close().await;
}

async fn nothing_can_be_sent_once_the_tool_is_there(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    open(&browser, &server.url("/frame/")).await;
    let asked = server.requests().len();
    let refused = include_str!("ways_to_send.js");
    assert_eq!(browser.text(&call(refused, &[])).await, "");
    assert_eq!(server.requests()[asked..], [""; 0]);
    browser.close().await;
}

async fn the_tool_lies_behind_the_advice_where_readers_are_at_risk(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/be/frame/")).await;
    let parts = ["#tool label", ".frame-designs a"];
    let is_seen = |part| format!("document.querySelector('{part}').checkVisibility()");
    for part in parts {
        assert_eq!(browser.text(&is_seen(part)).await, "false", "{part}");
    }
    assert!(browser.shows(".advice-points").await);
    browser.disclose(".gate").await;
    for part in parts {
        assert_eq!(browser.text(&is_seen(part)).await, "true", "{part}");
    }
    browser.close().await;
}

async fn the_frames_are_there_without_webassembly(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        no_wasm: true,
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    browser.open(&server.url("/watched/frame/")).await;
    let come = "[...document.images].every(image => image.complete && image.naturalWidth > 0)";
    browser.until("the frames are seen", come).await;
    assert!(browser.shows(".frame-designs a[download]").await);
    assert_eq!(
        browser
            .text("document.querySelector('#tool').textContent")
            .await,
        ""
    );
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}
