//! What needs no browser: facts, words, formatting, links, pages, and the
//! rules of the tree.

mod bad_data;
mod bad_timeline;
mod cldr;
mod house;
mod markup;
mod share;
mod single;
mod site;
mod styles;
mod take;
mod timeline;
#[path = "../common/today.rs"]
mod today;
mod words;

use stand_with_belarus::content;
use stand_with_belarus::content::catalog::Catalog;
use stand_with_belarus::locale::LOCALES;
use stand_with_belarus::prerender::{BuiltFile, Input, TrunkFiles};
use std::path::{Path, PathBuf};

/// The root of the project.
fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The project's own input, or that of another folder of words and facts.
fn input(public: Option<PathBuf>, site_url: Option<&str>) -> Input {
    Input {
        public: public.unwrap_or_else(|| project().join("public")),
        cache: Path::new(env!("CARGO_TARGET_TMPDIR")).join("cards"),
        files: TrunkFiles {
            glue: built("page-0a1b.js", "sha256-glue"),
            wasm: built("page-0a1b_bg.wasm", "sha256-wasm"),
            reload: String::new(),
        },
        site_url: site_url.map(str::to_owned),
    }
}

fn built(name: &str, integrity: &str) -> BuiltFile {
    BuiltFile {
        name: name.to_owned(),
        integrity: integrity.to_owned(),
    }
}

/// The finished catalog of every published language.
fn catalogs() -> Vec<Catalog> {
    let input = input(None, Some("https://stand.example/"));
    let facts = content::facts(&input.public).unwrap();
    let timeline = content::timeline(&input.public).unwrap();
    LOCALES
        .iter()
        .map(|locale| {
            content::catalog(
                &input.public,
                input.site_url.as_deref(),
                &facts,
                &timeline,
                locale,
            )
            .unwrap()
        })
        .collect()
}

/// How many bytes something may take; `script/bench` reads the same file.
fn bytes(what: &str) -> usize {
    let bounds: serde_json::Value =
        serde_json::from_str(include_str!("../common/bytes.json")).unwrap();
    usize::try_from(bounds[what].as_u64().unwrap()).unwrap()
}
