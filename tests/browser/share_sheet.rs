//! Pictures and the device's share sheet.

use crate::engine::{Browser, Engine, Settings, call};
use crate::server::Server;

crate::engines!(in chromium, phone, firefox: a_picture_is_passed_to_the_share_sheet);
crate::engines!(in chromium, firefox, webkit:
    a_picture_that_the_share_sheet_refuses_is_downloaded
);
crate::engines!(
    what_comes_next_is_said_after_the_sheet,
    the_share_button_is_shown_only_with_a_share_sheet,
    readers_at_risk_download_pictures_without_a_share_sheet
);

/// The share sheet belongs to the device, so that a stand-in takes its place.
const FAKE_FILE_SHARE: &str = include_str!("fake_file_share.js");

async fn a_picture_is_passed_to_the_share_sheet(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/de/")).await;
    browser.value(&call(FAKE_FILE_SHARE, &[])).await;
    browser
        .click(".downloads a[download][href$='de-square.png']")
        .await;
    browser.until("shared", "window.shared").await;
    let shared = "[shared.files[0].type, shared.files[0].size > 5000, shared.url === undefined, \
                  shared.text.startsWith('#WeStandBYyou')].join()";
    assert_eq!(browser.text(shared).await, "image/png,true,true,true");
    assert_eq!(browser.text("location.pathname").await, "/de/");
    browser.close().await;
}

/// A sheet that refuses a picture takes nobody away from the page: it is kept,
/// as its link says.
async fn a_picture_that_the_share_sheet_refuses_is_downloaded(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/sheet/de/#denied")).await;
    let record = call(include_str!("record_downloads.js"), &[]);
    browser.value(&record).await;
    browser
        .click(".downloads a[download][href$='de-square.png']")
        .await;
    let downloaded = "window.downloaded === '../cards/de-square.png'";
    browser.until("downloaded", downloaded).await;
    assert_eq!(browser.text("location.pathname").await, "/sheet/de/");
    browser.close().await;
}

/// What cannot be done is not offered.
async fn the_share_button_is_shown_only_with_a_share_sheet(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/sheet/")).await;
    assert!(browser.shows(".share-sheet").await);
    browser.open_ready(&server.url("/poor/")).await;
    assert!(!browser.shows(".share-sheet").await);
    browser.close().await;
}

/// Where readers are at risk a picture is kept, by their own choice, and no
/// sheet opens that passes it on.
async fn readers_at_risk_download_pictures_without_a_share_sheet(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/be/")).await;
    browser.value(&call(FAKE_FILE_SHARE, &[])).await;
    let click = call(include_str!("click_download.js"), &[]);
    let is_left = browser.text(&click).await;
    assert_eq!(is_left, "true", "the browser downloads it");
    assert_eq!(browser.text("window.shared === undefined").await, "true");
    browser.close().await;
}

/// Also that nothing is asked for where readers are at risk.
async fn what_comes_next_is_said_after_the_sheet(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for (path, said) in [
        ("/sheet/#done", "Shared. Tag three people"),
        ("/sheet/be/#done", "Перададзена. Дзень"),
    ] {
        browser.open(&server.url("/blank")).await;
        browser.open_ready(&server.url(path)).await;
        if path.contains("/be/") {
            browser.disclose(".gate").await;
        }
        browser.click(".share-sheet button").await;
        let next = format!("document.querySelector('.status').textContent.startsWith('{said}')");
        browser.until(said, &next).await;
    }
    browser.close().await;
}
