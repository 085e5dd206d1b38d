//! The texts of one language as its catalog holds them, in the format that
//! translators' tools write: i18next JSON v4, nested objects of texts with
//! `KEY_one`, `KEY_few` and so on for plural forms.
//!
//! Format: <https://www.i18next.com/misc/json-format>

use super::{Error, Problem, read};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::Path;

/// The texts of one language by their whole key: `head.title_one`.
pub type Texts = BTreeMap<String, String>;

/// The catalog of a language, as errors name it.
pub fn texts_file(tag: &str) -> String {
    format!("public/locales/{tag}.json")
}

/// Reads the catalog of a language.
///
/// # Errors
/// The file cannot be read or is no JSON, or every value that is no text.
pub fn texts(public: &Path, tag: &str) -> Result<Texts, Vec<Error>> {
    let file = texts_file(tag);
    let text = read(&public.join(format!("locales/{tag}.json")), &file).map_err(|e| vec![e])?;
    parse(&text).map_err(|problems| {
        let error = |(key, problem): (String, _)| Error::new(&file, &key, problem);
        problems.into_iter().map(error).collect()
    })
}

/// The texts of a catalog's JSON.
///
/// # Errors
/// It is no JSON, or the keys whose values are no texts.
pub fn parse(text: &str) -> Result<Texts, Vec<(String, Problem)>> {
    let tree: Value = serde_json::from_str(text)
        .map_err(|error| vec![(String::new(), Problem::Data(error.to_string()))])?;
    let mut texts = Texts::new();
    let mut problems = Vec::new();
    flatten("", tree, &mut texts, &mut problems);
    if problems.is_empty() {
        Ok(texts)
    } else {
        Err(problems)
    }
}

fn flatten(key: &str, value: Value, texts: &mut Texts, problems: &mut Vec<(String, Problem)>) {
    match value {
        Value::String(text) => {
            texts.insert(key.to_owned(), text);
        }
        Value::Object(map) => {
            for (name, value) in map {
                let key = if key.is_empty() {
                    name
                } else {
                    format!("{key}.{name}")
                };
                flatten(&key, value, texts, problems);
            }
        }
        _ => problems.push((key.to_owned(), Problem::NoText)),
    }
}

/// The same texts nested again.
pub fn nested(texts: Texts) -> Value {
    let mut tree = Value::Object(Map::new());
    for (key, text) in texts {
        let place = key
            .split('.')
            .fold(&mut tree, |section, name| &mut section[name]);
        *place = Value::String(text);
    }
    tree
}
