//! The checksums of the whole site, with which a mirror is compared: each line
//! is one of GNU coreutils' `sha256sum`.

use crate::content::{Error, Problem};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

/// The file of the checksums.
pub const FILE: &str = "SHA256SUMS";

/// Writes the checksums of every file in a folder, in the order of their paths.
/// It comes last: what is written after it is not in it.
///
/// # Errors
/// A file cannot be read, or the checksums cannot be written.
pub fn write_checksums(folder: &Path) -> Result<(), Error> {
    let mut paths = BTreeSet::new();
    let found = find_files(folder, "", &mut paths);
    found.map_err(|error| Error::new(FILE, "", Problem::Read(error.to_string())))?;
    paths.remove(FILE);
    let mut lines = String::new();
    for path in &paths {
        let content = fs::read(folder.join(path));
        let content = content.map_err(|e| Error::new(path, "", Problem::Read(e.to_string())))?;
        lines.push_str(&format!("{}  {path}\n", checksum(&content)));
    }
    fs::write(folder.join(FILE), lines)
        .map_err(|error| Error::new(FILE, "", Problem::Write(error.to_string())))
}

/// Adds the path of every file below `root`, each after `start`.
fn find_files(root: &Path, start: &str, paths: &mut BTreeSet<String>) -> io::Result<()> {
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        let path = format!("{start}{}", entry.file_name().display());
        if entry.path().is_dir() {
            find_files(&entry.path(), &format!("{path}/"), paths)?;
        } else {
            paths.insert(path);
        }
    }
    Ok(())
}

/// The SHA-256 of a file, in hexadecimal digits.
pub fn checksum(content: impl AsRef<[u8]>) -> String {
    let sum = Sha256::digest(content);
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}
