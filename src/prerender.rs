//! The native half of the build: renders every page and file of the site
//! from the words and facts in `public/` and the page that Trunk built.

mod assets;
mod checksums;
mod language_files;
mod link_check;
mod pages;
mod precompress;
mod site;
mod trunk_files;

pub use assets::chart::{Chart, NARROW, Side, WIDE};
pub use assets::css::minified;
pub use assets::faces::Faces;
pub use checksums::{checksum, write_checksums};
pub use precompress::precompress;
pub use site::Site;
pub use trunk_files::{BuiltFile, Program, TrunkFiles};

use crate::content::{self, Error};
use crate::locale::LOCALES;
use rayon::iter::Either;
use rayon::prelude::*;
use std::path::PathBuf;

/// What a build starts from.
#[derive(Debug)]
pub struct Input {
    /// The folder of words, facts and fonts.
    pub public: PathBuf,
    /// What Trunk has built.
    pub files: TrunkFiles,
    /// Where rendered cards are kept for the next build.
    pub cache: PathBuf,
    /// The absolute address of the site's root, with a slash at its end.
    pub site_url: Option<String>,
    /// The same of its onion service.
    pub onion_url: Option<String>,
    /// Whether languages that are not published yet have their pages too.
    pub drafts: bool,
}

/// Renders every page and file of the site, and checks them.
///
/// # Errors
/// Every problem that was found in words, facts and pages; nothing is written.
pub fn render(input: &Input) -> Result<Site, Vec<Error>> {
    let facts = content::facts(&input.public).map_err(|error| vec![error])?;
    let timeline = content::timeline(&input.public).map_err(|error| vec![error])?;
    let url = input.site_url.as_deref();
    let catalogs = LOCALES.par_iter();
    let catalogs =
        catalogs.map(|locale| content::catalog(&input.public, url, &facts, &timeline, locale));
    let (errors, catalogs): (Vec<_>, Vec<_>) = catalogs.partition_map(Either::from);
    let mut errors = errors.concat();
    // An address that is too long is so in every language.
    errors.dedup();
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut drafts = Vec::new();
    if input.drafts {
        for locale in content::drafts(&input.public).map_err(|error| vec![error])? {
            drafts.push(content::draft(&input.public, url, &facts, &timeline, locale)?.0);
        }
    }
    let site =
        site::site(input, (&facts, &timeline), catalogs, drafts).map_err(|error| vec![error])?;
    link_check::check(&site, url)?;
    Ok(site)
}
