//! Words and facts in `public/` to the finished [`Catalog`] of a language.

mod address;
mod build_catalog;
pub mod catalog;
mod changed;
mod checks;
mod cldr;
mod dates;
mod drafts;
mod error;
pub mod facts;
mod fill;
mod glossary;
mod html;
mod messages;
mod placeholders;
mod resolve;
pub mod texts;
pub mod timeline;
mod timeline_points;

pub use address::{ONION_URL, SITE_URL, is_address, onion_url, site_url};
pub use changed::{Changed, changed};
pub use cldr::Cldr;
pub use dates::day;
pub use drafts::drafts;
pub use error::{Error, Problem};
pub use html::escape;
pub use messages::{MESSAGES, Message, Messages, messages};

use crate::locale::{Locale, ORIGINAL};
use build_catalog::{build_catalog, check_catalog};
use catalog::Catalog;
use checks::TextRules;
use dates::PartialDate;
use facts::Facts;
use resolve::{Language, Resolved, resolve};
use serde::de::DeserializeOwned;
use std::fs;
use std::path::Path;
use timeline::Timeline;

/// The file of the facts, as errors name it.
pub const FACTS: &str = "public/facts.json";

/// The file of the timeline, as errors name it.
pub const TIMELINE: &str = "public/timeline.json";

/// The finished words of one language.
///
/// # Errors
/// Every text of the language's catalog that is missing, unknown, against a
/// rule, or cannot be filled in.
pub fn catalog(
    public: &Path,
    site_url: Option<&str>,
    facts: &Facts,
    timeline: &Timeline,
    locale: &'static Locale,
) -> Result<Catalog, Vec<Error>> {
    let known = Known { facts, timeline };
    let Resolved { texts, errors } = resolved(public, known, locale)?;
    if !errors.is_empty() {
        return Err(errors);
    }
    let file = texts::texts_file(locale.tag);
    let catalog = build_catalog(&file, texts, known, locale, site_url);
    let catalog = catalog.map_err(|error| vec![error])?;
    match check_catalog(&file, &catalog) {
        errors if errors.is_empty() => Ok(catalog),
        errors => Err(errors),
    }
}

/// The words of a language that is not published yet, as far as they go: a text
/// that is missing or against a rule is the English one, marked as such. With
/// them, what is wrong with the others.
///
/// # Errors
/// The catalog cannot be read, or the words cannot be put together.
pub fn draft(
    public: &Path,
    site_url: Option<&str>,
    facts: &Facts,
    timeline: &Timeline,
    locale: &'static Locale,
) -> Result<(Catalog, Vec<Error>), Vec<Error>> {
    let known = Known { facts, timeline };
    let english = resolved(public, known, ORIGINAL)?;
    if !english.errors.is_empty() {
        return Err(english.errors);
    }
    let mut texts = english.texts;
    for text in texts.values_mut() {
        *text = format!("[{}: {text}]", ORIGINAL.tag);
    }
    let own = resolved(public, known, locale)?;
    texts.extend(own.texts);
    let file = texts::texts_file(locale.tag);
    let catalog = build_catalog(&file, texts, known, locale, site_url);
    let catalog = catalog.map_err(|error| vec![error])?;
    let errors = [own.errors, check_catalog(&file, &catalog)].concat();
    Ok((catalog, errors))
}

/// The texts of one language, checked and filled in.
fn resolved(public: &Path, known: Known, locale: &'static Locale) -> Result<Resolved, Vec<Error>> {
    let messages = messages::messages(public).map_err(|error| vec![error])?;
    let glossary = glossary::glossary(public).map_err(|error| vec![error])?;
    checks::check_names(known.timeline, &messages)?;
    Ok(resolve(Language {
        file: &texts::texts_file(locale.tag),
        texts: &texts::texts(public, locale.tag)?,
        english: &texts::texts(public, ORIGINAL.tag)?,
        messages: &messages,
        known,
        cldr: &Cldr::new(locale),
        rules: &TextRules::new(locale, &glossary),
    }))
}

/// What numbers, dates and sources in texts come from.
#[derive(Clone, Copy)]
struct Known<'a> {
    facts: &'a Facts,
    timeline: &'a Timeline,
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

/// Reads `facts.json`.
///
/// # Errors
/// The file cannot be read, or a key is missing, unknown or of the wrong kind.
pub fn facts(public: &Path) -> Result<Facts, Error> {
    let facts = data(&public.join("facts.json"), FACTS)?;
    checks::check_facts(&facts)?;
    Ok(facts)
}

/// Reads `timeline.json`. Today's date is not asked for: a build gives the
/// same site on any day.
///
/// # Errors
/// The file cannot be read, a key is missing, unknown or of the wrong kind, or
/// a day is out of order or later than was read.
pub fn timeline(public: &Path) -> Result<Timeline, Error> {
    let timeline = data(&public.join("timeline.json"), TIMELINE)?;
    checks::check_timeline(&timeline)?;
    Ok(timeline)
}

/// Reads a file of data; an error names the key.
fn data<T: DeserializeOwned>(path: &Path, file: &str) -> Result<T, Error> {
    let text = read(path, file)?;
    let parsed = serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(&text));
    parsed.map_err(|error| {
        let key = error.path().to_string();
        Error::new(file, &key, Problem::Data(error.into_inner().to_string()))
    })
}

/// Reads a file of text; `file` is how an error names it.
///
/// # Errors
/// The file cannot be read.
pub fn read(path: &Path, file: &str) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|error| Error::new(file, "", Problem::Read(error.to_string())))
}
