//! The files that Trunk builds for the client, two for each of its programs. Its
//! page names them (`pattern_script` in `Trunk.toml`, `index.html`) and has
//! nothing else of use.

use crate::content::{Error, Problem};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use scraper::{Html, Selector};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Trunk's page, as errors name it.
const PAGE: &str = "index.html";

/// What Trunk has built.
#[derive(Debug, Clone, Default)]
pub struct TrunkFiles {
    /// What the whole page of a language loads.
    pub page: Program,
    /// What it loads when a reader opens one of its forms.
    pub forms: Program,
    /// What the page of the frame loads.
    pub frame: Program,
    /// The script with which `trunk serve` loads the page anew; empty in a build.
    pub reload: String,
}

/// A program for the browser.
#[derive(Debug, Clone, Default)]
pub struct Program {
    /// The JavaScript that loads the WebAssembly.
    pub glue: BuiltFile,
    /// The WebAssembly.
    pub wasm: BuiltFile,
}

/// A file beside the English page.
#[derive(Debug, Clone, Default)]
pub struct BuiltFile {
    /// Its name, with a hash of its content.
    pub name: String,
    /// Its hash as browsers check it (W3C, Subresource Integrity).
    pub integrity: String,
}

/// The names of a program's files, as `pattern_script` writes them.
#[derive(Deserialize)]
struct Names {
    glue: String,
    wasm: String,
}

impl TrunkFiles {
    /// Reads Trunk's page in the folder of its build, and the files that it names.
    ///
    /// # Errors
    /// The page or a file cannot be read, or the page names none.
    pub fn read(folder: &Path) -> Result<Self, Error> {
        let page = fs::read_to_string(folder.join(PAGE));
        let page = page.map_err(|error| Error::new(PAGE, "", Problem::Read(error.to_string())))?;
        let ([page, forms, frame], reload) = parse(&page)?;
        Ok(Self {
            page: Program::read(folder, page)?,
            forms: Program::read(folder, forms)?,
            frame: Program::read(folder, frame)?,
            reload,
        })
    }

    /// The name of every file.
    pub fn names(&self) -> Vec<String> {
        let programs = [&self.page, &self.forms, &self.frame].into_iter();
        let files = programs.flat_map(|program| [&program.glue, &program.wasm]);
        files.map(|file| file.name.clone()).collect()
    }
}

impl Program {
    fn read(folder: &Path, names: Names) -> Result<Self, Error> {
        Ok(Self {
            glue: BuiltFile::read(folder, names.glue)?,
            wasm: BuiltFile::read(folder, names.wasm)?,
        })
    }
}

impl BuiltFile {
    fn read(folder: &Path, name: String) -> Result<Self, Error> {
        let content = fs::read(folder.join(&name));
        let content =
            content.map_err(|error| Error::new(&name, "", Problem::Read(error.to_string())))?;
        let integrity = format!("sha256-{}", BASE64.encode(Sha256::digest(content)));
        Ok(Self { name, integrity })
    }
}

/// The names that Trunk's page gives for the page, the forms and the frame, and
/// its script to load anew.
fn parse(page: &str) -> Result<([Names; 3], String), Error> {
    let page = Html::parse_document(page);
    let texts = |selector: &str| -> Vec<String> {
        let selector = Selector::parse(selector).expect("the selectors are constant");
        let elements = page.select(&selector);
        elements.map(|element| element.text().collect()).collect()
    };
    let names = |id: &str| {
        let names = texts(id).concat();
        serde_json::from_str(&names).map_err(|_| Error::new(PAGE, "", Problem::Template))
    };
    let names = [
        names("#trunk-files")?,
        names("#forms-files")?,
        names("#frame-files")?,
    ];
    Ok((names, texts("body script").concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_the_files_are_read_from_the_page() {
        let page = "<!DOCTYPE html><html><head>\
            <script type=\"application/json\" id=\"trunk-files\">\
            {\"glue\":\"a-1.js\",\"wasm\":\"a-1_bg.wasm\"}</script>\
            <script type=\"application/json\" id=\"forms-files\">\
            {\"glue\":\"b-1.js\",\"wasm\":\"b-1_bg.wasm\"}</script>\
            <script type=\"application/json\" id=\"frame-files\">\
            {\"glue\":\"c-1.js\",\"wasm\":\"c-1_bg.wasm\"}</script>\
            </head><body><script>reload()</script></body></html>";
        let (names, reload) = parse(page).unwrap();
        let names = names.map(|names| [names.glue, names.wasm]);
        let wanted = [
            ["a-1.js", "a-1_bg.wasm"],
            ["b-1.js", "b-1_bg.wasm"],
            ["c-1.js", "c-1_bg.wasm"],
        ];
        assert_eq!(names, wanted);
        assert_eq!(reload, "reload()");
    }

    #[test]
    fn a_page_without_names_is_refused() {
        let error = parse("<!DOCTYPE html><html><body></body></html>")
            .err()
            .unwrap();
        assert!(error.to_string().contains("pattern_script"), "{error}");
    }
}
