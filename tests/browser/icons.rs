//! The icons of the networks: nothing of them before the reader comes near,
//! then each its own drawing, on white and on black, in forced colours too.

use crate::engine::{Browser, Engine, Settings};
use crate::pictures::{part, shades, size};
use crate::server::Server;

crate::engines!(icons_come_near_the_networks_and_are_seen);
crate::engines!(in chromium, firefox: icons_are_seen_in_dark_and_forced_colors);

const ICONS: &str = ".networks .icon";

async fn icons_come_near_the_networks_and_are_seen(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for folder in ["", "/deep/folder"] {
        let before = server.requests().len();
        browser.open_ready(&server.url(&format!("{folder}/"))).await;
        let asked = &server.requests()[before..];
        let early = asked.iter().any(|path| path.contains("icons"));
        assert!(!early, "{asked:?}");
        assert_seen(&browser, "a page").await;
    }
    // A language that is switched to finds them too.
    browser.choose_language("ar").await;
    browser
        .until("switched", "document.documentElement.dir === 'rtl'")
        .await;
    assert_seen(&browser, "from right to left").await;
    browser.open_loaded(&server.url("/arrests/")).await;
    assert_seen(&browser, "the page of a figure").await;
    browser.close().await;
}

async fn icons_are_seen_in_dark_and_forced_colors(engine: Engine) {
    let server = Server::start().await;
    let dark = Settings {
        dark: true,
        ..Settings::default()
    };
    let forced_colors = Settings {
        forced_colors: true,
        ..Settings::default()
    };
    for world in [dark, forced_colors] {
        let browser = Browser::start(engine, world).await;
        browser.open_ready(&server.url("/")).await;
        assert_seen(&browser, &format!("{world:?}")).await;
        browser.close().await;
    }
}

/// Fails unless every network has an icon that stands out, unlike any other.
async fn assert_seen(browser: &Browser, what: &str) {
    let near = "document.querySelector('.networks').scrollIntoView({ block: 'center' })";
    browser.value(near).await;
    let come = format!(
        "[...document.querySelectorAll('{ICONS}')].every(icon => icon.complete && icon.naturalWidth)"
    );
    browser.until("the icons have come", &come).await;
    let count = format!("document.querySelectorAll('{ICONS}').length");
    let count = browser.value(&count).await.as_u64().unwrap();
    let links = "document.querySelectorAll('.networks a').length";
    assert_eq!(browser.value(links).await, count, "{what}");
    let mut seen = Vec::new();
    for index in 0..count {
        let icon = format!("document.querySelectorAll('{ICONS}')[{index}]");
        let center = format!("{icon}.scrollIntoView({{ block: 'center' }})");
        browser.value(&center).await;
        browser.until_drawn().await;
        let window = browser.driver.screenshot_as_png().await.unwrap();
        let place = format!(
            "(box => [box.left, box.top, box.right, box.bottom]\
             .map(side => Math.round(side * {} / innerWidth)))({icon}.getBoundingClientRect())",
            size(&window).0
        );
        let place = serde_json::from_value(browser.value(&place).await).unwrap();
        let picture = part(&window, place);
        let [black, white] = shades(&picture);
        assert!(
            black > 0.1 && white > 0.1,
            "{what}: {black} black, {white} white"
        );
        assert!(!seen.contains(&picture), "{what}: two icons are alike");
        seen.push(picture);
    }
}
