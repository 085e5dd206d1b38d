//! The checksums of the whole site, with which a mirror is compared: each line
//! is one of GNU coreutils' `sha256sum`.

use crate::content::{Error, Problem};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The file of the checksums.
pub const FILE: &str = "SHA256SUMS";

/// Writes the checksums of the files of a folder, in the order of their paths.
///
/// # Errors
/// A file cannot be read, or the checksums cannot be written.
pub fn write_checksums(folder: &Path, mut paths: Vec<&str>) -> Result<(), Error> {
    paths.sort_unstable();
    let mut lines = String::new();
    for path in paths {
        let content = fs::read(folder.join(path));
        let content = content.map_err(|e| Error::new(path, "", Problem::Read(e.to_string())))?;
        lines.push_str(&format!("{}  {path}\n", checksum(&content)));
    }
    fs::write(folder.join(FILE), lines)
        .map_err(|error| Error::new(FILE, "", Problem::Write(error.to_string())))
}

/// The SHA-256 of a file, in hexadecimal digits.
pub fn checksum(content: impl AsRef<[u8]>) -> String {
    let sum = Sha256::digest(content);
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}
