//! The counters: right in the text, rolling once when first seen, at rest on
//! their number in every engine and under every style of the reader's.

use crate::engine::{Browser, Engine, Settings, call};
use crate::pictures::{difference, distance, part, picture_of_window, size};
use crate::server::{Fault, Server};
use crate::today;
use serde_json::json;

crate::engines!(
    counters_roll_once_and_end_on_the_number,
    a_counter_already_on_screen_does_not_roll
);
crate::engines!(in chromium, phone, firefox: counters_do_not_roll_with_reduced_motion);
crate::engines!(in chromium, firefox, webkit: reader_styles_do_not_change_the_numbers);
crate::engines!(in chromium, firefox: a_minimum_font_size_does_not_change_the_numbers);

/// Scrolls through the figures, and stops every digit in its last moment.
pub const ROLL_AND_STOP: &str = concat!("(", include_str!("roll_and_stop_digits.js"), ")()");
/// Lets every roll end at once.
pub const FINISH: &str = "document.getAnimations().forEach(roll => roll.finish())";
/// Gives the page a style sheet of the reader's own.
pub const SET_STYLE: &str = include_str!("set_style.js");
/// How many digits roll.
pub const DIGIT_COUNT: &str =
    "document.querySelectorAll('.counter:not([data-roll=still]) [data-digit]').length";
/// Whether every counter that rolls has rolled and is at rest.
pub const ALL_ROLLED: &str = "[...document.querySelectorAll('.counter')]\
                              .every(counter => /^(rolled|still)$/.test(counter.dataset.roll))";

/// The part of a band's pixels that may differ by more than a shade: between
/// two pictures of what stands still, and between that and the last moment of
/// a roll, whose digits may lie between two pixels.
pub const STILL_TOLERANCE: f64 = 0.09;
pub const ROLLING_TOLERANCE: f64 = 0.12;

/// Fails unless two pictures show the same.
pub fn assert_same_picture(wanted: &[u8], seen: &[u8], tolerance: f64, what: &str) {
    let difference = difference(wanted, seen);
    let is_same = difference.is_some_and(|difference| difference <= tolerance);
    if !is_same {
        for (name, picture) in [("wanted", wanted), ("seen", seen)] {
            let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
            let file = format!("{what}-{name}.png").replace(['/', ' ', ',', ':', '%'], "-");
            std::fs::write(path.join(file), picture).unwrap();
        }
    }
    assert!(is_same, "{what}: {difference:?} of a band differs");
}

/// A number as it is seen.
pub struct DrawnNumber {
    /// A PNG of the whole number.
    pub picture: Vec<u8>,
    /// Every digit, and a PNG of it.
    pub digits: Vec<(String, Vec<u8>)>,
}

impl DrawnNumber {
    /// `places` are the digits of a picture with their left and right, in its pixels.
    pub fn new(picture: Vec<u8>, places: Vec<(String, u32, u32)>) -> Self {
        let digits = places.into_iter().map(|(digit, left, right)| {
            let (width, height) = size(&picture);
            (
                digit,
                part(&picture, [left.min(width), 0, right.min(width), height]),
            )
        });
        let digits = digits.collect();
        Self { picture, digits }
    }
}

/// The digits of the number in a selector with their left and right, from its own left.
pub fn digit_places(selector: &str) -> String {
    call(include_str!("digit_places.js"), &[json!(selector)])
}

/// Fails unless every number, in the order of the figures, is seen as it stands
/// still: the whole of it, and each digit as no other digit looks.
pub fn assert_same_numbers(
    still: &[DrawnNumber],
    seen: &[DrawnNumber],
    tolerance: f64,
    what: &str,
) {
    assert_eq!(still.len(), seen.len(), "{what}");
    for (id, (still_one, seen_one)) in today::ids().iter().zip(still.iter().zip(seen)) {
        let what = format!("{what}: {id}");
        assert_same_picture(&still_one.picture, &seen_one.picture, tolerance, &what);
        for ((digit, wanted), (_, drawn)) in still_one.digits.iter().zip(&seen_one.digits) {
            let own = distance(wanted, drawn);
            let others = still.iter().flat_map(|number| &number.digits);
            let others = others
                .filter(|(other, picture)| other != digit && size(picture).1 == size(drawn).1);
            for (other, picture) in others {
                assert!(
                    own < distance(picture, drawn),
                    "{what}: {digit} looks like {other}"
                );
            }
        }
    }
}

