//! The browsers: how each is started, and what a test asks of it.

use crate::server::Server;
use serde_json::{Map, Value, json};
use std::net::TcpListener;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use tokio::process::{Child, Command};

/// A browser, and how it is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    /// Chromium as a phone of 360×740 with touch.
    Phone,
    Firefox,
    WebKit,
}

/// What a world takes away or prefers.
#[derive(Debug, Clone, Copy)]
pub struct World {
    /// What the reader's browser prefers, as an `Accept-Language` list.
    pub languages: &'static str,
    pub no_script: bool,
    pub reduced_motion: bool,
    /// Without WebAssembly, as hardened browsers are.
    pub no_wasm: bool,
    pub dark: bool,
    /// Forced colours (Chromium and Firefox).
    pub forced_colors: bool,
}

impl Default for World {
    fn default() -> Self {
        Self {
            languages: "en",
            no_script: false,
            reduced_motion: false,
            no_wasm: false,
            dark: false,
            forced_colors: false,
        }
    }
}

/// An open browser. It ends with the test.
pub struct Browser {
    pub engine: Engine,
    pub driver: WebDriver,
    _process: Child,
}

/// How long a condition may take before the test fails.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(40);

impl Browser {
    /// Starts a browser with a fresh profile.
    pub async fn start(engine: Engine, world: World) -> Self {
        let port = free_port();
        let mut command = match engine {
            Engine::Chromium | Engine::Phone => Command::new("chromedriver"),
            Engine::Firefox => Command::new("geckodriver"),
            Engine::WebKit => Command::new("WebKitWebDriver"),
        };
        match engine {
            Engine::Firefox => {
                command.args(["--port", &port.to_string()]);
                command.args(["--websocket-port", &free_port().to_string()]);
            }
            _ => {
                command.arg(format!("--port={port}"));
            }
        }
        let output = || std::process::Stdio::null();
        let process = command.stdout(output()).stderr(output()).kill_on_drop(true);
        let process = process
            .spawn()
            .unwrap_or_else(|error| panic!("{engine:?} has no driver ({error}); run script/test"));
        let capabilities = capabilities(engine, world);
        let url = format!("http://127.0.0.1:{port}");
        let start = Instant::now();
        let driver = loop {
            match WebDriver::new(&url, capabilities.clone()).await {
                Ok(driver) => break driver,
                Err(error) if start.elapsed() > PATIENCE => panic!("{engine:?}: {error}"),
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        };
        Self {
            engine,
            driver,
            _process: process,
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
    pub async fn open_any(&self, url: &str) {
        self.open(url).await;
        self.until(
            "the page is as it stays",
            "!document.querySelector('#words') || document.documentElement.dataset.script === 'ready'",
        )
        .await;
    }

    /// The value of a JavaScript expression.
    pub async fn value(&self, expression: &str) -> Value {
        let script = format!("return ({expression})");
        let answer = self.driver.execute(script, Vec::new()).await;
        answer
            .unwrap_or_else(|error| panic!("{:?}: {expression}: {error}", self.engine))
            .json()
            .clone()
    }

    /// The text that a JavaScript expression gives.
    pub async fn text(&self, expression: &str) -> String {
        let value = self.value(expression).await;
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    }

    /// Waits until a JavaScript expression is true.
    pub async fn until(&self, what: &str, expression: &str) {
        let start = Instant::now();
        while self.value(&format!("Boolean({expression})")).await != Value::Bool(true) {
            if start.elapsed() > PATIENCE {
                let picture = self.keep_picture(what).await;
                let url = self.text("location.href").await;
                panic!("{:?}, {url}: not {what} ({picture})", self.engine);
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Clicks the first element of a selector, as a reader would.
    pub async fn click(&self, selector: &str) {
        let element = self.driver.find(By::Css(selector)).await;
        let element = element.unwrap_or_else(|error| panic!("{:?}: {error}", self.engine));
        element.scroll_into_view().await.unwrap();
        if let Err(error) = element.click().await {
            let picture = self.keep_picture(selector).await;
            panic!("{:?}: {selector}: {error} ({picture})", self.engine);
        }
    }

    /// Waits until every fault of the server was asked for.
    pub async fn until_served(&self, server: &Server, what: &str) {
        let start = Instant::now();
        while server.faults_left() > 0 {
            assert!(start.elapsed() < PATIENCE, "{:?}: not {what}", self.engine);
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Chooses a language in the switcher.
    pub async fn choose_language(&self, tag: &str) {
        self.click(".languages summary").await;
        self.click(&format!(".languages a[lang={tag}]")).await;
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

    /// Keeps a screenshot for whoever reads the failure; its path.
    async fn keep_picture(&self, step: &str) -> String {
        let name: String = step
            .chars()
            .filter(|c| c.is_alphanumeric())
            .take(40)
            .collect();
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
        let path = folder.join(format!("{:?}-{name}.png", self.engine));
        match self.driver.screenshot(&path).await {
            Ok(()) => path.display().to_string(),
            Err(error) => format!("no picture: {error}"),
        }
    }

    /// Closes the browser.
    pub async fn close(self) {
        self.driver.quit().await.unwrap();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

fn capabilities(engine: Engine, world: World) -> Map<String, Value> {
    let capabilities = match engine {
        Engine::Chromium | Engine::Phone => chromium(engine, world),
        Engine::Firefox => {
            let mut preferences = json!({ "intl.accept_languages": world.languages });
            if world.no_script {
                preferences["javascript.enabled"] = json!(false);
            }
            if world.reduced_motion {
                preferences["ui.prefersReducedMotion"] = json!(1);
            }
            if world.no_wasm {
                preferences["javascript.options.wasm"] = json!(false);
            }
            if world.dark {
                preferences["ui.systemUsesDarkTheme"] = json!(1);
            }
            if world.forced_colors {
                preferences["ui.useAccessibilityTheme"] = json!(1);
                preferences["browser.display.document_color_use"] = json!(2);
            }
            json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": "/usr/bin/firefox-esr",
                    "args": ["-headless", "--width=1280", "--height=800"],
                    "prefs": preferences,
                },
            })
        }
        Engine::WebKit => json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": {
                "binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                "args": ["--automation"],
            },
        }),
    };
    match capabilities {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn chromium(engine: Engine, world: World) -> Value {
    let mut arguments = vec![
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en",
        "--window-size=1280,800",
    ];
    let languages = format!("--accept-lang={}", world.languages);
    arguments.push(&languages);
    if world.reduced_motion {
        arguments.push("--force-prefers-reduced-motion");
    }
    if world.no_wasm {
        arguments.push("--js-flags=--jitless");
    }
    if world.dark {
        arguments.push("--blink-settings=preferredColorScheme=0");
    }
    if world.forced_colors {
        arguments.push("--force-high-contrast");
    }
    let mut options = json!({ "binary": "/usr/bin/chromium", "args": arguments });
    if world.no_script {
        options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
    }
    if engine == Engine::Phone {
        let metrics =
            json!({ "width": 360, "height": 740, "pixelRatio": 3, "touch": true, "mobile": true });
        options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}
