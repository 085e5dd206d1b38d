//! The page is complete, with script and without, wherever it is served.

use crate::engine::{Browser, Engine, Settings, call};
use crate::server::Server;
use crate::today::{self, english};
use serde_json::json;

crate::engines!(in chromium, phone: the_page_logs_nothing_to_the_console);
crate::engines!(
    the_site_works_in_a_folder,
    every_anchor_scrolls_to_its_section
);
crate::engines!(in chromium, firefox, webkit: shared_addresses_have_no_file_name);
crate::engines!(in chromium, firefox: the_page_is_complete_without_script);
crate::engines!(in webkit: the_page_is_complete_in_a_frame_without_script);

async fn the_page_logs_nothing_to_the_console(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for path in ["/", "/be/", "/ar/"] {
        browser.open_ready(&server.url(path)).await;
        assert_eq!(browser.console().await, Vec::<String>::new(), "{path}");
    }
    browser.close().await;
}

async fn the_site_works_in_a_folder(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/deep/folder/")).await;
    browser.choose_language("nb").await;
    browser.until_in("nb").await;
    let url = browser.text("location.href").await;
    assert_eq!(url, server.url("/deep/folder/nb/"));
    let led = "document.querySelector('a[data-network=telegram]').href\
               .includes(encodeURIComponent(location.href))";
    browser.until("a mirror spreads itself", led).await;
    browser.open_ready(&server.url("/deep/folder/be/")).await;
    let requests = server.requests();
    let outside = requests
        .iter()
        .find(|path| !path.starts_with("/deep/folder/") && *path != "/favicon.ico");
    assert_eq!(outside, None);
    browser.close().await;
}

async fn the_page_is_complete_without_script(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        no_script: true,
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    browser.open(&server.url("/")).await;
    let text = browser.text("document.body.innerText").await;
    assert_complete_without_script(&text);
    for network in [
        "t.me",
        "wa.me",
        "x.com",
        "facebook.com",
        "bsky.app",
        "share.joinmastodon.org",
    ] {
        let link = format!(".networks a[href*='{network}']");
        assert!(browser.shows(&link).await, "{network}");
    }
    // Every language is reached from the page, and another from there.
    browser.choose_language("be").await;
    browser
        .until("in Belarusian", "location.pathname === '/be/'")
        .await;
    let gated = ".networks a";
    assert!(
        !browser.shows(gated).await,
        "the links lie behind the advice"
    );
    browser.disclose(".gate").await;
    assert!(browser.shows(gated).await, "the gate opens without script");
    browser.choose_language("ar").await;
    browser
        .until("in Arabic", "location.pathname === '/ar/'")
        .await;
    browser.close().await;
}

/// All that is to be read is in the text of the page, and no button that needs script.
#[track_caller]
fn assert_complete_without_script(text: &str) {
    for words in [
        today::numbers()[0],
        today::numbers()[2],
        &*english().poster.unionists,
        &*english().timeline.latest,
        "Today marks 3 years anniversary",
        "the world and the dictator: “We remember!”",
        "Telegram",
        "Torggata 15",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert!(!text.contains("Copy post"), "a button that needs script");
}

async fn shared_addresses_have_no_file_name(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser
        .open_ready(&server.url("/nb/index.html?from=a#share"))
        .await;
    let post = "document.querySelector('#post').textContent.split('\\n').pop()";
    let wanted = server.url("/nb/");
    browser
        .until("the folder's address", &format!("{post} === '{wanted}'"))
        .await;
    browser.choose_language("de").await;
    browser.until_in("de").await;
    assert_eq!(browser.text("location.href").await, server.url("/de/"));
    browser.close().await;
}

/// WebKit's driver cannot switch script off; a frame of the engine's own can.
async fn the_page_is_complete_in_a_frame_without_script(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open(&server.url("/blank")).await;
    let open = call(include_str!("open_frame_without_script.js"), &[]);
    browser.value(&open).await;
    let page = "document.querySelector('iframe').contentDocument";
    let loaded = format!("{page}.readyState === 'complete' && {page}.querySelector('.footer')");
    browser.until("loaded", &loaded).await;
    let text = browser.text(&format!("{page}.body.innerText")).await;
    assert_complete_without_script(&text);
    let links = format!(
        "[...{page}.querySelectorAll('.networks a[href]')]\
         .filter(link => link.getBoundingClientRect().height >= 44).length"
    );
    let links = browser.value(&links).await.as_u64().unwrap();
    assert!(links > 10, "{links}");
    let requests = server.requests();
    assert!(
        !requests.iter().any(|path| path.ends_with(".wasm")),
        "no script ran"
    );
    browser.close().await;
}

async fn every_anchor_scrolls_to_its_section(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for (path, anchor) in [
        ("/", "#appeal"),
        ("/", "#share"),
        ("/be/", "#share"),
        ("/ar/", "#exile"),
    ] {
        browser.open(&server.url("/blank")).await;
        browser
            .open_ready(&server.url(&format!("{path}{anchor}")))
            .await;
        browser.until_still(anchor).await;
        let seen = call(include_str!("starts_in_window.js"), &[json!(anchor)]);
        assert_eq!(browser.text(&seen).await, "true", "{path}{anchor}");
    }
    browser.close().await;
}
