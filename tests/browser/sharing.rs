//! The composer and the box for the reader's own server.

use crate::engine::{Browser, Engine, Settings, call};
use crate::server::Server;
use crate::today;
use serde_json::json;
use stand_with_belarus::share::encode;
use thirtyfour::By;

crate::engines!(
    the_composer_counts_characters_and_updates_its_link,
    the_server_box_reports_bad_names_and_keeps_none,
    every_copy_button_copies_its_text_and_says_so,
    a_figure_is_shared_or_its_page_is_opened,
    readers_at_risk_see_the_advice_first
);
crate::engines!(in chromium, phone: the_server_box_opens_the_server_with_the_post);
crate::engines!(in chromium, firefox, webkit:
    links_of_a_figure_page_open_what_they_lead_to,
);

async fn the_composer_counts_characters_and_updates_its_link(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/")).await;
    browser.open_form(".composer").await;
    let choose_x = call(include_str!("choose_network.js"), &[json!("X")]);
    browser.value(&choose_x).await;
    let number = encode(today::numbers()[0]);
    let to_x = format!(
        "document.querySelector('.composer a').href\
         .startsWith('https://x.com/intent/tweet?text={number}')"
    );
    browser.until("a link to X", &to_x).await;
    let area = ".composer textarea";
    browser.find(area).await.clear().await.unwrap();
    browser.write(area, "We remember #1").await;
    // 280 less 14, a space and 31 for the hashtags, a space and 23 for the link.
    let room = "document.querySelector('.composer-room').textContent";
    let left = format!("{room} === 'Characters left: 210'");
    browser.until("counted", &left).await;
    let follows = "document.querySelector('.composer a').href\
                   .includes('?text=We%20remember%20%231&url=http')";
    browser.until("the link follows", follows).await;
    browser.write(area, "y".repeat(211)).await;
    let over = format!(
        "{room} === 'Characters over the limit: 1' \
         && document.querySelector('.composer textarea').getAttribute('aria-invalid') === 'true'"
    );
    browser.until("too long", &over).await;
    browser.click(".composer button").await;
    let number = today::numbers()[0];
    let own_again =
        format!("document.querySelector('.composer textarea').value.startsWith('{number}')");
    browser.until("started again", &own_again).await;
    browser.close().await;
}

async fn the_server_box_reports_bad_names_and_keeps_none(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/")).await;
    browser.open_form(".server").await;
    let wrong = "document.querySelector('.server-wrong').textContent";
    let button = "document.querySelector('.server button').textContent";
    assert_eq!(browser.text(button).await, "Continue to Mastodon");
    browser.click(".server button").await;
    browser
        .until(
            "asked for a name",
            &format!("{wrong}.startsWith('Enter your server name')"),
        )
        .await;
    browser.write(".server input", "<b>not a server</b>").await;
    browser.click(".server button").await;
    browser
        .until(
            "said what is wrong",
            &format!("{wrong}.startsWith('That is not a server name')"),
        )
        .await;
    assert_eq!(browser.text("location.pathname").await, "/");
    browser.open_ready(&server.url("/")).await;
    browser.open_form(".server").await;
    let name = "document.querySelector('.server input').value";
    assert_eq!(browser.text(name).await, "");
    browser.close().await;
}

/// No test asks another host: the name leads nowhere.
async fn the_server_box_opens_the_server_with_the_post(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/")).await;
    browser.open_form(".composer").await;
    browser.write(".composer textarea", " Mine.").await;
    browser.open_form(".server").await;
    browser
        .write(".server input", " @me@Social.invalid/ ")
        .await;
    browser.click(".server button").await;
    let url = browser.driver.current_url().await.unwrap();
    let number = encode(today::numbers()[0]);
    let wanted = format!("https://social.invalid/share?text={number}%20political%20prisoners");
    assert!(url.as_str().starts_with(&wanted), "{url}");
    assert!(url.as_str().contains("%20Mine."), "{url}");
    browser.driver.back().await.unwrap();
    let forgotten = "document.querySelector('.server input').value === ''";
    browser.until("forgotten", forgotten).await;
    browser.close().await;
}

