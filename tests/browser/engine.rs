//! The browsers: how each is started, and what a test asks of it.

use crate::driver::{capabilities, driver};
use crate::server::Server;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use thirtyfour::TypingData;
use thirtyfour::prelude::*;
use tokio::process::Child;

/// A browser, and how it is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    /// Chromium as a phone of 360×740 with touch.
    Phone,
    Firefox,
    WebKit,
}

/// What a reader's browser prefers, and what it lacks.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// What the reader's browser prefers, as an `Accept-Language` list.
    pub languages: &'static str,
    pub no_script: bool,
    pub reduced_motion: bool,
    /// Without WebAssembly, as hardened browsers are.
    pub no_wasm: bool,
    pub dark: bool,
    /// Forced colours (Chromium and Firefox).
    pub forced_colors: bool,
    /// No letter is smaller than 40 px (Chromium and Firefox).
    pub large_type: bool,
    /// As Tor Browser, which gives out noise for pictures (Firefox).
    pub resist_fingerprinting: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            languages: "en",
            no_script: false,
            reduced_motion: false,
            no_wasm: false,
            dark: false,
            forced_colors: false,
            large_type: false,
            resist_fingerprinting: false,
        }
    }
}

/// An open browser. It ends with the test.
pub struct Browser {
    pub engine: Engine,
    pub driver: WebDriver,
    _process: Child,
}

/// The fonts of every browser of the tests.
pub const FONTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fonts.conf");

/// How long a condition may take before the test fails.
const TIMEOUT: Duration = Duration::from_secs(30);
const POLL_INTERVAL: Duration = Duration::from_millis(40);

/// The JavaScript that calls a function, as the files beside this one have it.
pub fn call(function: &str, arguments: &[Value]) -> String {
    let arguments: Vec<String> = arguments.iter().map(Value::to_string).collect();
    format!("({function})({})", arguments.join(", "))
}

/// The JavaScript for how many answers have come for addresses with this end.
pub fn count_received(end: &str) -> String {
    call(include_str!("count_received.js"), &[json!(end)])
}

impl Browser {
    /// Starts a browser with a fresh profile.
    pub async fn start(engine: Engine, settings: Settings) -> Self {
        let capabilities = capabilities(engine, settings);
        let start = Instant::now();
        loop {
            let (port, mut process) = driver(engine);
            let url = format!("http://127.0.0.1:{port}");
            loop {
                match WebDriver::new(&url, capabilities.clone()).await {
                    Ok(driver) => {
                        return Self {
                            engine,
                            driver,
                            _process: process,
                        };
                    }
                    Err(error) if start.elapsed() > TIMEOUT => panic!("{engine:?}: {error}"),
                    // Another program has taken the port since it was found free.
                    Err(_) if process.try_wait().unwrap().is_some() => break,
                    Err(_) => tokio::time::sleep(POLL_INTERVAL).await,
                }
            }
        }
    }

    /// Opens an address.
    pub async fn open(&self, url: &str) {
        self.driver.goto(url).await.unwrap();
    }

    /// Opens an address and waits until script has taken the page over.
    pub async fn open_ready(&self, url: &str) {
        self.open(url).await;
        self.until(
            "script has taken the page over",
            "document.documentElement.dataset.script === 'ready'",
        )
        .await;
    }

    /// Opens an address and waits for script, if the page has any.
    pub async fn open_loaded(&self, url: &str) {
        self.open(url).await;
        self.until(
            "the page is as it stays",
            "!document.querySelector('#words') \
             || document.documentElement.dataset.script === 'ready'",
        )
        .await;
    }

