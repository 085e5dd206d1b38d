//! What axe-core finds: nothing, in every language, light and dark.

use crate::engine::{Browser, Engine, Settings, call};
use crate::server::Server;
use serde_json::{Value, json};
use stand_with_belarus::locale::LOCALES;

crate::engines!(in chromium, firefox, webkit: axe_finds_nothing);
crate::engines!(in chromium, firefox: axe_finds_nothing_in_dark_scheme);
crate::engines!(in chromium: text_has_enhanced_contrast);

/// Runs in the page; `script/bench` has the same.
const RUNNER: &str = include_str!("../common/axe.js");
/// What axe cannot decide by itself, where, and why it is right.
const EXPLAINED: &str = include_str!("../common/axe_explained.json");

/// The name of a scheme.
pub fn scheme(dark: bool) -> &'static str {
    if dark { "dark" } else { "light" }
}

/// Every finding of axe without a reason that explains it.
pub async fn axe(browser: &Browser, scheme: &str, options: Value) -> Vec<String> {
    let modules = std::env::var("NODE_MODULES").expect("NODE_MODULES is set by script/test");
    let source = std::fs::read_to_string(format!("{modules}/axe-core/axe.min.js")).unwrap();
    browser.driver.execute(source, Vec::new()).await.unwrap();
    let explained = serde_json::from_str(EXPLAINED).unwrap();
    let arguments = [explained, json!(scheme), options];
    let answer = browser.value(&call(RUNNER, &arguments)).await;
    assert_eq!(answer["error"], Value::Null);
    let findings = answer["findings"].as_array().unwrap().iter();
    let unexplained = findings.filter(|finding| finding["reason"].is_null());
    unexplained.map(Value::to_string).collect()
}

async fn axe_in_every_language(engine: Engine, settings: Settings) {
    let server = Server::start().await;
    let browser = Browser::start(engine, settings).await;
    let mut found = String::new();
    let mut pages: Vec<String> = LOCALES
        .iter()
        .map(|locale| format!("/{}", locale.path()))
        .collect();
    pages.extend(
        [
            "/arrests/",
            "/political_prisoners/",
            "/ar/political_prisoners/",
            "/frame/",
            "/be/frame/",
            "/ar/frame/",
            "/we-stand-by-you.html",
        ]
        .map(str::to_owned),
    );
    for path in pages {
        browser.open_loaded(&server.url(&path)).await;
        for problem in axe(&browser, scheme(settings.dark), json!({})).await {
            found += &format!("{path} {problem}\n");
        }
    }
    assert_eq!(found, "", "{engine:?}");
    browser.close().await;
}

async fn axe_finds_nothing(engine: Engine) {
    axe_in_every_language(engine, Settings::default()).await;
}

async fn axe_finds_nothing_in_dark_scheme(engine: Engine) {
    let settings = Settings {
        dark: true,
        ..Settings::default()
    };
    axe_in_every_language(engine, settings).await;
}

/// WCAG 2.2, 1.4.6: 7 to 1 for text, 4.5 to 1 for large text.
async fn text_has_enhanced_contrast(engine: Engine) {
    let server = Server::start().await;
    for dark in [false, true] {
        let settings = Settings {
            dark,
            ..Settings::default()
        };
        let browser = Browser::start(engine, settings).await;
        browser.open_ready(&server.url("/")).await;
        let rule = "color-contrast-enhanced";
        let options = json!({ "runOnly": [rule], "rules": { rule: { "enabled": true } } });
        let found = axe(&browser, scheme(dark), options).await;
        assert_eq!(found, Vec::<String>::new(), "dark: {dark}");
        browser.close().await;
    }
}
