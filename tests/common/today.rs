//! The figures of today as the English page shows them, from the facts
//! themselves: a figure that is changed there is changed here.
#![allow(dead_code, reason = "each group of tests uses a part of it")]

use stand_with_belarus::content;
use stand_with_belarus::content::catalog::{Catalog, Figure};
use stand_with_belarus::locale::ORIGINAL;
use std::path::Path;
use std::sync::LazyLock;

static ENGLISH: LazyLock<Catalog> = LazyLock::new(|| {
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let facts = content::facts(&public).unwrap();
    let timeline = content::timeline(&public).unwrap();
    content::catalog(&public, None, &facts, &timeline, ORIGINAL).unwrap()
});

/// The finished English words.
pub fn english() -> &'static Catalog {
    &ENGLISH
}

/// The figures in the order of the page.
pub fn figures() -> &'static [Figure] {
    &english().figures.list
}

/// Their ids, which are anchors of the page.
pub fn ids() -> Vec<&'static str> {
    figures().iter().map(|figure| &*figure.id).collect()
}

/// Their numbers as English writes them.
pub fn numbers() -> Vec<&'static str> {
    figures().iter().map(|figure| &*figure.number).collect()
}
