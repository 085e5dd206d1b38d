//! How the driver of each engine is started, and what it is asked for.

use crate::engine::{Engine, FONTS, Settings};
use serde_json::{Map, Value, json};
use std::net::TcpListener;
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

/// What an engine is asked for with these settings.
pub fn capabilities(engine: Engine, settings: Settings) -> Map<String, Value> {
    let capabilities = match engine {
        Engine::Chromium | Engine::Phone => chromium(engine, settings),
        Engine::Firefox => firefox(settings),
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
    if settings.large_type {
        preferences["font.minimum-size.x-western"] = json!(40);
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

fn chromium(engine: Engine, settings: Settings) -> Value {
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
    let mut options = json!({ "binary": "/usr/bin/chromium", "args": arguments });
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