    /// The value of a JavaScript expression.
    pub async fn value(&self, expression: &str) -> Value {
        let value = self.try_value(expression).await;
        value.unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    async fn try_value(&self, expression: &str) -> WebDriverResult<Value> {
        let script = format!("return ({expression})");
        let answer = self.driver.execute(script, Vec::new()).await?;
        Ok(answer.json().clone())
    }

    /// The text that a JavaScript expression gives.
    pub async fn text(&self, expression: &str) -> String {
        let value = self.value(expression).await;
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    }

    /// Waits until a JavaScript expression is true. Where it cannot be asked,
    /// as while a page gives way to the next, it is not true yet.
    pub async fn until(&self, what: &str, expression: &str) {
        let start = Instant::now();
        let condition = format!("Boolean({expression})");
        loop {
            match self.try_value(&condition).await {
                Ok(Value::Bool(true)) => break,
                answer => assert!(start.elapsed() < TIMEOUT, "not {what}: {answer:?}"),
            }
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }

    /// The first element of a selector.
    pub async fn find(&self, selector: &str) -> WebElement {
        let element = self.driver.find(By::Css(selector)).await;
        element.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    /// Whether a reader sees the first element of a selector.
    pub async fn shows(&self, selector: &str) -> bool {
        self.find(selector).await.is_displayed().await.unwrap()
    }

    /// Clicks the first element of a selector, as a reader would.
    pub async fn click(&self, selector: &str) {
        // After a switch, in the frames before a reader could tap anything.
        let laid_out = "!document.querySelector('[data-later]')";
        self.until("what was put off is laid out", laid_out).await;
        let element = self.find(selector).await;
        element.scroll_into_view().await.unwrap();
        self.until_still(selector).await;
        let clicked = element.click().await;
        clicked.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Waits until the first element of a selector keeps its place on the
    /// screen, as it does once what came into sight is laid out.
    pub async fn until_still(&self, selector: &str) {
        let start = Instant::now();
        let place = call(include_str!("element_place.js"), &[json!(selector)]);
        let mut last = self.text(&place).await;
        loop {
            tokio::time::sleep(POLL_INTERVAL).await;
            let now = self.text(&place).await;
            if now == last {
                break;
            }
            assert!(
                start.elapsed() < TIMEOUT,
                "{selector} does not come to rest"
            );
            last = now;
        }
    }

    /// Waits for two frames: a picture taken earlier may show what was before.
    pub async fn until_drawn(&self) {
        self.frames(2).await;
    }

    /// Waits for this many frames.
    pub async fn frames(&self, count: usize) {
        self.value(&call(include_str!("wait_for_frames.js"), &[json!(count)]))
            .await;
    }

    /// Opens a disclosure, and waits until it is open.
    pub async fn disclose(&self, selector: &str) {
        self.click(&format!("{selector} > summary")).await;
        let open = format!("document.querySelector('{selector}').open");
        self.until(&format!("{selector} open"), &open).await;
    }

    /// Opens one of the forms, and waits until it is loaded.
    pub async fn open_form(&self, selector: &str) {
        self.disclose(selector).await;
        let loaded = format!("document.querySelector('{selector} label, {selector} form')");
        self.until(&format!("{selector} loaded"), &loaded).await;
    }

    /// Writes into a field, behind what is there.
    pub async fn write(&self, selector: &str, text: impl Into<TypingData>) {
        let written = self.find(selector).await.send_keys(text).await;
        written.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Waits until every fault of the server was asked for.
    pub async fn until_served(&self, server: &Server, what: &str) {
        let start = Instant::now();
        while server.faults_left() > 0 {
            assert!(start.elapsed() < TIMEOUT, "not {what}");
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }

    /// Waits until this many answers have come for addresses with this end.
    pub async fn until_received(&self, end: &str, count: usize) {
        let received = format!("{} >= {count}", count_received(end));
        self.until(&format!("{count} × {end}"), &received).await;
    }

    /// Chooses a language in the switcher.
    pub async fn choose_language(&self, tag: &str) {
        self.disclose(".languages").await;
        self.click(&format!(".languages a[lang={tag}]")).await;
    }

    /// Waits until the whole page is shown in a language.
    pub async fn until_in(&self, tag: &str) {
        let language = format!("document.documentElement.lang === '{tag}'");
        let whole = format!("{language} && !document.querySelector('[data-later]')");
        self.until(&format!("in {tag}"), &whole).await;
    }

    /// Sends a command of the DevTools protocol (Chromium).
    pub async fn send(&self, command: &str, parameters: Value) -> Value {
        let answer = self.driver.cdp().send_raw(command, parameters).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// What the page wrote to the console (Chromium).
    pub async fn console(&self) -> Vec<String> {
        let log = self.driver.browser_log().await.unwrap();
        log.into_iter().map(|entry| format!("{entry:?}")).collect()
    }

    /// Closes the browser.
    pub async fn close(self) {
        self.driver.clone().quit().await.unwrap();
    }

    /// Says where a test failed, and keeps a screenshot.
    async fn report(&self) {
        let url = self.driver.current_url().await;
        let url = url.map_or_else(|error| error.to_string(), |url| url.to_string());
        let test = std::thread::current().name().map(str::to_owned);
        let test = test.unwrap_or_default().replace("::", "-");
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
        let path = folder.join(format!("{test}-{:?}.png", self.engine));
        let picture = match self.driver.screenshot(&path).await {
            Ok(()) => path.display().to_string(),
            Err(error) => format!("no picture: {error}"),
        };
        eprintln!("{:?} at {url}; {picture}", self.engine);
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let report = tokio::time::timeout(TIMEOUT, self.report());
            tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(report))
                .unwrap_or_else(|_| eprintln!("{:?} does not answer", self.engine));
        }
    }
}
