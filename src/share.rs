//! Sharing: what each network takes, and the post fitted to it. Pure: it
//! knows nothing about the page or the browser.
//!
//! Sources: the networks' own documents as read in 2026-11. A rule that could
//! not be confirmed says so beside it.

mod length;
mod network;
mod server;

pub use length::{code_points, mastodon_length, x_weight};
pub use network::{LengthLimit, MASTODON, NETWORKS, Network, mastodon_link};
pub use server::{HostError, server};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What `encodeURIComponent` leaves as it is (ECMA-262, 19.2.6.4).
const COMPONENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

/// A value for a link, percent-encoded as `encodeURIComponent` does: a space
/// is `%20`, `#` is `%23`, a newline `%0A`.
pub fn encode(value: &str) -> String {
    utf8_percent_encode(value, COMPONENT).to_string()
}

/// What a reader sends on.
#[derive(Debug, Clone, PartialEq)]
pub struct Post<'a> {
    /// The words, without hashtags and link.
    pub text: &'a str,
    /// A title for e-mail.
    pub subject: &'a str,
    /// The hashtags, without `#`.
    pub hashtags: &'a [String],
    /// The absolute address of the page; empty where none is known.
    pub url: &'a str,
}

impl Post<'_> {
    /// The hashtags as they are written: each with `#`, a space between.
    pub fn hashtags(&self) -> String {
        let tags: Vec<String> = self.hashtags.iter().map(|tag| format!("#{tag}")).collect();
        tags.join(" ")
    }

    /// Words and hashtags as one text, a line each.
    pub fn words(&self) -> String {
        lines(&[self.text, &self.hashtags()])
    }

    /// Words, hashtags and link as one text, a line each.
    pub fn message(&self) -> String {
        lines(&[self.text, &self.hashtags(), self.url])
    }
}

fn lines(lines: &[&str]) -> String {
    let lines: Vec<&str> = lines
        .iter()
        .copied()
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}

/// The post with the first of `texts`, which come longest first, that keeps to
/// the network's limit. Where even the last is too long, as beside a very long
/// address, the hashtags and the link go without words.
///
/// `graphemes` counts grapheme clusters (Unicode Standard Annex 29); a count
/// that is too high is safe.
pub fn fitting<'a>(
    network: &Network,
    texts: &[&'a str],
    post: &Post<'a>,
    graphemes: &dyn Fn(&str) -> usize,
) -> Post<'a> {
    let with = |text: &'a str| Post {
        text,
        ..post.clone()
    };
    let posts = texts.iter().map(|text| with(text));
    posts
        .into_iter()
        .find(|post| network.fits(post, graphemes))
        .unwrap_or_else(|| with(""))
}
