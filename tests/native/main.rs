//! What needs no browser: facts, words, formatting, links, pages, and the
//! rules of the tree.

mod architecture;
mod bad_catalogs;
mod bad_data;
mod bad_timeline;
mod chart;
mod cldr;
mod downloads;
mod drafts;
mod frame;
mod html;
mod machine;
mod mirrors;
mod more_to_do;
mod pages;
mod policy;
mod serving;
mod setup;
mod share;
mod share_length;
mod single_file;
mod site;
mod styles;
mod timeline;
#[path = "../common/today.rs"]
mod today;
mod translations;
mod translators;
mod valid_html;

use stand_with_belarus::content;
use stand_with_belarus::content::catalog::Catalog;
use stand_with_belarus::locale::LOCALES;
use stand_with_belarus::prerender::{BuiltFile, Input, Program, Site, TrunkFiles, render};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

const SITE_URL: &str = "https://stand.example/";

/// The project's own site, rendered once for all tests.
static SITE: LazyLock<Site> = LazyLock::new(|| render(&input(None, Some(SITE_URL))).unwrap());

/// The same, built without knowing its address.
static SITE_WITHOUT_URL: LazyLock<Site> = LazyLock::new(|| render(&input(None, None)).unwrap());

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
            page: program("page-0a1b"),
            forms: program("forms-4e5f"),
            frame: program("frame-2c3d"),
            reload: String::new(),
        },
        site_url: site_url.map(str::to_owned),
        onion_url: None,
        drafts: true,
    }
}

fn program(name: &str) -> Program {
    let built = |name: String, integrity: &str| BuiltFile {
        name,
        integrity: integrity.to_owned(),
    };
    Program {
        glue: built(format!("{name}.js"), "sha256-glue"),
        wasm: built(format!("{name}_bg.wasm"), "sha256-wasm"),
    }
}

/// The content of a file of a site.
fn bytes_of<'a>(site: &'a Site, path: &str) -> &'a [u8] {
    let found = site.files().find(|(name, _)| *name == path);
    found.unwrap_or_else(|| panic!("no {path}")).1
}

/// The text of a file of a site.
fn file(site: &Site, path: &str) -> String {
    String::from_utf8(bytes_of(site, path).to_vec()).unwrap()
}

/// Every page of a site, by its path.
fn pages(site: &Site) -> impl Iterator<Item = (&str, &str)> {
    let pages = site.files().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, page)| (path, std::str::from_utf8(page).unwrap()))
}

/// The finished catalog of every published language.
fn catalogs() -> Vec<Catalog> {
    let input = input(None, Some(SITE_URL));
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
fn byte_limit(what: &str) -> usize {
    let bounds: serde_json::Value =
        serde_json::from_str(include_str!("../common/bytes.json")).unwrap();
    usize::try_from(bounds[what].as_u64().unwrap()).unwrap()
}
