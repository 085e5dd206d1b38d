//! The files of `deploy/` for hosts that nobody can start here: read by the hosts'
//! own tools where those are small, and compared with `_headers`.

use crate::headers_file::{Headers, HeadersFile};
use crate::project;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

/// Paths that stand for all of their kind.
const PATHS: [&str; 9] = [
    "/",
    "/be/",
    "/be/strings.txt",
    "/solidarity-day.ics",
    "/badge/en.svg",
    "/cards/be-square.png",
    "/page-0a1b.js",
    "/page-0a1b_bg.wasm",
    "/nothing",
];

fn read(name: &str) -> String {
    fs::read_to_string(project().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn netlify_and_vercel_send_the_headers_of_the_list() {
    let mut reader = Command::new("node")
        .arg(project().join("tests/servers/hosts.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = reader.stdin.take().unwrap();
    input.write_all(PATHS.join("\n").as_bytes()).unwrap();
    drop(input);
    let output = reader.wait_with_output().unwrap();
    assert!(
        output.status.success(),
        "hosts.mjs; NODE_MODULES is set by script/test"
    );
    let sent: BTreeMap<String, BTreeMap<String, Headers>> =
        serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(sent.len(), 2);
    let list = HeadersFile::read();
    for (host, headers) in sent {
        for path in PATHS {
            assert_eq!(headers[path], list.of(path), "{host}: {path}");
        }
    }
}

#[test]
fn netlify_builds_what_its_file_describes() {
    let file = read("deploy/netlify.toml");
    // Netlify would read its lines with "!" as errors.
    assert!(file.contains("command = \"script/build && rm dist/_headers\""));
    assert!(file.contains("publish = \"dist\""));
}

/// `wrangler`, which would run the rules of `_headers`, is a tool of 196 MB that
/// tests do without.
#[test]
fn cloudflare_is_given_the_site_with_its_list() {
    let file = read("deploy/wrangler.jsonc");
    let lines = file
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let json = lines.collect::<Vec<_>>().join("\n");
    let config: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(config["assets"]["directory"], "./dist");
    assert_eq!(config["assets"]["not_found_handling"], "404-page");
    assert_eq!(read("dist/_headers"), read("public/_headers"));
}

/// Pages needs the address of the site, and a build after that of the tests.
#[test]
fn pages_are_tested_then_built_with_their_address() {
    for name in ["deploy/github-pages.yml", "deploy/gitlab-pages.yml"] {
        let file = read(name);
        let at = |words: &str| {
            file.find(words)
                .unwrap_or_else(|| panic!("{name}: {words}"))
        };
        assert!(at("script/test\n") < at("script/build\n"), "{name}");
        assert!(
            file.contains("SITE_URL") && file.contains(" dist\n"),
            "{name}"
        );
    }
}

/// No registry of images is asked for its base: Caddy reads what it would run.
#[test]
fn caddy_accepts_what_the_container_runs() {
    let file = read("deploy/Containerfile");
    let line = |start: &str| {
        file.lines()
            .filter_map(|line| line.strip_prefix(start))
            .next()
    };
    let command: Vec<String> = serde_json::from_str(line("CMD ").unwrap()).unwrap();
    let adapted = command[2]
        .replace("/etc/caddy/", "deploy/")
        .replace("exec caddy run", "caddy adapt")
        .replace("--config -", "--config /dev/stdin");
    let mut shell = Command::new(&command[0]);
    let output = shell
        .args([&command[1], &adapted])
        .current_dir(project())
        .output()
        .unwrap();
    let config: Value = serde_json::from_slice(&output.stdout).unwrap();
    let listens = &config["apps"]["http"]["servers"]["srv0"]["listen"];
    assert_eq!(listens, &serde_json::json!([":8080"]));
    for copied in file.lines().filter_map(|line| line.strip_prefix("COPY ")) {
        let source = copied.split(' ').next().unwrap();
        assert!(project().join(source).exists(), "{source}");
    }
    assert_eq!(line("USER "), Some("65534:65534"));
}

#[test]
fn tor_accepts_its_file() {
    let temp = std::env::temp_dir().join(format!("stand-tor-{}", std::process::id()));
    fs::create_dir_all(&temp).unwrap();
    let shipped = read("deploy/torrc");
    let file = shipped.replace("/var/lib/tor", &temp.display().to_string());
    assert_ne!(file, shipped);
    fs::write(temp.join("torrc"), file).unwrap();
    let output = Command::new("tor")
        .args(["--verify-config", "--defaults-torrc", "/dev/null", "-f"])
        .arg(temp.join("torrc"))
        .arg("--DataDirectory")
        .arg(temp.join("data"))
        .output()
        .unwrap();
    fs::remove_dir_all(&temp).unwrap();
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{words}");
    assert!(words.contains("Configuration was valid"), "{words}");
}