async fn counters_roll_once_and_end_on_the_number(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/")).await;
    let numbers = json!(today::numbers()).to_string();
    let texts = "[...document.querySelectorAll('.counter')].map(c => c.textContent)";
    assert_eq!(browser.text(texts).await, numbers);
    // None is anything but its number before it rolls, however the page is looked at.
    let waiting = "document.querySelectorAll('.counter[data-roll]:not([data-roll=still])').length";
    assert_eq!(browser.text(waiting).await, "0");
    let boxes = include_str!("counter_boxes.js");
    let before = browser.text(boxes).await;
    assert_eq!(
        browser.value(ROLL_AND_STOP).await,
        browser.value(DIGIT_COUNT).await
    );
    let short = "document.getAnimations()\
                 .every(roll => roll.effect.getComputedTiming().duration <= 2000)";
    assert_eq!(browser.text(short).await, "true");
    assert_eq!(browser.text(boxes).await, before, "nothing moves");
    browser.value(FINISH).await;
    browser.until("at rest", ALL_ROLLED).await;
    assert_eq!(browser.text(texts).await, numbers);
    assert_eq!(browser.text(boxes).await, before, "nothing has moved");
    assert_eq!(browser.text(ROLL_AND_STOP).await, "0", "once");
    browser.close().await;
}

/// Who sees a number before script runs never sees it start again from zero.
async fn a_counter_already_on_screen_does_not_roll(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/#exile")).await;
    let observers_have_run = call(include_str!("observers_have_run.js"), &[]);
    browser.value(&observers_have_run).await;
    browser.value(ROLL_AND_STOP).await;
    let roll = "document.querySelector('#exile .counter').dataset.roll ?? 'none'";
    assert_eq!(browser.text(roll).await, "none");
    browser.close().await;
}

async fn counters_do_not_roll_with_reduced_motion(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        reduced_motion: true,
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    browser.open_ready(&server.url("/")).await;
    let reduced = "matchMedia('(prefers-reduced-motion: reduce)').matches";
    assert_eq!(browser.text(reduced).await, "true");
    assert_eq!(browser.text(ROLL_AND_STOP).await, "0");
    let drawn =
        "getComputedStyle(document.querySelector('#exile [data-digit]'), '::after').content";
    assert_eq!(browser.text(drawn).await, "none");
    let shown =
        "getComputedStyle(document.querySelector('#exile [data-digit]'), '::before').visibility";
    assert_eq!(browser.text(shown).await, "visible");
    browser.close().await;
}

/// What a reader may set for themselves: the name, the folder of the server,
/// and the style.
pub const STYLES: &[(&str, &str, &str)] = &[
    ("none", "", ""),
    // WCAG 2.2, 1.4.12, as the criterion words it.
    (
        "text spacing",
        "",
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; \
         word-spacing: .16em !important }",
    ),
    ("text at 200 %", "", "html { font-size: 200% !important }"),
    (
        "a font of one's own",
        "",
        "* { font-family: monospace !important }",
    ),
    ("zoom of 400 %", "", "html { zoom: 4 !important }"),
    ("the font refused", "/fontless", ""),
];

