//! Translators work with their own tools: a catalog is read and written by the
//! library of one of them, and what was edited there reaches the page.

use crate::bad_data::copy;
use crate::{file, input, project};
use serde_json::{Value, json};
use stand_with_belarus::content::{Cldr, messages};
use stand_with_belarus::locale::LOCALES;
use stand_with_belarus::prerender::render;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs `i18next.py` in the virtual environment that `script/setup` made.
fn tool(arguments: &[&str]) -> String {
    let python =
        std::env::var("TRANSLATE_PYTHON").expect("TRANSLATE_PYTHON is not set; run script/test");
    let output = Command::new(python)
        .arg(project().join("tests/native/i18next.py"))
        .args(arguments)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

fn catalog_of(folder: &Path, tag: &str) -> String {
    folder
        .join(format!("locales/{tag}.json"))
        .display()
        .to_string()
}

#[test]
fn a_tool_finds_the_same_texts_and_plural_forms_as_the_build() {
    let folder = copy("tool-reads");
    let messages = messages(&folder).unwrap();
    for locale in LOCALES {
        let path = catalog_of(&folder, locale.tag);
        let found: Value = serde_json::from_str(&tool(&[locale.tag, &path])).unwrap();
        let cldr = Cldr::new(locale);
        let mut categories = cldr.categories();
        categories.retain(|category| cldr.whole_numbers(category) > 0);
        let mut wanted = json!({});
        for (key, message) in &messages {
            wanted[key] = match message.by {
                Some(_) => json!(categories),
                None => Value::Null,
            };
            if message.exact.is_some() {
                wanted[format!("{key}_exact")] = Value::Null;
            }
        }
        assert_eq!(found, wanted, "{}", locale.tag);
    }
}

#[test]
fn a_tool_writes_a_catalog_back_byte_for_byte() {
    let folder = copy("tool-writes");
    for tag in LOCALES.iter().map(|locale| locale.tag) {
        let path = catalog_of(&folder, tag);
        tool(&[tag, &path]);
        let own = fs::read(project().join(format!("public/locales/{tag}.json"))).unwrap();
        assert!(fs::read(path).unwrap() == own, "{tag}");
    }
}

#[test]
fn what_a_tool_edits_reaches_the_page() {
    let folder = copy("tool-edits");
    let path = catalog_of(&folder, "be");
    tool(&["be", &path, "header.skip", "Да тэксту звароту"]);
    let forms = ["загінулы", "загінулыя", "загінулых"];
    tool(&[&["be", &path, "figures.labels.deaths"], &forms[..]].concat());
    let site = render(&input(Some(folder), None)).unwrap();
    let page = file(&site, "be/index.html");
    assert!(page.contains("Да тэксту звароту"));
    assert!(page.contains("загінулых"), "13 takes the form for many");
}

#[test]
fn what_a_tool_loses_is_named_with_its_key() {
    let folder = copy("tool-loses");
    let path = catalog_of(&folder, "be");
    tool(&["be", &path, "figures.stated", "Паводле звароту"]);
    let errors = render(&input(Some(folder), None)).unwrap_err();
    let wanted = "public/locales/be.json: figures.stated: lacks {{date.appeal}}, which English has";
    assert!(errors[0].to_string().starts_with(wanted), "{}", errors[0]);
}
