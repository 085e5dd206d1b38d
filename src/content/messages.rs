//! What is said of each text once for all languages, in `public/messages.json`:
//! what it is for, and what it may hold. The texts are in the catalogs.

use super::placeholders::names;
use super::{Error, Known, Problem, data};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// The file, as errors name it.
pub const MESSAGES: &str = "public/messages.json";

/// Every text of the page by its key, with the sections before it: `head.title`.
pub type Messages = BTreeMap<String, Message>;

/// What every language's text at one key is and has.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Where it stands and what it does, for the translator.
    pub context: String,
    /// The number that decides between its plural forms, `KEY_one` and so on.
    pub by: Option<String>,
    /// The value of that number which has the text at `KEY_exact`.
    pub exact: Option<u64>,
    /// The names in braces that it has, without the format of a number.
    #[serde(default)]
    pub placeholders: Vec<String>,
    /// The most characters that it may have once they are filled in.
    pub max: Option<usize>,
    /// A name, the same in every language.
    #[serde(default)]
    pub is_name: bool,
}

/// Reads `messages.json`.
///
/// # Errors
/// The file cannot be read; a field is unknown or of the wrong kind; or a
/// message has no context, or an exact value without a number that decides.
pub fn messages(public: &Path) -> Result<Messages, Error> {
    let messages: Messages = data(&public.join("messages.json"), MESSAGES)?;
    for (key, message) in &messages {
        let error = |field, problem| Err(Error::new(MESSAGES, &format!("{key}.{field}"), problem));
        if message.context.trim().is_empty() {
            return error("context", Problem::Empty);
        }
        if message.exact.is_some() && message.by.is_none() {
            return error("by", Problem::Missing);
        }
    }
    Ok(messages)
}

impl Message {
    /// Checks that the facts know the number that decides.
    ///
    /// # Errors
    /// They do not.
    pub(super) fn check_number(&self, key: &str, known: Known) -> Result<(), Error> {
        match &self.by {
            Some(by) if known.number(by).is_none() => {
                let problem = Problem::Reference(by.clone());
                Err(Error::new(MESSAGES, &format!("{key}.by"), problem))
            }
            _ => Ok(()),
        }
    }

    /// What a text has in braces that it must not have, and what it lacks.
    /// A form for a single number may do without any.
    pub fn compare(&self, text: &str, needs_all: bool) -> Vec<Problem> {
        let found = names(text);
        let unexpected = found
            .iter()
            .filter(|name| !self.placeholders.contains(name));
        let unexpected = unexpected.map(|name| Problem::UnexpectedPlaceholder(name.clone()));
        let missing = self
            .placeholders
            .iter()
            .filter(|name| needs_all && !found.contains(*name));
        let missing = missing.map(|name| Problem::MissingPlaceholder(name.clone()));
        unexpected.chain(missing).collect()
    }
}