async fn every_copy_button_copies_its_text_and_says_so(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/sheet/")).await;
    let seen = "getComputedStyle(document.querySelector('.status span')).visibility";
    let copied = "document.documentElement.dataset.copied";
    let post = browser
        .text("document.querySelector('#post').textContent")
        .await;
    let badge = browser
        .text("document.querySelector('.downloads-snippet').textContent")
        .await;
    assert!(post.contains("political prisoners") && badge.starts_with("<a href="));
    for (action, text) in [
        ("copy-post", post),
        (
            "copy-hashtags",
            "#WeStandBYyou #StandWithBelarus".to_owned(),
        ),
        ("copy-link", server.url("/sheet/")),
        ("copy-badge", badge),
    ] {
        if action == "copy-badge" {
            browser.disclose(".downloads details").await;
        }
        browser
            .click(&format!("button[data-action={action}]"))
            .await;
        // What comes next, where there is something to post.
        let next = if action == "copy-badge" {
            ""
        } else {
            " Paste it"
        };
        let said =
            format!("document.querySelector('.status').textContent.startsWith('Copied.{next}')");
        browser.until(action, &said).await;
        assert_eq!(browser.text(copied).await, text, "{action}");
        let shown = format!("{seen} === 'visible'");
        browser.until("seen", &shown).await;
        let gone = format!("{seen} === 'hidden'");
        browser.until("gone after a while", &gone).await;
    }
    browser.close().await;
}

async fn a_figure_is_shared_or_its_page_is_opened(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    let link = "#arrests [data-action=share-figure]";
    browser.open_ready(&server.url("/sheet/#closed")).await;
    browser.disclose("#arrests .figure-details").await;
    browser.click(link).await;
    let asked = "document.documentElement.dataset.asked === '1'";
    browser.until("the sheet is asked", asked).await;
    assert_eq!(browser.text("location.pathname").await, "/sheet/");
    // Where sheet and clipboard refuse, the page of the figure has its post.
    browser
        .open_ready(&server.url("/sheet/?refused#denied"))
        .await;
    browser.disclose("#arrests .figure-details").await;
    browser.click(link).await;
    let there = "location.pathname === '/sheet/arrests/'";
    browser
        .until("refused, at the page of the figure", there)
        .await;
    browser.open_ready(&server.url("/")).await;
    let none = "Boolean(Object.defineProperty(navigator, 'share', { value: undefined }))";
    browser.value(none).await;
    browser.disclose("#arrests .figure-details").await;
    browser.click(link).await;
    let there = "location.pathname === '/arrests/'";
    browser.until("at the page of the figure", there).await;
    browser.close().await;
}

async fn readers_at_risk_see_the_advice_first(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for path in ["/be/", "/ru/"] {
        browser.open_ready(&server.url(path)).await;
        browser.click(".button--primary").await;
        browser
            .until("at the advice", "location.hash === '#share'")
            .await;
        let hidden = "[...document.querySelectorAll('.networks a, .share-post, .share-sheet')]";
        let count = browser.value(&format!("{hidden}.length")).await;
        assert!(count.as_u64().is_some_and(|count| count > 10));
        let seen = format!("{hidden}.filter(part => part.checkVisibility()).length");
        assert_eq!(browser.text(&seen).await, "0");
        let withheld = By::Css("a[href^='sms:'], a[href*='share.joinmastodon.org']");
        let withheld = browser.driver.find_all(withheld).await.unwrap();
        assert!(
            withheld.is_empty(),
            "read by the operator, or leaves a trace"
        );
    }
    browser.close().await;
}

/// The page of a figure leads to its words and to the advice; where readers are
/// at risk nothing opens by itself what lies behind the advice.
async fn links_of_a_figure_page_open_what_they_lead_to(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for (path, link, shown) in [
        ("/arrests/", "a[href='../#arrests']", "#arrests blockquote"),
        ("/arrests/", "a[href='../#advice']", ".advice-points"),
        (
            "/be/arrests/",
            "a[href='../#arrests']",
            "#arrests blockquote",
        ),
    ] {
        browser.open(&server.url(path)).await;
        browser.click(link).await;
        let open = format!(
            "document.documentElement.dataset.script === 'ready' \
             && document.querySelector('{shown}').checkVisibility()"
        );
        browser.until(shown, &open).await;
    }
    browser.open_ready(&server.url("/be/#share")).await;
    let closed = "!document.querySelector('.gate').open";
    assert_eq!(browser.text(closed).await, "true");
    browser.close().await;
}
