//! The texts of one language against what `messages.json` says of them: every
//! text and every plural form that the language needs, with its placeholders.

use super::checks::TextRules;
use super::messages::{Message, Messages};
use super::placeholders::{Part, parts};
use super::texts::Texts;
use super::{Cldr, Error, Known, Problem};
use std::collections::BTreeSet;

/// The section of parts of sentences, which are used up in others.
pub(super) const PHRASES: &str = "phrases.";

/// What the texts of a language are read with.
#[derive(Clone, Copy)]
pub struct Language<'a> {
    /// The catalog, as errors name it.
    pub file: &'a str,
    /// Its texts.
    pub texts: &'a Texts,
    /// Those of the original.
    pub english: &'a Texts,
    /// What every text must be.
    pub messages: &'a Messages,
    /// What fills their placeholders.
    pub known: Known<'a>,
    /// Its numbers, dates and plurals.
    pub cldr: &'a Cldr,
    /// Its letters, marks and terms.
    pub rules: &'a TextRules<'a>,
}

/// The finished texts of a language.
pub struct Resolved {
    /// Every text that is as it should be, filled in, by the key of its message.
    /// Only `{{network}}`, `{{remaining}}` and `{{value}}` are left to the page,
    /// which knows the network, the length and the number.
    pub texts: Texts,
    /// What is wrong with the others.
    pub errors: Vec<Error>,
}

/// One form of a text.
struct Form {
    /// Its key in the catalog.
    key: String,
    /// Its plural category, or "exact"; `None` where no number decides.
    category: Option<&'static str>,
    /// The language cannot do without it.
    is_needed: bool,
    /// It has every placeholder: it is not for one number alone, which a word may say.
    needs_all: bool,
}

/// Checks and fills the texts of a language.
pub fn resolve(language: Language) -> Resolved {
    let mut errors = Vec::new();
    let mut texts = Texts::new();
    for (key, message) in language.messages {
        let found = language.check(key, message);
        match language.filled(key, message) {
            Ok(text) if found.is_empty() => {
                let problem = message.max.and_then(|max| too_long(&text, max));
                errors.extend(problem.map(|problem| language.error(key, key, problem)));
                if !key.starts_with(PHRASES) {
                    texts.insert(key.clone(), text);
                }
            }
            Ok(_) => {}
            Err(problem) => errors.extend(problem.map(|problem| language.error(key, key, problem))),
        }
        errors.extend(found);
    }
    errors.extend(language.unknown());
    Resolved { texts, errors }
}

fn too_long(text: &str, max: usize) -> Option<Problem> {
    let found = text.chars().count();
    (found > max).then_some(Problem::TooLongText { found, max })
}

impl Language<'_> {
    /// A problem with a text, for its translator: `message` is what it belongs to.
    fn error(&self, message: &str, key: &str, problem: Problem) -> Error {
        let context = self.messages.get(message).map(|message| &*message.context);
        let english = self.english_text(message, key);
        Error::new(self.file, key, problem).about(context.unwrap_or_default(), english)
    }

    /// The original of a text; for a plural form that English lacks its general one.
    fn english_text(&self, message: &str, key: &str) -> &str {
        let general = || self.english.get(&format!("{message}_other"));
        self.english
            .get(key)
            .or_else(general)
            .map_or("", String::as_str)
    }

    /// The forms that a text has in the language.
    fn forms(&self, key: &str, message: &Message) -> Vec<Form> {
        let form = |category: &'static str, is_needed, needs_all| Form {
            key: format!("{key}_{category}"),
            category: Some(category),
            is_needed,
            needs_all,
        };
        if message.by.is_none() {
            let key = key.to_owned();
            return vec![Form {
                key,
                category: None,
                ..form("", true, true)
            }];
        }
        let exact = message.exact.map(|_| form("exact", true, false));
        let plural = self.cldr.categories().into_iter().map(|category| {
            let whole = self.cldr.whole_numbers(category);
            form(category, whole > 0, whole > 1)
        });
        plural.chain(exact).collect()
    }

    /// What is wrong with any form of a text, whether or not it is the one shown.
    fn check(&self, key: &str, message: &Message) -> Vec<Error> {
        let mut errors = Vec::from_iter(message.check_number(key, self.known).err());
        for form in self.forms(key, message) {
            let problems = match (self.texts.get(&form.key), form.category) {
                (Some(text), _) => self.problems(key, message, &form, text),
                (None, _) if !form.is_needed => Vec::new(),
                (None, Some(category)) => vec![Problem::MissingCategory(category.to_owned())],
                (None, None) => vec![Problem::Missing],
            };
            let problems = problems.into_iter();
            errors.extend(problems.map(|problem| self.error(key, &form.key, problem)));
        }
        errors
    }

    fn problems(&self, key: &str, message: &Message, form: &Form, text: &str) -> Vec<Problem> {
        let english = self.english_text(key, &form.key);
        let mut problems = message.compare(text, form.needs_all);
        problems.extend(
            parts(text)
                .into_iter()
                .filter_map(|part| self.unknown_placeholder(&part)),
        );
        problems.extend(self.rules.signs(text));
        if !message.is_name {
            problems.extend(self.rules.letters(text, english));
        }
        // The rest of the sentence may say the term of a part.
        if !message.is_name && !key.starts_with(PHRASES) {
            problems.extend(self.rules.terms(text, english));
        }
        problems
    }

    fn unknown_placeholder(&self, part: &Part) -> Option<Problem> {
        let Part::Placeholder(name) = part else {
            return None;
        };
        // Whether a number counts in thousands is seen where it is chosen.
        let known = name.strip_suffix(".thousands").unwrap_or(name);
        self.value(known).err()?
    }

    /// Texts that no message is for, and plural forms that the language lacks.
    fn unknown(&self) -> Vec<Error> {
        let forms = self
            .messages
            .iter()
            .flat_map(|(key, message)| self.forms(key, message));
        let expected: BTreeSet<String> = forms.map(|form| form.key).collect();
        let unknown = self.texts.keys().filter(|key| !expected.contains(*key));
        unknown.map(|key| self.unknown_text(key)).collect()
    }

    fn unknown_text(&self, key: &str) -> Error {
        let has_plural = |key: &str| self.messages.get(key).is_some_and(|m| m.by.is_some());
        match key
            .rsplit_once('_')
            .filter(|(message, _)| has_plural(message))
        {
            Some((message, category)) => {
                let problem = Problem::UnexpectedCategory(category.to_owned());
                self.error(message, key, problem)
            }
            None => Error::new(self.file, key, Problem::Unknown),
        }
    }
}
