//! The terms of every language, in `public/glossary.json`: one word for one
//! thing, for translators and for the checks.

use super::{Error, data};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// The file, as errors name it.
pub const GLOSSARY: &str = "public/glossary.json";

/// All that `public/glossary.json` holds.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// The terms, by a key of their own.
    pub terms: BTreeMap<String, Term>,
    /// By language: beginnings of words that no text may have.
    pub never: BTreeMap<String, Vec<String>>,
    /// By language: texts that are the same in English.
    pub same: BTreeMap<String, Vec<String>>,
}

/// One term.
#[derive(Debug, Deserialize)]
pub struct Term {
    /// As the English texts have it.
    pub english: String,
    /// By language: the term as a dictionary has it, then parts of words of
    /// which a text has one where the English text has the term.
    #[serde(flatten)]
    pub languages: BTreeMap<String, Vec<String>>,
}

/// Reads `glossary.json`.
///
/// # Errors
/// The file cannot be read, or a key is unknown or of the wrong kind.
pub fn glossary(public: &Path) -> Result<Glossary, Error> {
    data(&public.join("glossary.json"), GLOSSARY)
}

impl Glossary {
    /// The terms that a text lacks: the English, and how the language says it.
    /// Capitals do not count.
    pub fn missing<'a>(&'a self, tag: &str, text: &str, english: &str) -> Vec<(&'a str, &'a str)> {
        let (text, english) = (text.to_lowercase(), english.to_lowercase());
        let terms = self
            .terms
            .values()
            .filter(|term| english.contains(&term.english.to_lowercase()));
        let missing = terms.filter_map(|term| {
            let forms = term.languages.get(tag)?;
            let has = forms.iter().any(|form| text.contains(&form.to_lowercase()));
            (!has).then(|| {
                (
                    term.english.as_str(),
                    forms.first().map_or("", String::as_str),
                )
            })
        });
        missing.collect()
    }

    /// Whether a text is the same in English and in the language.
    pub fn is_same(&self, tag: &str, text: &str) -> bool {
        let same = self.same.get(tag);
        same.is_some_and(|same| same.iter().any(|same| same == text))
    }

    /// What a text has that no text of the language may have.
    pub fn forbidden(&self, tag: &str, text: &str) -> Option<&str> {
        let text = text.to_lowercase();
        let never = self.never.get(tag)?.iter();
        never
            .map(String::as_str)
            .find(|part| text.contains(&part.to_lowercase()))
    }
}
