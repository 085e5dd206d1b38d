//! Words and facts in `public/` to the finished [`Catalog`] of a language.

mod build_catalog;
pub mod catalog;
mod checks;
mod cldr;
mod error;
pub mod facts;
mod html;
mod messages;
pub mod timeline;
mod timeline_points;

pub use checks::is_address;
pub use cldr::Cldr;
pub use error::{Error, Problem};
pub use html::escape;
pub use messages::day;

use crate::locale::Locale;
use catalog::Catalog;
use facts::Facts;
use serde::de::DeserializeOwned;
use serde_json::Value;
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
/// Every key of the language's catalog that is missing, unknown, empty or
/// cannot be filled in.
pub fn catalog(
    public: &Path,
    site_url: Option<&str>,
    facts: &Facts,
    timeline: &Timeline,
    locale: &'static Locale,
) -> Result<Catalog, Vec<Error>> {
    let english = words(public, "en").map_err(|error| vec![error])?;
    let own = words(public, locale.tag).map_err(|error| vec![error])?;
    let cldr = Cldr::new(locale);
    let file = words_file(locale.tag);
    checks::check_names(timeline, &own, &file)?;
    let known = Known { facts, timeline };
    let finished = messages::resolve(&file, &own, &english, known, &cldr)?;
    build_catalog::build_catalog(&file, finished, known, locale, site_url)
        .map_err(|error| vec![error])
}

/// What numbers, dates and sources in texts come from.
#[derive(Clone, Copy)]
struct Known<'a> {
    facts: &'a Facts,
    timeline: &'a Timeline,
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

fn words(public: &Path, tag: &str) -> Result<Value, Error> {
    let file = words_file(tag);
    let text = read(&public.join(format!("locales/{tag}.json")), &file)?;
    serde_json::from_str(&text)
        .map_err(|error| Error::new(&file, "", Problem::Data(error.to_string())))
}

fn words_file(tag: &str) -> String {
    format!("public/locales/{tag}.json")
}

/// Reads a file of text; `file` is how an error names it.
///
/// # Errors
/// The file cannot be read.
pub fn read(path: &Path, file: &str) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|error| Error::new(file, "", Problem::Read(error.to_string())))
}
