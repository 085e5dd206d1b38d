//! The native half of the build: renders every page and file of the site
//! from the words and facts in `public/` and the page that Trunk built.

mod assemble;
mod badge;
mod card;
mod check;
mod cldr;
mod document;
mod drawing;
mod error;
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

pub use cldr::Cldr;
pub use error::{Error, Problem};
pub use fact_check::is_address;
pub use site::Site;

use crate::catalog::Catalog;
use crate::facts::Facts;
use crate::locale::{LOCALES, Locale};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// The file of the facts, as errors name it.
const FACTS: &str = "public/facts.json";

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
    let mut errors = Vec::new();
    let mut catalogs = Vec::new();
    for locale in LOCALES {
        match catalog(input, &facts, locale) {
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
    locale: &'static Locale,
) -> Result<Catalog, Vec<Error>> {
    let english = words(&input.public, "en").map_err(|error| vec![error])?;
    let own = words(&input.public, locale.tag).map_err(|error| vec![error])?;
    let cldr = Cldr::new(locale);
    let file = words_file(locale.tag);
    let finished = message::resolve(&file, &own, &english, facts, &cldr)?;
    assemble::catalog(&file, finished, facts, locale, input.site_url.as_deref())
        .map_err(|error| vec![error])
}

/// Reads `facts.json`.
///
/// # Errors
/// The file cannot be read, or a key is missing, unknown or of the wrong kind.
pub fn facts(public: &Path) -> Result<Facts, Error> {
    let text = read(&public.join("facts.json"), FACTS)?;
    let parsed = serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(&text));
    let facts: Facts = parsed.map_err(|error| {
        let key = error.path().to_string();
        Error::new(FACTS, &key, Problem::Data(error.into_inner().to_string()))
    })?;
    fact_check::check_facts(&facts)?;
    Ok(facts)
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
