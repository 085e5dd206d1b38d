//! The invariants of `src/lib.rs`, checked by walking the tree.

use crate::project;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file of `src` with this extension, by its path from there, with its text.
fn files_of(extension: &str) -> Vec<(String, String)> {
    let root = project().join("src");
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == extension) {
                let name = path.strip_prefix(&root).unwrap().display().to_string();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

/// Fails with every file, other than those that begin with one of `allowed`,
/// that has one of the `words`.
fn nowhere(files: &[(String, String)], words: &[&str], allowed: &[&str]) {
    for (name, code) in files
        .iter()
        .filter(|(name, _)| !allowed.iter().any(|start| name.starts_with(start)))
    {
        for word in words {
            let line = code
                .lines()
                .find(|line| !is_comment(line) && line.contains(word));
            assert_eq!(line, None, "{name} has {word}");
        }
    }
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

#[test]
fn the_browser_is_called_in_one_room() {
    let words = ["web_sys", "js_sys", "wasm_bindgen", "gloo_net"];
    nowhere(&files_of("rs"), &words, &["browser/web"]);
}

#[test]
fn the_target_is_chosen_in_one_place() {
    nowhere(&files_of("rs"), &["target_arch"], &["browser.rs"]);
    for room in ["app", "components", "live", "page"] {
        let mut files = files_of("rs");
        files.retain(|(name, _)| name.starts_with(room));
        nowhere(&files, &["cfg("], &[]);
    }
}

#[test]
fn the_lower_rooms_do_not_know_leptos() {
    let lower = |name: &str| {
        name.starts_with("share")
            || [
                "locale.rs",
                "catalog.rs",
                "words.rs",
                "facts.rs",
                "timeline.rs",
            ]
            .contains(&name)
    };
    let files: Vec<_> = files_of("rs")
        .into_iter()
        .filter(|(name, _)| lower(name))
        .collect();
    assert!(files.len() >= 6);
    nowhere(&files, &["leptos"], &[]);
}

/// What runs in a browser, from the entry down, and what writes the pages. A
/// room may know those below it; who writes pages also the names of actions.
#[test]
fn doors_open_downwards() {
    let runs = ["live", "page", "browser", "words", "share", "locale"];
    let writes = [
        "prerender",
        "app",
        "components",
        "catalog",
        "facts",
        "timeline",
    ];
    for (index, room) in runs.iter().enumerate() {
        let above = runs[..index].iter().chain(&writes);
        closed(room, &above.copied().collect::<Vec<_>>());
    }
    for (index, room) in writes.iter().enumerate() {
        let above = writes[..index].iter().chain(&["live", "browser"]);
        closed(room, &above.copied().collect::<Vec<_>>());
        let mut files = files_of("rs");
        files.retain(|(name, _)| name.starts_with(room));
        let page = ["crate::page::Page", "crate::page::{", "crate::page;"];
        nowhere(&files, &page, &[]);
    }
}

/// Fails where a room knows one of the others.
fn closed(room: &str, others: &[&str]) {
    let mut files = files_of("rs");
    files.retain(|(name, _)| name.starts_with(room));
    assert!(!files.is_empty(), "{room}");
    for other in others {
        let words = [format!("crate::{other}"), format!("crate::{{{other}")];
        let words = words.each_ref().map(String::as_str);
        nowhere(&files, &words, &[]);
    }
}

/// Words with a space between and a capital are a sentence or a label, and
/// belong into a catalog; the outline of a stroke is none.
#[test]
fn no_sentence_for_readers_in_the_code() {
    let rooms = ["app", "components", "live", "page", "share"];
    let mut files = files_of("rs");
    files.retain(|(name, _)| rooms.iter().any(|room| name.starts_with(room)));
    assert!(files.len() > 20);
    for (name, code) in files {
        for line in code.lines().filter(|line| !is_comment(line)) {
            for text in line.split('"').skip(1).step_by(2) {
                let sentence = text.contains(' ')
                    && text.chars().any(char::is_uppercase)
                    && !text.starts_with("M1 ");
                assert!(!sentence, "{name} has \"{text}\"");
            }
        }
    }
}

/// What the style sheet draws is in every font: the search for another one
/// holds up the first paint.
#[test]
fn the_style_draws_signs_that_every_font_has() {
    let style = fs::read_to_string(project().join("src/style.css")).unwrap();
    let rare: Vec<char> = style
        .chars()
        .filter(|sign| !matches!(sign, '\0'..='ÿ' | '–' | '…'))
        .collect();
    assert!(rare.is_empty(), "{rare:?}");
}

/// Safari 14.0 knows `padding-inline-start` and its like, but not both sides in one.
#[test]
fn the_style_names_one_side_at_a_time() {
    for (name, style) in files_of("css") {
        for property in ["padding", "margin", "inset", "border"] {
            for axis in ["inline", "block"] {
                let both = format!("{property}-{axis}:");
                assert!(!style.contains(&both), "{name} has {both}");
            }
        }
    }
}

#[test]
fn no_number_or_address_in_a_catalog() {
    for entry in fs::read_dir(project().join("public/locales")).unwrap() {
        let path = entry.unwrap().path();
        let words: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        no_number(&path, "", &words);
    }
}

fn no_number(file: &Path, key: &str, words: &serde_json::Value) {
    match words {
        serde_json::Value::String(text) => {
            let outside: String = text
                .split('{')
                .map(|part| part.split('}').next_back().unwrap_or(""))
                .collect();
            let clean = !outside.contains(char::is_numeric) && !text.contains("://");
            assert!(clean, "{}: {key}: {text}", file.display());
        }
        serde_json::Value::Array(list) => list.iter().for_each(|item| no_number(file, key, item)),
        serde_json::Value::Object(map) => map
            .iter()
            .for_each(|(key, item)| no_number(file, key, item)),
        _ => panic!("{}: {key} is no text", file.display()),
    }
}
