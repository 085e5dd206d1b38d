//! The words of one language against English: same keys, same placeholders,
//! every plural form the language needs; then filled in.
//!
//! A text is a string, or an object of plural forms: `by` names the number
//! that decides, `one`, `few` and so on hold the forms, `=13` the form for
//! exactly that value.

mod dates;
mod placeholders;

pub use dates::{PartialDate, day};

use super::{Cldr, Error, Known, Problem};
use placeholders::{Part, names, parts};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The name of the checksum, as readers know it.
const CHECKSUM: &str = "SHA-256";

/// The words of `own` with every placeholder filled and every plural settled.
/// The phrases are used up; `{network}` and
/// `{remaining}` are left to the page, which knows the network and the length.
///
/// # Errors
/// Every key that differs from English or cannot be filled.
pub fn resolve(
    file: &str,
    own: &Value,
    english: &Value,
    known: Known,
    cldr: &Cldr,
) -> Result<Value, Vec<Error>> {
    let phrases = own.get("phrases").unwrap_or(&Value::Null);
    let counted_by = &own["timeline"]["counted_by"];
    let mut resolver = Resolver {
        file,
        known,
        cldr,
        phrases,
        counted_by,
        errors: Vec::new(),
    };
    let mut finished = resolver.tree("", own, english);
    if let Value::Object(sections) = &mut finished {
        sections.remove("phrases");
    }
    match resolver.errors {
        errors if errors.is_empty() => Ok(finished),
        errors => Err(errors),
    }
}

struct Resolver<'a> {
    file: &'a str,
    known: Known<'a>,
    cldr: &'a Cldr,
    phrases: &'a Value,
    /// Who counted, by key.
    counted_by: &'a Value,
    errors: Vec<Error>,
}

