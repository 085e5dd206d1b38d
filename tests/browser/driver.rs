//! How the driver of each engine is started, and what it is asked for.

use crate::engine::{Engine, FONTS, Settings};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::net::TcpListener;
use std::sync::LazyLock;
use tokio::process::{Child, Command};

/// Starts the driver of an engine at a port that is free.
pub fn driver(engine: Engine) -> (u16, Child) {
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
    command.env("FONTCONFIG_FILE", FONTS);
    let output = || std::process::Stdio::null();
    let process = command.stdout(output()).stderr(output()).kill_on_drop(true);
    let process = process
        .spawn()
        .unwrap_or_else(|error| panic!("{engine:?} has no driver ({error}); run script/test"));
    (port, process)
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// Where a browser is, and how it is always started; `script/bench` reads the same.
#[derive(Deserialize)]
struct Program {
    binary: String,
    arguments: Vec<String>,
}

#[derive(Deserialize)]
struct Programs {
    chromium: Program,
    firefox: Program,
    webkit: Program,
}

static PROGRAMS: LazyLock<Programs> =
    LazyLock::new(|| serde_json::from_str(include_str!("../common/engines.json")).unwrap());

/// What an engine is asked for with these settings.
pub fn capabilities(engine: Engine, settings: Settings) -> Map<String, Value> {
    let capabilities = match engine {
        Engine::Chromium | Engine::Phone => chromium(engine, settings),
        Engine::Firefox => firefox(settings),
        Engine::WebKit => webkit(),
    };
    match capabilities {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn webkit() -> Value {
    let Program { binary, arguments } = &PROGRAMS.webkit;
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": binary, "args": arguments },
    })
}

fn firefox(settings: Settings) -> Value {
    let mut preferences = json!({ "intl.accept_languages": settings.languages });
    if settings.no_script {
        preferences["javascript.enabled"] = json!(false);
    }
    if settings.reduced_motion {
        preferences["ui.prefersReducedMotion"] = json!(1);
    }
    if settings.no_wasm {
        preferences["javascript.options.wasm"] = json!(false);
    }
    if settings.dark {
        preferences["ui.systemUsesDarkTheme"] = json!(1);
    }
    if settings.forced_colors {
        preferences["ui.useAccessibilityTheme"] = json!(1);
        preferences["browser.display.document_color_use"] = json!(2);
    }
    if settings.resist_fingerprinting {
        preferences["privacy.resistFingerprinting"] = json!(true);
    }
    if settings.large_type {
        preferences["font.minimum-size.x-western"] = json!(40);
    }
    let Program { binary, arguments } = &PROGRAMS.firefox;
    let mut arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    arguments.extend(["--width=1280", "--height=800"]);
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": { "binary": binary, "args": arguments, "prefs": preferences },
    })
}

fn chromium(engine: Engine, settings: Settings) -> Value {
    let Program { binary, arguments } = &PROGRAMS.chromium;
    let mut arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    arguments.extend(["--headless", "--window-size=1280,800"]);
    let languages = format!("--accept-lang={}", settings.languages);
    arguments.push(&languages);
    if settings.reduced_motion {
        arguments.push("--force-prefers-reduced-motion");
    }
    if settings.no_wasm {
        arguments.push("--js-flags=--jitless");
    }
    if settings.dark {
        arguments.push("--blink-settings=preferredColorScheme=0");
    }
    if settings.forced_colors {
        arguments.push("--force-high-contrast");
    }
    if settings.large_type {
        arguments.push("--blink-settings=minimumFontSize=40");
    }
    let mut options = json!({ "binary": binary, "args": arguments });
    if settings.no_script {
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
