//! The built site that the servers are asked for.

use crate::project;
use std::fs;
use std::path::{Path, PathBuf};

/// Files that stand for all of their kind.
const SAMPLES: [&str; 6] = [
    "/",
    "/be/",
    "/strings.txt",
    "/badge/en.svg",
    "/cards/en.png",
    "/solidarity-day.ics",
];

/// What `Content-Type` says of a file, by its ending.
const TYPES: [(&str, &str); 9] = [
    ("html", "text/html; charset=utf-8"),
    ("ics", "text/calendar; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("xml", "application/xml"),
];

/// The folder of the site.
pub fn dist() -> PathBuf {
    project().join("dist")
}

/// Every file of the site that has a type: no copy, and not the list itself.
pub fn files() -> Vec<String> {
    let mut folders = vec![dist()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if type_of(&path.display().to_string()).is_some() {
                let path = path.strip_prefix(dist()).unwrap().display().to_string();
                found.push(format!("/{path}"));
            }
        }
    }
    assert!(found.len() > 200, "dist is not the whole site");
    found
}

/// What `Content-Type` says of a file.
pub fn type_of(path: &str) -> Option<&'static str> {
    let ending = Path::new(path).extension()?.to_str()?;
    TYPES
        .iter()
        .find(|(name, _)| *name == ending)
        .map(|(_, kind)| *kind)
}

/// The name of the file in `dist` that a path of the site shows.
pub fn file_of(path: &str) -> PathBuf {
    let index = if path.ends_with('/') {
        "index.html"
    } else {
        ""
    };
    dist().join(format!("{}{index}", &path[1..]))
}

/// Paths that stand for all of their kind.
pub fn samples() -> Vec<String> {
    SAMPLES.map(String::from).to_vec()
}
