//! Which English texts have changed since they were translated, by the history
//! that git keeps of the catalogs.

use super::messages::Messages;
use super::texts::{Texts, parse, texts_file};
use crate::locale::ORIGINAL;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

/// A text whose original has changed since it was written.
#[derive(Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its key.
    pub key: String,
    /// The English text that it was translated from.
    pub then: String,
    /// The English text of today.
    pub now: String,
}

/// The texts of a language whose English has changed since they were last
/// written. The files as they lie there count as the newest version.
///
/// # Errors
/// Git is not there, or the project has no history; in the words of git.
pub fn changed(project: &Path, tag: &str, messages: &Messages) -> Result<Vec<Changed>, String> {
    let versions = versions(project, tag)?;
    let Some((english, own)) = versions.first() else {
        return Ok(Vec::new());
    };
    let changed = own.iter().filter_map(|(key, text)| {
        let same = versions
            .iter()
            .take_while(|(_, own)| own.get(key) == Some(text));
        let (then, _) = same.last()?;
        let original = original_key(key, english, messages);
        let (then, now) = (then.get(&original)?, english.get(&original)?);
        (then != now).then(|| Changed {
            key: key.clone(),
            then: then.clone(),
            now: now.clone(),
        })
    });
    Ok(changed.collect())
}

/// The English text that a text stands for: a plural form that English lacks
/// stands for its general one.
fn original_key(key: &str, english: &Texts, messages: &Messages) -> String {
    let message = key.rsplit_once('_').map(|(message, _)| message);
    match message.filter(|message| !english.contains_key(key) && messages.contains_key(*message)) {
        Some(message) => format!("{message}_other"),
        None => key.to_owned(),
    }
}

/// English and the language in every version, the newest first.
fn versions(project: &Path, tag: &str) -> Result<Vec<(Texts, Texts)>, String> {
    let files = [texts_file(ORIGINAL.tag), texts_file(tag)];
    let log = ["log", "--first-parent", "--format=%H", "--"];
    let commits = git(project, &[&log[..], &[&files[0], &files[1]]].concat(), "")?;
    let commits = String::from_utf8_lossy(&commits).into_owned();
    let objects: String = commits
        .lines()
        .flat_map(|commit| files.each_ref().map(|file| format!("{commit}:{file}\n")))
        .collect();
    let contents = git(project, &["cat-file", "--batch"], &objects)?;
    let mut texts = contents_of(&contents).into_iter().map(texts_of);
    let mut versions = Vec::new();
    let now = files.map(|file| std::fs::read(project.join(file)).unwrap_or_default());
    let [english, own] = now.map(|file| texts_of(&file));
    versions.push((english, own));
    while let (Some(english), Some(own)) = (texts.next(), texts.next()) {
        versions.push((english, own));
    }
    Ok(versions)
}

/// A version that is no catalog of today's format has no texts to compare.
fn texts_of(file: &[u8]) -> Texts {
    parse(&String::from_utf8_lossy(file)).unwrap_or_else(|_| BTreeMap::new())
}

/// The files that `git cat-file --batch` prints: a line that ends with the
/// size, the content, a line break. Of a file that is not there, a line alone.
fn contents_of(mut output: &[u8]) -> Vec<&[u8]> {
    let mut contents = Vec::new();
    while let Some(end) = output.iter().position(|byte| *byte == b'\n') {
        let head = String::from_utf8_lossy(&output[..end]);
        let size = head.rsplit(' ').next().and_then(|size| size.parse().ok());
        let (start, size): (usize, usize) = (end + 1, size.unwrap_or(0));
        contents.push(&output[start..start + size]);
        let is_missing = head.ends_with(" missing");
        output = &output[start + size + usize::from(!is_missing)..];
    }
    contents
}

/// What git prints when it is given these lines.
fn git(project: &Path, arguments: &[&str], lines: &str) -> Result<Vec<u8>, String> {
    let told = |error: io::Error| error.to_string();
    let mut child = Command::new("git")
        .args(arguments)
        .current_dir(project)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(told)?;
    let mut input = child.stdin.take().expect("it is piped");
    let lines = lines.to_owned();
    // Apart, since git answers while it reads.
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = child.wait_with_output().map_err(told)?;
    let _ = writer.join();
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
    }
}
