//! On a desktop all begins at one of two edges, and the number stands on one line
//! with its label. The strokes of the wall are whole pixels apart at any width.

use crate::engine::{Browser, Engine, Settings, call};
use crate::server::Server;
use serde_json::{Value, json};

crate::engines!(in chromium, firefox, webkit:
    a_desktop_has_two_edges,
    strokes_are_whole_pixels_apart,
);

const EDGES: &str = include_str!("edges.js");

async fn edges(browser: &Browser, path: &str, width: u32) -> Value {
    let arguments = [json!(path), json!(width)];
    browser.value(&call(EDGES, &arguments)).await
}

async fn a_desktop_has_two_edges(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open(&server.url("/blank")).await;
    for path in ["/", "/be/", "/ar/"] {
        for width in [1024, 1280, 1920] {
            let found = edges(&browser, path, width).await;
            let place = format!("{path} at {width}: {found}");
            for part in ["headings", "contents"] {
                assert_eq!(found[part].as_array().unwrap().len(), 1, "{place}");
            }
            let second = found["contents"][0].as_f64().unwrap();
            assert!(second > f64::from(width) / 4.0, "{place}");
            // The label's font is the device's own.
            assert!(found["apart"].as_f64().unwrap() < 4.0, "{place}");
        }
    }
    let phone = edges(&browser, "/", 360).await;
    assert_eq!(phone["headings"], phone["contents"], "one edge on a phone");
    browser.close().await;
}

async fn strokes_are_whole_pixels_apart(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open(&server.url("/blank")).await;
    let density = browser.value("devicePixelRatio").await.as_f64().unwrap();
    for width in [320, 360, 412, 768, 1280, 1920] {
        let found = edges(&browser, "/", width).await;
        let pitch = found["pitch"].as_f64().unwrap() * density;
        let is_whole = (pitch - pitch.round()).abs() < 0.01;
        // Engines that cannot round let the strokes fill the line.
        assert!(is_whole || found["isRounded"] == false, "{width}: {found}");
        assert!(pitch >= 4.0, "{width}: {found}");
    }
    browser.close().await;
}