impl Resolver<'_> {
    fn report(&mut self, key: &str, problem: Problem) {
        let error = Error::new(self.file, key, problem);
        if !self.errors.contains(&error) {
            self.errors.push(error);
        }
    }

    fn tree(&mut self, key: &str, own: &Value, english: &Value) -> Value {
        match (own, english) {
            (Value::String(text), Value::String(original)) => {
                self.compare(key, text, &names(original), true);
                self.inspect(key, text);
                Value::String(self.text(key, text))
            }
            (Value::Object(forms), Value::Object(original)) if original.contains_key("by") => {
                Value::String(self.plural(key, forms, original))
            }
            (Value::Object(own), Value::Object(original)) => self.object(key, own, original),
            (Value::Array(own), Value::Array(original)) => {
                let (found, wanted) = (own.len(), original.len());
                if found != wanted {
                    self.report(key, Problem::Length { found, wanted });
                }
                let pairs = own.iter().zip(original).enumerate();
                pairs
                    .map(|(index, (own, original))| {
                        self.tree(&format!("{key}[{index}]"), own, original)
                    })
                    .collect()
            }
            _ => {
                self.report(key, Problem::Shape);
                Value::Null
            }
        }
    }

    fn object(
        &mut self,
        key: &str,
        own: &Map<String, Value>,
        english: &Map<String, Value>,
    ) -> Value {
        for name in english.keys().filter(|name| !own.contains_key(*name)) {
            self.report(&join(key, name), Problem::Missing);
        }
        let mut finished = Map::new();
        for (name, value) in own {
            let key = join(key, name);
            match english.get(name) {
                Some(original) => {
                    finished.insert(name.clone(), self.tree(&key, value, original));
                }
                None => self.report(&key, Problem::Unknown),
            }
        }
        Value::Object(finished)
    }

    fn plural(
        &mut self,
        key: &str,
        forms: &Map<String, Value>,
        english: &Map<String, Value>,
    ) -> String {
        let wanted = english.get("other").and_then(Value::as_str).map(names);
        let wanted = wanted.unwrap_or_default();
        let categories = self.cldr.categories();
        for category in categories.iter().filter(|name| !forms.contains_key(**name)) {
            self.report(key, Problem::MissingCategory((*category).to_owned()));
        }
        if forms.get("by") != english.get("by") {
            self.report(&join(key, "by"), Problem::Shape);
        }
        for (name, form) in forms.iter().filter(|(name, _)| *name != "by") {
            let key = join(key, name);
            let exact = name.strip_prefix('=').map(str::parse::<u64>);
            if !categories.contains(&name.as_str()) && !matches!(exact, Some(Ok(_))) {
                self.report(&key, Problem::UnexpectedCategory(name.clone()));
            }
            match form.as_str() {
                // Only the general form must state the number; "one" may do without.
                Some(form) => {
                    self.compare(&key, form, &wanted, name == "other");
                    self.inspect(&key, form);
                }
                None => self.report(&key, Problem::Shape),
            }
        }
        self.chosen(key, forms).unwrap_or_default()
    }

    /// The form for the value that the facts hold, filled in.
    fn chosen(&mut self, key: &str, forms: &Map<String, Value>) -> Option<String> {
        let by = forms.get("by")?.as_str()?;
        let Some(value) = self.known.number(by) else {
            self.report(&join(key, "by"), Problem::Reference(by.to_owned()));
            return None;
        };
        let exact = forms.get(&format!("={value}"));
        let form = exact.or_else(|| forms.get(self.cldr.category(value)))?;
        Some(self.text(key, form.as_str()?))
    }

    /// Compares the placeholders of a text with those of English.
    fn compare(&mut self, key: &str, text: &str, wanted: &BTreeSet<String>, all: bool) {
        let found = names(text);
        for name in found.difference(wanted) {
            self.report(key, Problem::UnexpectedPlaceholder(name.clone()));
        }
        if all {
            for name in wanted.difference(&found) {
                self.report(key, Problem::MissingPlaceholder(name.clone()));
            }
        }
    }

    /// Reports what is wrong with a text, whether or not it is the one chosen.
    fn inspect(&mut self, key: &str, text: &str) {
        if text.trim().is_empty() {
            self.report(key, Problem::Empty);
        }
        if text.contains(char::is_control) {
            self.report(key, Problem::LineBreak);
        }
        for part in parts(text) {
            match part {
                Part::Words(words) if words.chars().any(char::is_numeric) => {
                    self.report(key, Problem::Digit);
                }
                Part::Words(_) => {}
                Part::Placeholder(name) => {
                    // Whether a number counts in thousands is seen where it is chosen.
                    let known = name.strip_suffix(".thousands").unwrap_or(name);
                    if self.value(key, known).is_none() {
                        self.report(key, Problem::Placeholder(name.to_owned()));
                    }
                }
            }
        }
    }

    /// A text with its placeholders filled.
    fn text(&mut self, key: &str, text: &str) -> String {
        let mut filled = String::new();
        for part in parts(text) {
            match part {
                Part::Words(words) => filled.push_str(words),
                Part::Placeholder(name) => match self.value(key, name) {
                    Some(value) => filled.push_str(&value),
                    None => self.report(key, Problem::Placeholder(name.to_owned())),
                },
            }
        }
        filled
    }

    /// What stands for a placeholder.
    fn value(&mut self, key: &str, name: &str) -> Option<String> {
        let (id, format) = name.split_once('.').unwrap_or((name, ""));
        match id {
            "hashtag" => Some(format!("#{}", self.known.facts.hashtags[0])),
            "hashtags" => Some(
                self.known
                    .facts
                    .hashtags
                    .each_ref()
                    .map(|tag| format!("#{tag}"))
                    .join(" "),
            ),
            "network" | "remaining" => Some(format!("{{{name}}}")),
            "law" => self.known.facts.laws.get(format).cloned(),
            "checksum" => Some(CHECKSUM.to_owned()),
            "by" => {
                let by = &self.known.timeline.count(format)?.by;
                self.counted_by.get(by)?.as_str().map(str::to_owned)
            }
            "date" => self.date(format),
            "phrase" => {
                let forms = self.phrases.get(format)?.as_object()?;
                self.chosen(key, forms)
            }
            _ => self.number(id, format),
        }
    }

    /// A number as `NAME`, `NAME.plain` (not grouped) or `NAME.thousands`.
    fn number(&self, id: &str, format: &str) -> Option<String> {
        let value = self.known.number(id)?;
        match format {
            "" => Some(self.cldr.number(value)),
            "plain" => Some(self.cldr.plain(value)),
            "thousands" if value % 1000 == 0 => Some(self.cldr.number(value / 1000)),
            _ => None,
        }
    }

    /// A date as `NAME`, or its part as `NAME.year` or `NAME.day`.
    fn date(&self, name: &str) -> Option<String> {
        let (id, format) = name.split_once('.').unwrap_or((name, ""));
        let date = self.known.date(id)?;
        match format {
            "" => Some(self.cldr.date(&date.day()?)),
            "year" => Some(self.cldr.plain(date.year.into())),
            "day" => Some(self.cldr.plain(date.day()?.day_of_month().0.into())),
            _ => None,
        }
    }
}

impl Known<'_> {
    /// A figure, another number of the facts, or a count of the timeline.
    fn number(&self, id: &str) -> Option<u64> {
        let known = self.facts.number(id);
        known.or_else(|| self.timeline.number(id))
    }

    /// A date of the facts or a day of the timeline.
    fn date(&self, id: &str) -> Option<PartialDate> {
        let day = self.timeline.date(id).map(|day| day.to_string());
        PartialDate::parse(day.as_ref().or_else(|| self.facts.dates.get(id))?)
    }
}

fn join(key: &str, name: &str) -> String {
    if key.is_empty() {
        name.to_owned()
    } else {
        format!("{key}.{name}")
    }
}
