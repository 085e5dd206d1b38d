//! Files of text are written compressed too, for hosts that send `.br` and `.gz`
//! as they lie beside a file. Others compress themselves, or leave them alone.

use crate::content::{Error, Problem};
use flate2::{Compression, GzBuilder};
use rayon::prelude::*;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// The endings of files that compress; pictures are compressed already.
const ENDINGS: [&str; 8] = ["html", "ics", "js", "json", "svg", "txt", "wasm", "xml"];

/// Writes the compressed copies of these files of a folder beside them. No copy
/// is kept that saves nothing.
///
/// # Errors
/// A file cannot be read, or a copy cannot be written.
pub fn precompress(folder: &Path, paths: &[&str]) -> Result<(), Error> {
    let paths = paths.par_iter().filter(|path| compresses(path));
    paths.try_for_each(|path| write_copies(folder, path))
}

fn compresses(path: &str) -> bool {
    let ending = Path::new(path)
        .extension()
        .and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ENDINGS.contains(&ending))
}

fn write_copies(folder: &Path, path: &str) -> Result<(), Error> {
    let read = |error: io::Error| Error::new(path, "", Problem::Read(error.to_string()));
    let content = fs::read(folder.join(path)).map_err(read)?;
    for (ending, copy) in [("br", brotli(&content)), ("gz", gzip(&content))] {
        let copied = format!("{path}.{ending}");
        let write = |error: io::Error| Error::new(&copied, "", Problem::Write(error.to_string()));
        let copy = copy.map_err(write)?;
        if copy.len() < content.len() {
            fs::write(folder.join(&copied), copy).map_err(write)?;
        }
    }
    Ok(())
}

fn brotli(mut content: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut copy = Vec::new();
    brotli::BrotliCompress(&mut content, &mut copy, &parameters)?;
    Ok(copy)
}

/// Without a time or a name, so that the same content gives the same bytes.
fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use std::path::PathBuf;

    /// A folder with a page, a picture and a text too short to compress.
    fn folder(name: &str) -> PathBuf {
        let name = format!("precompress-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(folder.join("be")).unwrap();
        fs::write(folder.join("be/index.html"), page()).unwrap();
        fs::write(folder.join("card.png"), page()).unwrap();
        fs::write(folder.join("short.txt"), "#1").unwrap();
        folder
    }

    fn page() -> String {
        "<p>Палітычныя вязні</p>".repeat(99)
    }

    const PATHS: [&str; 3] = ["be/index.html", "card.png", "short.txt"];
    const COPIES: [&str; 2] = ["be/index.html.br", "be/index.html.gz"];

    #[test]
    fn only_what_saves_bytes_gets_copies_and_these_are_the_file() {
        let folder = folder("copies");
        precompress(&folder, &PATHS).unwrap();
        let [br, gz] = COPIES.map(|path| read(&folder, path));
        let (mut from_br, mut from_gz) = (String::new(), String::new());
        brotli::Decompressor::new(&br[..], 4096)
            .read_to_string(&mut from_br)
            .unwrap();
        flate2::read::GzDecoder::new(&gz[..])
            .read_to_string(&mut from_gz)
            .unwrap();
        assert_eq!((from_br, from_gz), (page(), page()));
        assert!(!folder.join("card.png.br").exists() && !folder.join("short.txt.gz").exists());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_same_files_give_the_same_copies() {
        let folder = folder("again");
        let copies = || {
            precompress(&folder, &PATHS).unwrap();
            COPIES.map(|path| read(&folder, path))
        };
        assert_eq!(copies(), copies());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let folder = folder("missing");
        let error = precompress(&folder, &["nothing.svg"]).unwrap_err();
        assert!(
            error.to_string().starts_with("nothing.svg: cannot be read"),
            "{error}"
        );
        fs::remove_dir_all(folder).unwrap();
    }

    fn read(folder: &Path, path: &str) -> Vec<u8> {
        fs::read(folder.join(path)).unwrap()
    }
}
