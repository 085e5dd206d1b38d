//! The placeholders of a text: names in two braces, as i18next has them.

use std::collections::BTreeSet;

/// A part of a text.
pub enum Part<'a> {
    Words(&'a str),
    /// The name in the braces.
    Placeholder(&'a str),
}

/// The words and placeholders of a text, in order.
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((words, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        parts.push(Part::Words(words));
        parts.push(Part::Placeholder(name));
        rest = after;
    }
    parts.push(Part::Words(rest));
    parts
}

/// A text without its placeholders.
pub fn words(text: &str) -> String {
    let words = parts(text).into_iter().filter_map(|part| match part {
        Part::Words(words) => Some(words),
        Part::Placeholder(_) => None,
    });
    words.collect()
}

/// The names of the placeholders of a text. A number may take another format
/// in another language, so its format does not count.
pub fn names(text: &str) -> BTreeSet<String> {
    parts(text)
        .into_iter()
        .filter_map(|part| match part {
            Part::Words(_) => None,
            Part::Placeholder(name) => Some(name),
        })
        .map(|name| match name.split_once('.') {
            Some(("phrase" | "law" | "by", _)) | None => name.to_owned(),
            Some(("date", rest)) => {
                let id = rest.split_once('.').map_or(rest, |(id, _)| id);
                format!("date.{id}")
            }
            Some((id, _)) => id.to_owned(),
        })
        .collect()
}
