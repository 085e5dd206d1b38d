//! The invariants of `src/lib.rs`, checked by walking the tree.

use crate::project;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file of `src` with this extension, by its path from there, with its text.
pub fn files_of(extension: &str) -> Vec<(String, String)> {
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
fn assert_absent(files: &[(String, String)], words: &[&str], allowed: &[&str]) {
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
fn lower_modules_do_not_use_leptos() {
    let lower = ["action", "content", "frame", "locale", "share", "strings"];
    for module in lower {
        let files = module_files(module);
        assert_absent(&files, &["leptos"], &[]);
    }
}

/// The modules from the top down, each side with what both stand on. The
/// compiler keeps the sides apart, which have a feature each.
const LAYERS: [&[&str]; 2] = [
    &[
        "prerender",
        "app",
        "components",
        "content",
        "strings",
        "share",
        "locale",
        "frame",
    ],
    &["client", "strings", "share", "locale", "frame"],
];

#[test]
fn modules_import_only_lower_modules() {
    for side in LAYERS {
        for (index, module) in side.iter().enumerate() {
            let files = module_files(module);
            for above in &side[..index] {
                let imports = [format!("crate::{above}"), format!("crate::{{{above}")];
                assert_absent(&files, &imports.each_ref().map(String::as_str), &[]);
            }
        }
    }
}

/// The files of a top module.
fn module_files(module: &str) -> Vec<(String, String)> {
    let mut files = files_of("rs");
    files.retain(|(name, _)| name.starts_with(module));
    assert!(!files.is_empty(), "{module}");
    files
}

/// Whether a text is the outline of a stroke, in the language of SVG.
fn is_svg_path(text: &str) -> bool {
    let place = |rest: &str| rest.starts_with(|sign: char| sign.is_ascii_digit() || sign == '{');
    text.strip_prefix('M').is_some_and(place)
}

/// Words with a space between and a capital are a sentence or a label, and
/// belong into a catalog.
#[test]
fn the_code_contains_no_sentence_for_readers() {
    let modules = ["app", "components", "client", "share"];
    let mut files = files_of("rs");
    files.retain(|(name, _)| modules.iter().any(|module| name.starts_with(module)));
    assert!(files.len() > 20);
    for (name, code) in files {
        for line in code.lines().filter(|line| !is_comment(line)) {
            for text in line.split('"').skip(1).step_by(2) {
                let sentence = text.contains(' ')
                    && text.chars().any(char::is_uppercase)
                    && !is_svg_path(text);
                assert!(!sentence, "{name} has \"{text}\"");
            }
        }
    }
}

/// What style sheets draw is in every font: the search for another one holds
/// up the first paint.
#[test]
fn style_sheets_contain_only_characters_that_every_font_has() {
    for (name, style) in files_of("css") {
        let rare: Vec<char> = style
            .chars()
            .filter(|sign| !matches!(sign, '\0'..='ÿ' | '–' | '…'))
            .collect();
        assert!(rare.is_empty(), "{name}: {rare:?}");
    }
}

/// Safari 14.0 knows `padding-inline-start` and its like, but not both sides in one.
#[test]
fn style_sheets_use_no_two_sided_shorthand() {
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
fn catalogs_contain_no_number_and_no_address() {
    for entry in fs::read_dir(project().join("public/locales")).unwrap() {
        let path = entry.unwrap().path();
        let words: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        assert_no_number_or_address(&path, "", &words);
    }
}

fn assert_no_number_or_address(file: &Path, key: &str, words: &serde_json::Value) {
    match words {
        serde_json::Value::String(text) => {
            let outside: String = text
                .split('{')
                .map(|part| part.split('}').next_back().unwrap_or(""))
                .collect();
            let clean = !outside.contains(char::is_numeric) && !text.contains("://");
            assert!(clean, "{}: {key}: {text}", file.display());
        }
        serde_json::Value::Array(list) => list
            .iter()
            .for_each(|item| assert_no_number_or_address(file, key, item)),
        serde_json::Value::Object(map) => map
            .iter()
            .for_each(|(key, item)| assert_no_number_or_address(file, key, item)),
        _ => panic!("{}: {key} is no text", file.display()),
    }
}

/// The colours that pages, cards and badge share stand in `look.rs` alone; the
/// icon of the site is a file of its own and has the same.
#[test]
fn shared_colours_are_defined_in_one_file() {
    let shared = ["#c8102e", "#111", "#595550"];
    assert_absent(&files_of("css"), &shared, &[]);
    assert_absent(&files_of("rs"), &shared, &["prerender/assets/look.rs"]);
    let icon = fs::read_to_string(project().join("public/favicon.svg")).unwrap();
    for color in icon.split('#').skip(1) {
        let color = format!("#{}", color.split('\'').next().unwrap());
        let known = shared.contains(&&*color) || color == "#fff";
        assert!(known, "the icon has {color}");
    }
}
