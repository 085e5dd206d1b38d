//! The page leaves nothing behind and talks to nobody.

use crate::engine::{Browser, Engine, World};
use crate::server::Server;

crate::engines!(leaves_no_trace);

async fn leaves_no_trace(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open_ready(&server.url("/")).await;
    browser.click(".languages summary").await;
    browser.click(".languages a[lang=uk]").await;
    browser
        .until("in Ukrainian", "document.documentElement.lang === 'uk'")
        .await;
    browser.click(".share-copy button").await;
    browser
        .until("said", "document.querySelector('.status').textContent")
        .await;
    let kept = "[document.cookie, localStorage.length, sessionStorage.length].join()";
    assert_eq!(browser.text(kept).await, ",0,0");
    let script = "const done = arguments[0]; (async () => [ \
        (await indexedDB.databases()).length, self.caches ? (await caches.keys()).length : 0, \
        navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0 \
        ].join())().then(done, error => done(String(error)))";
    let kept = browser
        .driver
        .execute_async(script, Vec::new())
        .await
        .unwrap();
    assert_eq!(kept.json().as_str(), Some("0,0,0"));
    let asked = browser
        .text("performance.getEntriesByType('resource').map(entry => new URL(entry.name).origin).filter(origin => origin !== location.origin)")
        .await;
    assert_eq!(asked, "[]");
    // The wasm and the script are fetched once each.
    let fetched = |ending: &str| {
        server
            .requests()
            .iter()
            .filter(|path| path.ends_with(ending))
            .count()
    };
    assert_eq!((fetched(".wasm"), fetched(".js")), (1, 1));
    browser.close().await;
}
