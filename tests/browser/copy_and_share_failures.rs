//! What happens where the clipboard or the share sheet refuses.

use crate::engine::{Browser, Engine, Settings, call};
use crate::server::Server;
use serde_json::json;

crate::engines!(in chromium, firefox, webkit:
    a_refused_copy_is_announced_and_its_text_selected,
    a_failed_share_sheet_copies_and_a_closed_one_does_not,
);

async fn a_refused_copy_is_announced_and_its_text_selected(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for clipboard in [
        "missing",
        "throws",
        "copying throws",
        "copying is denied",
        "copying answers nothing",
    ] {
        browser.open_ready(&server.url("/watched/")).await;
        let break_it = call(include_str!("break_clipboard.js"), &[json!(clipboard)]);
        browser.value(&break_it).await;
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
        let state = "[document.documentElement.dataset.copied, \
                     document.querySelector('.status').textContent].join()";
        assert_eq!(browser.text(state).await, ",", "{answer}");
    }
    // Where it fails, the post is on the clipboard, and that is said.
    for failure in ["denied", "throws", "odd"] {
        browser.open(&server.url("/blank")).await;
        browser
            .open_ready(&server.url(&format!("/sheet/#{failure}")))
            .await;
        browser.click(".poster [data-action=share]").await;
        let said = "document.querySelector('.status').textContent.startsWith('Copied. Paste') \
                    && document.documentElement.dataset.copied\
                    .includes('#WeStandBYyou #StandWithBelarus')";
        browser.until(failure, said).await;
    }
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}
