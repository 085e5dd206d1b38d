//! The quick way out. The test server's `/exit/` is the page with a harmless
//! page of its own, since no test asks another host for anything.

use crate::engine::{Browser, Engine, World};
use crate::server::Server;
use thirtyfour::Key;

crate::engines!(shift_three_times_leaves: chromium = Chromium, firefox = Firefox, webkit = WebKit);
crate::engines!(the_exit_is_at_hand_and_leaves);
crate::engines!(the_exit_is_a_link_without_script: chromium = Chromium, firefox = Firefox);

async fn shift_three_times_leaves(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open(&server.url("/blank")).await;
    browser.open_ready(&server.url("/exit/")).await;
    for wanted in ["two more times", "once more"] {
        browser.write("body", Key::Shift + "").await;
        let said = format!("document.querySelector('.status').textContent.includes('{wanted}')");
        browser.until(wanted, &said).await;
    }
    // Another key between starts anew.
    browser.write("body", "a").await;
    browser.write("body", Key::Shift + "").await;
    let anew = "document.querySelector('.status').textContent.includes('two more times')";
    browser.until("starts anew", anew).await;
    browser.write("body", Key::Shift + "").await;
    browser.write("body", Key::Shift + "").await;
    gone_for_good(&browser).await;
    browser.close().await;
}

async fn the_exit_is_at_hand_and_leaves(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open(&server.url("/blank")).await;
    browser.open_ready(&server.url("/exit/be/")).await;
    if engine == Engine::Phone {
        browser
            .value("document.querySelector('.footer').scrollIntoView()")
            .await;
        let place = "document.querySelector('.exit').getBoundingClientRect()";
        assert_eq!(
            browser.text(&format!("{place}.top")).await,
            "0",
            "it stays in view"
        );
        assert_eq!(browser.text(&format!("{place}.height >= 44")).await, "true");
    }
    browser.click(".exit").await;
    gone_for_good(&browser).await;
    browser.close().await;
}

/// At the harmless page, and Back leads past the one that was left.
async fn gone_for_good(browser: &Browser) {
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
    let world = World {
        no_script: true,
        ..World::default()
    };
    let browser = Browser::start(engine, world).await;
    browser.open(&server.url("/exit/")).await;
    browser.click(".exit").await;
    browser
        .until("away", "location.pathname === '/harmless'")
        .await;
    browser.close().await;
}