async fn reader_styles_do_not_change_the_numbers(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for (name, folder, style) in STYLES {
        // WebKit gives the boxes of a zoomed page in units of their own: here
        // the window is as narrow as MiniBrowser lets it be, and a zoom of
        // some 290 % makes one of 1280 px.
        if engine == Engine::WebKit && name.starts_with("zoom") {
            let narrow = browser.driver.set_window_rect(0, 0, 320, 740);
            narrow.await.unwrap();
            browser.until("narrow", "innerWidth < 500").await;
            assert_numbers_unchanged(&browser, &server, folder, "", name).await;
            continue;
        }
        assert_numbers_unchanged(&browser, &server, folder, style, name).await;
    }
    browser.close().await;
}

async fn a_minimum_font_size_does_not_change_the_numbers(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        large_type: true,
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    assert_numbers_unchanged(&browser, &server, "", "", "40 px at least").await;
    let date = "document.querySelector('.figures-date')";
    let size = format!(
        "parseFloat(getComputedStyle({date}).fontSize) >= 40 \
         || {date}.getBoundingClientRect().height >= 40"
    );
    assert_eq!(browser.text(&size).await, "true", "the size is kept to");
    browser.close().await;
}

/// Compares what every counter shows where nothing rolls with the last moment
/// of its roll, and with its rest.
async fn assert_numbers_unchanged(
    browser: &Browser,
    server: &Server,
    folder: &str,
    style: &str,
    name: &str,
) {
    let set_style = call(SET_STYLE, &[json!(style)]);
    let engine = browser.engine;
    server.fault(".wasm", Fault::Status(404));
    browser.open(&server.url(&format!("{folder}/"))).await;
    browser.until_served(server, "the wasm is missed").await;
    browser.value(&set_style).await;
    let fonts = "document.fonts.status === 'loaded'";
    browser.until("fonts are there", fonts).await;
    let still = pictures(browser).await;
    let on_one_line = include_str!("numbers_on_one_line.js");
    assert_eq!(
        browser.text(on_one_line).await,
        "true",
        "{engine:?}, {name}: a number breaks"
    );
    let inside = "[...document.querySelectorAll('.digits')]\
                  .map(number => number.getBoundingClientRect())\
                  .every(box => box.right <= innerWidth && box.left >= 0)";
    assert_eq!(
        browser.text(inside).await,
        "true",
        "{engine:?}, {name}: a number is cut off"
    );
    browser.open_ready(&server.url(&format!("{folder}/"))).await;
    browser.value(&set_style).await;
    browser.until("fonts are there", fonts).await;
    assert_eq!(
        browser.value(ROLL_AND_STOP).await,
        browser.value(DIGIT_COUNT).await,
        "{engine:?}, {name}: all roll"
    );
    let last_moment = pictures(browser).await;
    browser.value(FINISH).await;
    browser.until("at rest", ALL_ROLLED).await;
    let rest = pictures(browser).await;
    let what = format!("{engine:?}, {name}");
    assert_same_numbers(&still, &rest, STILL_TOLERANCE, &what);
    let what = format!("{what}, in the last moment");
    assert_same_numbers(&still, &last_moment, ROLLING_TOLERANCE, &what);
}

/// A picture of the digits of every counter, in the order of the page.
async fn pictures(browser: &Browser) -> Vec<DrawnNumber> {
    let mut pictures = Vec::new();
    for id in today::ids() {
        pictures.push(draw(browser, &format!("#{id} .digits")).await);
    }
    pictures
}

/// What the digits in a selector look like.
pub async fn draw(browser: &Browser, digits: &str) -> DrawnNumber {
    let center =
        format!("document.querySelector('{digits}').scrollIntoView({{ block: 'center' }})");
    browser.value(&center).await;
    let window = picture_of_window(browser).await;
    // What lies outside the window is in no picture of it.
    let place = call(include_str!("visible_box.js"), &[json!(digits)]);
    let place: [u32; 4] = serde_json::from_value(browser.value(&place).await).unwrap();
    let digits = browser.value(&digit_places(digits)).await;
    DrawnNumber::new(
        part(&window, place),
        serde_json::from_value(digits).unwrap(),
    )
}
