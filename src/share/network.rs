//! The networks: one row each, with its link and its limit.

use super::length::URL_LENGTH;
use super::{Post, encode, mastodon_length, x_weight};

/// How a network counts the length of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// No limit is known.
    None,
    /// Weighted characters, an address 23 (X).
    Weighted(usize),
    /// Grapheme clusters, the whole address counts (Bluesky).
    Graphemes(usize),
    /// Characters, an address 23 (Mastodon).
    Characters(usize),
}

/// A place to share at.
#[derive(Debug)]
pub struct Network {
    /// A word for classes and tests.
    pub id: &'static str,
    /// Its own name; empty for e-mail, which each language names.
    pub name: &'static str,
    pub rule: Rule,
    /// It carries the address alone, so that without one there is no link.
    pub needs_url: bool,
    /// The link that opens it with a post.
    pub link: fn(&Post) -> String,
}

/// The networks in the order of the page.
pub const NETWORKS: &[Network] = &[
    // core.telegram.org/widgets/share; no limit is stated.
    Network {
        id: "telegram",
        name: "Telegram",
        rule: Rule::None,
        needs_url: false,
        link: |post| {
            let words = Post {
                url: "",
                ..post.clone()
            };
            let words = words.message();
            // Without an address Telegram's dialog is empty; the words can stand in its place.
            match post.url {
                "" => query("https://t.me/share/url", &[("url", &words)]),
                url => query("https://t.me/share/url", &[("url", url), ("text", &words)]),
            }
        },
    },
    // faq.whatsapp.com, "How to use click to chat"; no limit is stated.
    Network {
        id: "whatsapp",
        name: "WhatsApp",
        rule: Rule::None,
        needs_url: false,
        link: |post| query("https://wa.me/", &[("text", &post.message())]),
    },
    // developer.x.com, Web Intent; the limit is twitter-text's `config/v3.json`.
    Network {
        id: "x",
        name: "X",
        rule: Rule::Weighted(280),
        needs_url: false,
        link: |post| {
            query(
                "https://x.com/intent/tweet",
                &[
                    ("text", post.text),
                    ("url", post.url),
                    ("hashtags", &post.hashtags.join(",")),
                ],
            )
        },
    },
    // developers.facebook.com, Share Dialog. `quote` is dead since 2022; one
    // hashtag with its `#` (not confirmed).
    Network {
        id: "facebook",
        name: "Facebook",
        rule: Rule::None,
        needs_url: true,
        link: |post| {
            let hashtag = post
                .hashtags
                .first()
                .map_or(String::new(), |tag| format!("#{tag}"));
            query(
                "https://www.facebook.com/sharer/sharer.php",
                &[("u", post.url), ("hashtag", &hashtag)],
            )
        },
    },
    // docs.bsky.app, Action Intent Links: 300 grapheme clusters, the address included.
    Network {
        id: "bluesky",
        name: "Bluesky",
        rule: Rule::Graphemes(300),
        needs_url: false,
        link: |post| {
            query(
                "https://bsky.app/intent/compose",
                &[("text", &post.message())],
            )
        },
    },
    // share.joinmastodon.org, the official chooser since March 2026. The text
    // is in the fragment, so that it reaches no log.
    Network {
        id: "mastodon",
        name: "Mastodon",
        rule: Rule::Characters(500),
        needs_url: false,
        link: |post| {
            format!(
                "https://share.joinmastodon.org/#text={}",
                encode(&post.message())
            )
        },
    },
    // RFC 6068: lines end in %0D%0A.
    Network {
        id: "email",
        name: "",
        rule: Rule::None,
        needs_url: false,
        link: |post| {
            let body = post.message().replace('\n', "\r\n");
            query("mailto:", &[("subject", post.subject), ("body", &body)])
        },
    },
];

impl Network {
    /// Whether the post keeps to the network's limit; `graphemes` counts
    /// grapheme clusters and may count too many.
    pub fn fits(&self, post: &Post, graphemes: &dyn Fn(&str) -> usize) -> bool {
        match self.rule {
            Rule::None => true,
            Rule::Weighted(limit) => {
                // X sets the address and the hashtags behind the text, a space before each.
                let url = if post.url.is_empty() {
                    0
                } else {
                    1 + URL_LENGTH
                };
                x_weight(post.text) + url + 1 + x_weight(&post.hashtags()) <= limit
            }
            Rule::Graphemes(limit) => graphemes(&post.message()) <= limit,
            Rule::Characters(limit) => mastodon_length(&post.message(), post.url) <= limit,
        }
    }
}

/// A link with a query of the parameters that have a value, each encoded.
fn query(base: &str, parameters: &[(&str, &str)]) -> String {
    let mut link = base.to_owned();
    let mut separator = '?';
    for (name, value) in parameters.iter().filter(|(_, value)| !value.is_empty()) {
        link.push(separator);
        link.push_str(name);
        link.push('=');
        link.push_str(&encode(value));
        separator = '&';
    }
    link
}
