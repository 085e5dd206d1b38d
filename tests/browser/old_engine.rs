//! The engines of old phones, driven over lines of JSON: see `old_engine.mjs`.

use crate::engine::call;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// An engine that readers' phones still have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OldEngine {
    /// QtWebEngine of Debian.
    Chromium87,
    Chromium92,
    /// The first of the three that runs the WebAssembly.
    Chromium103,
}

impl OldEngine {
    fn name(self) -> &'static str {
        match self {
            Self::Chromium87 => "chromium-87",
            Self::Chromium92 => "chromium-92",
            Self::Chromium103 => "chromium-103",
        }
    }
}

/// An open browser of an old engine. It ends with the test.
pub struct OldBrowser {
    process: Child,
    commands: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl OldBrowser {
    /// Starts the engine with the fonts of the tests.
    pub fn start(engine: OldEngine) -> Self {
        let browsers = std::env::var("OLD_BROWSERS").expect("OLD_BROWSERS is set by script/test");
        let bridge = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/old_engine.mjs");
        let mut process = Command::new("node")
            .args([bridge, engine.name(), &browsers])
            .env("FONTCONFIG_FILE", crate::engine::FONTS)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node is there");
        let commands = process.stdin.take();
        let answers = BufReader::new(process.stdout.take().unwrap());
        let mut browser = Self {
            process,
            commands,
            answers,
        };
        let version = browser.answer();
        let wanted = engine.name().rsplit('-').next().unwrap();
        assert!(
            version
                .as_str()
                .is_some_and(|version| version.contains(&format!("/{wanted}."))
                    || engine == OldEngine::Chromium87),
            "{version}"
        );
        browser
    }

    /// Opens an address on a screen of this size.
    pub fn open(&mut self, url: &str, width: u32, height: u32) {
        self.ask(json!({ "open": url, "width": width, "height": height }));
    }

    /// The value of a JavaScript expression, awaited.
    pub fn value(&mut self, expression: &str) -> Value {
        self.ask(json!({ "run": expression }))
    }

    /// Waits until a JavaScript expression is true.
    pub fn until(&mut self, what: &str, expression: &str) {
        let start = Instant::now();
        while self.value(&format!("Boolean({expression})")) != true {
            assert!(start.elapsed() < Duration::from_secs(30), "not {what}");
        }
    }

    /// A PNG of the first element of a selector.
    pub fn picture(&mut self, selector: &str) -> Vec<u8> {
        let place = call(include_str!("page_box.js"), &[json!(selector)]);
        let place = self.value(&place);
        let picture = self.ask(json!({ "picture": place }));
        BASE64.decode(picture.as_str().unwrap()).unwrap()
    }

    fn ask(&mut self, command: Value) -> Value {
        let commands = self.commands.as_mut().unwrap();
        writeln!(commands, "{command}").unwrap();
        self.answer()
    }

    fn answer(&mut self) -> Value {
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        let answer: Value = serde_json::from_str(&line).expect("an old engine answers");
        assert_eq!(answer["error"], Value::Null);
        answer["value"].clone()
    }
}

impl Drop for OldBrowser {
    fn drop(&mut self) {
        // The bridge ends its engine when nobody commands it any more.
        drop(self.commands.take());
        let _ = self.process.wait();
    }
}
