//! Languages that are not published yet: catalogs without a row in
//! [`LOCALES`](crate::locale::LOCALES).

use super::texts::texts_file;
use super::{Error, Problem};
use crate::locale::{Locale, locale};
use icu_locale::LocaleDirectionality;
use std::fs;
use std::path::Path;

/// Every draft, in the order of the tags. Its direction is CLDR's; its name is its tag, and
/// no quotation marks are asked for: these come with the row.
///
/// # Errors
/// The folder cannot be read, or the name of a file is no language tag.
pub fn drafts(public: &Path) -> Result<Vec<&'static Locale>, Error> {
    let folder = "public/locales";
    let unreadable =
        |error: std::io::Error| Error::new(folder, "", Problem::Read(error.to_string()));
    let mut tags = Vec::new();
    for entry in fs::read_dir(public.join("locales")).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let tag = path
            .file_stem()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if path.extension().is_some_and(|kind| kind == "json") && locale(tag).is_none() {
            tags.push(tag.to_owned());
        }
    }
    tags.sort_unstable();
    tags.into_iter().map(|tag| draft(tag)).collect()
}

/// Lives as long as the build, as the rows of published languages do.
fn draft(tag: String) -> Result<&'static Locale, Error> {
    let Ok(name) = tag.parse::<icu_locale::Locale>() else {
        return Err(Error::new(&texts_file(&tag), "", Problem::Tag));
    };
    let rtl = LocaleDirectionality::new_extended().is_right_to_left(&name.id);
    let tag: &'static str = tag.leak();
    Ok(Box::leak(Box::new(Locale {
        tag,
        name: tag,
        cldr: tag,
        open_graph: tag,
        quotes: "",
        rtl,
        plain_thousands: false,
        at_risk: false,
    })))
}
