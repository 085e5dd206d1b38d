//! `public/_headers`, the one list of the site's headers, read by the rules of
//! Cloudflare: every block that matches adds, and `! Name` takes away.

use crate::project;
use std::collections::BTreeMap;
use std::fs;

/// The headers of an answer, by their names in lower case.
pub type Headers = BTreeMap<String, String>;

struct Block {
    pattern: String,
    lines: Vec<String>,
}

/// The list.
pub struct HeadersFile(Vec<Block>);

impl HeadersFile {
    /// Reads the list.
    pub fn read() -> Self {
        let text = fs::read_to_string(project().join("public/_headers")).unwrap();
        let mut blocks: Vec<Block> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if line.starts_with('/') {
                let pattern = line.trim().to_owned();
                blocks.push(Block {
                    pattern,
                    lines: Vec::new(),
                });
            } else {
                let line = line.trim().to_owned();
                blocks
                    .last_mut()
                    .expect("a path comes first")
                    .lines
                    .push(line);
            }
        }
        assert!(blocks.len() > 2, "_headers has lost its blocks");
        Self(blocks)
    }

    /// What a path of the site is sent with.
    pub fn of(&self, path: &str) -> Headers {
        let mut headers = Headers::new();
        for block in self.0.iter().filter(|block| matches(&block.pattern, path)) {
            for line in &block.lines {
                if let Some(name) = line.strip_prefix('!') {
                    headers.remove(&name.trim().to_lowercase());
                    continue;
                }
                let (name, value) = line.split_once(':').expect("a name and a value");
                let known = headers.insert(name.to_lowercase(), value.trim().to_owned());
                assert_eq!(known, None, "{path} would have {name} twice");
            }
        }
        headers
    }

    /// The names of all headers.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .0
            .iter()
            .flat_map(|block| &block.lines)
            .filter_map(|line| line.split_once(':'))
            .map(|(name, _)| name.to_lowercase())
            .collect();
        names.sort();
        names.dedup();
        names
    }
}

/// Whether a path has a pattern, in which `*` stands for anything.
fn matches(pattern: &str, path: &str) -> bool {
    let Some((start, end)) = pattern.split_once('*') else {
        return pattern == path;
    };
    assert!(!end.contains('*'), "{pattern} has a second *");
    path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end)
}
