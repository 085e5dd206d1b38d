//! A photo in its frame is moved, scaled and turned in every way.

use crate::engine::{Browser, Engine, Settings, call};
use crate::frame::{QUARTERS, assert_near, open, pick, pixels, press, values};
use crate::photos::{self, BLUE, GREEN, RED, YELLOW};
use crate::server::Server;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use thirtyfour::Key;

crate::engines!(keys_buttons_and_sliders_move_the_photo);
crate::engines!(in chromium, firefox, webkit:
    the_mouse_and_the_wheel_move_the_photo,
    a_photo_is_dropped_or_pasted,
);
crate::engines!(in phone: fingers_move_scale_and_turn_the_photo);

async fn keys_buttons_and_sliders_move_the_photo(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    open(&browser, &server.url("/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    // Right of the middle is green; moved to the right, it is red.
    let beside = [[52, 30]];
    assert_near(&pixels(&browser, &beside).await, &[GREEN], "at first");
    let right = Key::Right + Key::Right + Key::Right;
    browser.write(".tool-square", right).await;
    assert_near(&pixels(&browser, &beside).await, &[RED], "by keys");
    for _ in 0..3 {
        press(&browser, "Move left").await;
    }
    assert_near(&pixels(&browser, &beside).await, &[GREEN], "by buttons");
    browser.write(".tool-square", "++").await;
    browser.write(".tool-square", "]").await;
    assert_eq!(values(&browser).await, (121, 5));
    let said = "document.querySelector('.tool-square + [role=status]').textContent";
    assert_eq!(browser.text(said).await, "Size 121%, Angle 5°");
    browser.write(".tool-square", "-[[").await;
    assert_eq!(values(&browser).await, (110, -5));
    browser.write("#tool-zoom", Key::Right + "").await;
    browser.write("#tool-angle", Key::Left + "").await;
    assert_eq!(values(&browser).await, (111, -6));
    let texts = "[...document.querySelectorAll('.tool-slider input')]\
                 .map(slider => slider.getAttribute('aria-valuetext')).join()";
    assert_eq!(browser.text(texts).await, "111%,-6°");
    press(&browser, "Start over").await;
    assert_eq!(values(&browser).await, (100, 0));
    assert_near(&pixels(&browser, &beside).await, &[GREEN], "undone");
    browser.close().await;
}

async fn the_mouse_and_the_wheel_move_the_photo(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    open(&browser, &server.url("/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    let square = browser.find(".tool-square").await;
    square.scroll_into_view().await.unwrap();
    browser.until_still(".tool-square").await;
    let beside = [[54, 30]];
    assert_near(&pixels(&browser, &beside).await, &[GREEN], "at first");
    let drag = browser.driver.action_chain();
    let drag = drag.move_to_element_center(&square).click_and_hold();
    let drag = drag.move_by_offset(40, 0).release();
    drag.perform().await.unwrap();
    assert_near(&pixels(&browser, &beside).await, &[RED], "dragged");
    // Let go, it follows no more.
    let chain = browser.driver.action_chain().move_by_offset(-40, 0);
    chain.perform().await.unwrap();
    assert_near(&pixels(&browser, &beside).await, &[RED], "let go");
    let wheel = call(include_str!("turn_wheel.js"), &[json!(-200)]);
    let is_kept = browser.text(&wheel).await;
    assert_eq!(is_kept, "true", "the page does not scroll");
    browser.until_drawn().await;
    assert_eq!(values(&browser).await.0, 149);
    browser.close().await;
}

/// Touch, as Chromium on a phone has it.
async fn touch(browser: &Browser, kind: &str, points: &[(f64, f64)]) {
    let points = points.iter().enumerate();
    let points: Vec<Value> = points
        .map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id }))
        .collect();
    let event = json!({ "type": kind, "touchPoints": points });
    browser.send("Input.dispatchTouchEvent", event).await;
}

async fn fingers_move_scale_and_turn_the_photo(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    open(&browser, &server.url("/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    browser
        .find(".tool-square")
        .await
        .scroll_into_view()
        .await
        .unwrap();
    browser.until_still(".tool-square").await;
    let middle = "(box => [box.left + box.width / 2, box.top + box.height / 2])\
                  (document.querySelector('.tool-square').getBoundingClientRect())";
    let (x, y): (f64, f64) = serde_json::from_value(browser.value(middle).await).unwrap();
    let scrolled = browser.value("scrollY").await;
    let beside = [[54, 30]];
    touch(&browser, "touchStart", &[(x, y)]).await;
    touch(&browser, "touchMove", &[(x + 30.0, y)]).await;
    touch(&browser, "touchEnd", &[]).await;
    assert_near(&pixels(&browser, &beside).await, &[RED], "moved");
    // Twice as far apart, and turned by a quarter.
    touch(&browser, "touchStart", &[(x - 40.0, y), (x + 40.0, y)]).await;
    touch(
        &browser,
        "touchMove",
        &[(x - 60.0, y - 60.0), (x + 60.0, y + 60.0)],
    )
    .await;
    touch(&browser, "touchMove", &[(x, y - 80.0), (x, y + 80.0)]).await;
    touch(&browser, "touchEnd", &[]).await;
    browser.until_drawn().await;
    assert_eq!(values(&browser).await, (200, 90));
    assert_eq!(browser.value("scrollY").await, scrolled, "the page stays");
    browser.close().await;
}

async fn a_photo_is_dropped_or_pasted(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    // A paste that is made up has no files in Firefox.
    let ways = match engine {
        Engine::Firefox => &["drop"][..],
        _ => &["drop", "paste"],
    };
    for way in ways {
        open(&browser, &server.url("/frame/")).await;
        let photo = json!(BASE64.encode(photos::png(300, 400)));
        let arguments = [json!(way), photo, json!("photo.png"), json!("image/png")];
        let give = call(include_str!("give_file.js"), &arguments);
        assert_eq!(browser.text(&give).await, "true", "{way}: the page stays");
        let there = "!document.querySelector('.tool-editor').hidden";
        browser.until(way, there).await;
        let found = pixels(&browser, &QUARTERS).await;
        assert_near(&found, &[RED, GREEN, BLUE, YELLOW], way);
    }
    browser.close().await;
}
