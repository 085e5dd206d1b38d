//! The page behind each real server of `deploy/`: what a host must not break.

use crate::engine::{Browser, Engine, Settings};
use crate::host::{Host, SERVERS};
use crate::server::Server;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn chromium_finds_all_that_matters_behind_every_host() {
    let browser = Browser::start(Engine::Chromium, Settings::default()).await;
    for server in SERVERS {
        let host = Host::start(server, "/by/");
        browser.open_ready(&host.url("/")).await;
        links_to_share_name_where_the_page_is(&browser).await;
        browser.choose_language("be").await;
        let switched = "document.documentElement.lang === 'be' && location.pathname === '/by/be/'";
        browser
            .until(&format!("in Belarusian behind {server}"), switched)
            .await;
        badges_alone_are_shown_elsewhere(&browser, &host).await;
    }
    browser.close().await;
}

async fn links_to_share_name_where_the_page_is(browser: &Browser) {
    let named = "[...document.querySelectorAll('#share a[href^=\"https://\"]')]
        .filter(link => link.href.includes(encodeURIComponent(location.href))).length > 3";
    browser.until("links to share the page", named).await;
}

/// The headers decide it, and it was wrong once: a badge that no other site could show.
async fn badges_alone_are_shown_elsewhere(browser: &Browser, host: &Host) {
    let elsewhere = Server::start().await;
    browser.open(&elsewhere.url("/blank")).await;
    for (path, shown) in [
        ("/badge/en.svg", true),
        ("/cards/en.png", true),
        ("/qr/en.svg", false),
    ] {
        let show = format!(
            "void (document.body.innerHTML = '<img onload=\"this.alt = true\" \
             onerror=\"this.alt = false\" src=\"{}\">')",
            host.url(path)
        );
        browser.value(&show).await;
        let what = format!("{path} shown elsewhere behind {}: {shown}", host.server);
        browser
            .until(&what, &format!("document.images[0].alt === '{shown}'"))
            .await;
    }
}
