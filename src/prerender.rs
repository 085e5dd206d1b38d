//! The native half of the build: renders every page and file of the site
//! from the words and facts in `public/` and the page that Trunk built.

mod assemble;
mod badge;
mod card;
mod chart;
mod chart_card;
mod chart_section;
mod check;
mod cldr;
mod document;
mod drawing;
mod error;
mod faces;
mod fact_check;
mod figure_page;
mod font;
mod message;
mod not_found;
mod plain_page;
mod policy;
mod single;
mod site;
mod sitemap;
mod strokes;
mod style;
mod timeline_check;
mod timeline_points;

pub use chart::{Chart, NARROW, Side, WIDE};
pub use cldr::Cldr;
pub use error::{Error, Problem};
pub use faces::Faces;
pub use fact_check::is_address;
pub use site::Site;

use crate::catalog::Catalog;
use crate::facts::Facts;
use crate::locale::{LOCALES, Locale};
use crate::timeline::Timeline;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// The file of the facts, as errors name it.
const FACTS: &str = "public/facts.json";

/// The file of the timeline, as errors name it.
const TIMELINE: &str = "public/timeline.json";

/// What a build starts from.
#[derive(Debug)]
pub struct Input {
    /// The folder of words, facts and fonts.
    pub public: PathBuf,
    /// The style sheet, inlined in every page.
    pub style: PathBuf,
    /// The `index.html` that Trunk built.
    pub template: String,
    /// Where rendered cards are kept for the next build.
    pub cache: PathBuf,
    /// The absolute address of the site's root, with a slash at its end.
    pub site_url: Option<String>,
}

/// Renders every page and file of the site, and checks them.
///
/// # Errors
/// Every problem that was found in words, facts and pages; nothing is written.
pub fn render(input: &Input) -> Result<Site, Vec<Error>> {
    let facts = facts(&input.public).map_err(|error| vec![error])?;
    let timeline = timeline(&input.public).map_err(|error| vec![error])?;
    let mut errors = Vec::new();
    let mut catalogs = Vec::new();
    for locale in LOCALES {
        match catalog(input, &facts, &timeline, locale) {
            Ok(catalog) => catalogs.push(catalog),
            Err(problems) => errors.extend(problems),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let site = site::site(input, &facts, catalogs).map_err(|error| vec![error])?;
    check::check(&site, input.site_url.as_deref())?;
    Ok(site)
}

/// The finished words of one language.
///
/// # Errors
/// Every key of the language's catalog that is missing, unknown, empty or
/// cannot be filled in.
pub fn catalog(
    input: &Input,
    facts: &Facts,
    timeline: &Timeline,
    locale: &'static Locale,
) -> Result<Catalog, Vec<Error>> {
    let english = words(&input.public, "en").map_err(|error| vec![error])?;
    let own = words(&input.public, locale.tag).map_err(|error| vec![error])?;
    let cldr = Cldr::new(locale);
    let file = words_file(locale.tag);
    timeline_check::check_names(timeline, &own, &file)?;
    let known = Known { facts, timeline };
    let finished = message::resolve(&file, &own, &english, known, &cldr)?;
    assemble::catalog(&file, finished, known, locale, input.site_url.as_deref())
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
    fact_check::check_facts(&facts)?;
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
    timeline_check::check_timeline(&timeline)?;
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

fn read(path: &Path, file: &str) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|error| Error::new(file, "", Problem::Read(error.to_string())))
}
