//! The page in the engines that old phones have: the poster has its size, every
//! counter rests on its number, the quick exit stays in sight, and nothing waits
//! for WebAssembly where it is refused. Text browsers read it whole.

use crate::counters::{
    ALL_ROLLED, DIGIT_COUNT, DrawnNumber, FINISH, ROLL_AND_STOP, ROLLING_TOLERANCE,
    STILL_TOLERANCE, assert_same_numbers, digit_places,
};
use crate::engine::count_received;
use crate::first_sight::{NUMBER, ROLLING};
use crate::old_engine::{OldBrowser, OldEngine};
use crate::server::Server;
use crate::today;
use std::process::Command;

/// A test of one name for each old engine.
macro_rules! old_engines {
    ($($scenario:ident),+ $(,)?) => {
        $(mod $scenario {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn chromium_87() {
                super::$scenario(crate::old_engine::OldEngine::Chromium87).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn chromium_92() {
                super::$scenario(crate::old_engine::OldEngine::Chromium92).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn chromium_103() {
                super::$scenario(crate::old_engine::OldEngine::Chromium103).await;
            }
        })+
    };
}

old_engines!(
    poster_and_bar_have_their_size,
    counters_end_on_their_numbers,
    the_poster_ends_on_its_number,
    webassembly_runs_or_fails_without_errors,
    chart_fits_the_screen,
);

async fn poster_and_bar_have_their_size(engine: OldEngine) {
    let server = Server::start().await;
    let mut browser = OldBrowser::start(engine);
    for path in ["/", "/be/", "/ar/", "/we-stand-by-you.html", "/arrests/"] {
        for width in [320, 360, 1280] {
            browser.open(&server.url(path), width, 740);
            let place = format!("{path} at {width}");
            let overflow = browser.value("document.scrollingElement.scrollWidth - innerWidth");
            assert_eq!(overflow, 0, "{place}");
            let shown = "[...document.querySelectorAll('.poster-number .digits')]\
                         .find(number => number.offsetWidth)";
            let number = browser.value(&format!("{shown}.getBoundingClientRect().width"));
            let number = number.as_f64().unwrap();
            assert!(number >= f64::from(width) / 3.0, "{place}: {number} px");
            if path != "/arrests/" {
                let counter = browser.value(include_str!("smallest_counter.js"));
                let counter = counter.as_f64().unwrap();
                assert!(counter >= 60.0, "{place}: a counter of {counter} px");
            }
            let bar = include_str!("bar_is_visible_in_old_engines.js");
            browser.value("scrollTo(0, document.body.scrollHeight)");
            assert_eq!(browser.value(bar), true, "{place}");
        }
    }
}

/// Read from pixels: what a counter shows after it has rolled, or in the last
/// moment of it, against what it shows where nothing rolls.
async fn counters_end_on_their_numbers(engine: OldEngine) {
    let server = Server::start().await;
    let mut browser = OldBrowser::start(engine);
    for path in ["/", "/ar/"] {
        browser.open(&server.url(&format!("/refused{path}")), 360, 740);
        let still = pictures(&mut browser);
        browser.open(&server.url(path), 360, 740);
        if engine == OldEngine::Chromium103 {
            let ready = "document.documentElement.dataset.script === 'ready'";
            browser.until("script is there", ready);
            assert_eq!(
                browser.value(ROLL_AND_STOP),
                browser.value(DIGIT_COUNT),
                "all roll"
            );
        }
        let last_moment = pictures(&mut browser);
        browser.value(FINISH);
        if engine == OldEngine::Chromium103 {
            browser.until("at rest", ALL_ROLLED);
        }
        let rest = pictures(&mut browser);
        assert_same_numbers(&still, &rest, STILL_TOLERANCE, path);
        let what = format!("{path} in the last moment");
        assert_same_numbers(&still, &last_moment, ROLLING_TOLERANCE, &what);
    }
}

/// Where script is refused the columns stay; an engine that does not know how to
/// clip them has none.
async fn the_poster_ends_on_its_number(engine: OldEngine) {
    let server = Server::start().await;
    let mut browser = OldBrowser::start(engine);
    for path in ["/refused/", "/refused/ar/"] {
        browser.open(&server.url(path), 360, 740);
        let seen = "document.documentElement.toggleAttribute('data-seen')";
        browser.value(seen);
        let still = draw(&mut browser, NUMBER);
        browser.value(seen);
        let rolls = browser.value(ROLLING).as_u64().unwrap() > 0;
        assert_eq!(rolls, engine != OldEngine::Chromium87, "{path}");
        browser.value(FINISH);
        let rest = draw(&mut browser, NUMBER);
        assert_same_numbers(&[still], &[rest], ROLLING_TOLERANCE, path);
    }
}

fn pictures(browser: &mut OldBrowser) -> Vec<DrawnNumber> {
    let ids = today::ids();
    let numbers = ids
        .iter()
        .map(|id| draw(browser, &format!("#{id} .digits")));
    numbers.collect()
}

/// What the digits in a selector look like.
fn draw(browser: &mut OldBrowser, digits: &str) -> DrawnNumber {
    let center =
        format!("document.querySelector('{digits}').scrollIntoView({{ block: 'center' }})");
    browser.value(&center);
    let picture = browser.picture(digits);
    let places = serde_json::from_value(browser.value(&digit_places(digits)));
    DrawnNumber::new(picture, places.unwrap())
}

async fn webassembly_runs_or_fails_without_errors(engine: OldEngine) {
    let server = Server::start().await;
    let mut browser = OldBrowser::start(engine);
    browser.open(&server.url("/watched/"), 360, 740);
    let state = "document.documentElement.dataset.script ?? null";
    if engine == OldEngine::Chromium103 {
        browser.until("script is there", &format!("({state}) === 'ready'"));
    } else {
        let received = format!("{} > 0", count_received(".wasm"));
        browser.until("the wasm has come", &received);
        // Nothing stands on the page that waits for script.
        let waiting = "[...document.querySelectorAll('.with-script, .share-sheet')] \
                       .filter(part => part.offsetWidth > 1).length";
        assert_eq!(browser.value(waiting), 0);
        assert_eq!(browser.value(state), serde_json::Value::Null);
    }
    let text = browser.value("document.body.innerText");
    let text = text.as_str().unwrap();
    for number in today::numbers() {
        assert!(text.contains(number), "{number}");
    }
    let complaints = server.complaints();
    // What the policy refuses it reports itself; an unknown word of it is no error of the page.
    let own: Vec<_> = complaints
        .iter()
        .filter(|complaint| !complaint.starts_with("policy: script-src"))
        .collect();
    assert!(own.is_empty(), "{own:?}");
}

async fn chart_fits_the_screen(engine: OldEngine) {
    let server = Server::start().await;
    let mut browser = OldBrowser::start(engine);
    for path in [
        "/political_prisoners/",
        "/lt/political_prisoners/",
        "/ar/political_prisoners/",
    ] {
        for width in [320, 360, 1280] {
            browser.open(&server.url(path), width, 740);
            let place = format!("{path} at {width}");
            let overflow = browser.value("document.scrollingElement.scrollWidth - innerWidth");
            assert_eq!(overflow, 0, "{place}");
            let charts = "[...document.querySelectorAll('#timeline [role=img] svg')] \
                          .filter(chart => chart.getBoundingClientRect().width > 100).length";
            assert_eq!(browser.value(charts), 1, "{place}");
        }
    }
}

/// Every figure with its qualifier, in order, in browsers that show text alone.
#[test]
fn text_browsers_show_every_figure() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/index.html");
    for (browser, arguments) in [
        (
            "w3m",
            ["-dump", "-cols", "80", "-O", "UTF-8", "-T", "text/html"].as_slice(),
        ),
        (
            "lynx",
            &[
                "-dump",
                "-nolist",
                "-width=80",
                "-display_charset=utf-8",
                "-assume_charset=utf-8",
            ],
        ),
    ] {
        let output = Command::new(browser).args(arguments).arg(page).output();
        let output = output.unwrap_or_else(|error| panic!("{browser}: {error}; run script/test"));
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut rest = &*text;
        for figure in today::figures() {
            let words = [figure.qualifier.as_str(), &figure.number, &figure.label];
            let words = words.join(" ");
            let words = words.trim();
            let start = rest.find(words);
            let start =
                start.unwrap_or_else(|| panic!("{browser}: no {words:?} in its place in {text}"));
            rest = &rest[start + words.len()..];
        }
    }
}
