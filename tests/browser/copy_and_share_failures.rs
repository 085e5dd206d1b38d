//! What happens where the clipboard or the share sheet refuses.

use crate::engine::{Browser, Engine, Settings};
use crate::server::Server;

crate::engines!(a_refused_copy_is_announced_and_its_text_selected: chromium = Chromium, firefox = Firefox, webkit = WebKit);
crate::engines!(a_failed_share_sheet_copies_and_a_closed_one_does_not: chromium = Chromium, firefox = Firefox, webkit = WebKit);

async fn a_refused_copy_is_announced_and_its_text_selected(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
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

async fn a_failed_share_sheet_copies_and_a_closed_one_does_not(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
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
