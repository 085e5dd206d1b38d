//! Files of text are written compressed too, for hosts that send `.br` and `.gz`
//! as they lie beside a file. Others compress themselves, or leave them alone.

use crate::content::{Error, Problem};
use flate2::{Compression, GzBuilder};
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The endings of files that compress; pictures are compressed already.
const ENDINGS: [&str; 8] = ["html", "ics", "js", "json", "svg", "txt", "wasm", "xml"];

/// Writes the compressed copies of the files of a folder, and gives the paths of
/// all that it has written, in order. No copy is kept that saves nothing.
///
/// # Errors
/// A file cannot be read, or a copy cannot be written.
pub fn precompress(folder: &Path, paths: &[&str]) -> Result<Vec<String>, Error> {
    let next = AtomicUsize::new(0);
    let work = || -> Result<Vec<String>, Error> {
        let mut written = Vec::new();
        while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
            if compresses(path) {
                written.extend(copies(folder, path)?);
            }
        }
        Ok(written)
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let results: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let ended = threads.into_iter().map(|thread| thread.join());
        ended
            .map(|result| result.expect("no worker panics"))
            .collect()
    });
    let mut written = Vec::new();
    for result in results {
        written.extend(result?);
    }
    written.sort();
    Ok(written)
}

fn compresses(path: &str) -> bool {
    let ending = Path::new(path)
        .extension()
        .and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ENDINGS.contains(&ending))
}

/// Writes the copies of a file; their paths.
fn copies(folder: &Path, path: &str) -> Result<Vec<String>, Error> {
    let read = |error: io::Error| Error::new(path, "", Problem::Read(error.to_string()));
    let content = fs::read(folder.join(path)).map_err(read)?;
    let mut written = Vec::new();
    for (ending, copy) in [("br", brotli(&content)), ("gz", gzip(&content))] {
        let copied = format!("{path}.{ending}");
        let write = |error: io::Error| Error::new(&copied, "", Problem::Write(error.to_string()));
        let copy = copy.map_err(write)?;
        if copy.len() < content.len() {
            fs::write(folder.join(&copied), copy).map_err(write)?;
            written.push(copied);
        }
    }
    Ok(written)
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
