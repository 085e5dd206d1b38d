//! The networks: one row each, with its link and its limit.

use super::length::{URL_LENGTH, mastodon_length, x_weight};
use super::{Post, encode};

/// How a network counts the length of a post, and how much it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LengthLimit {
    /// No limit is known.
    None,
    /// Weighted characters, an address 23 (X).
    Weighted(usize),
    /// Grapheme clusters, the whole address counts (Bluesky).
    Graphemes(usize),
    /// The same, but no document of the network confirms it (Viber): a post
    /// keeps to it, and where it cannot the hashtags and the link go alone.
    Reported(usize),
    /// Characters, an address 23 (Mastodon).
    Characters(usize),
    /// Characters of words and hashtags; the address is apart (Reddit).
    Title(usize),
}

/// A place to share at.
#[derive(Debug)]
pub struct Network {
    /// A word for classes and tests.
    pub id: &'static str,
    /// Its own name; empty where each language has its own.
    pub name: &'static str,
    /// How it counts the length of a post, and how much it takes.
    pub limit: LengthLimit,
    /// It carries the address alone, so that without one there is no link.
    pub url_alone: bool,
    /// It is not offered where readers are at risk.
    pub withheld_at_risk: bool,
    /// The link that opens it with a post.
    pub link: fn(&Post) -> String,
}

const fn row(
    id: &'static str,
    name: &'static str,
    limit: LengthLimit,
    link: fn(&Post) -> String,
) -> Network {
    Network {
        id,
        name,
        limit,
        url_alone: false,
        withheld_at_risk: false,
        link,
    }
}

/// The networks in the order of the page.
// Neither VK nor Odnoklassniki: both serve the authorities
// (pozirk.online/en/news/161476; brestspring.org).
pub const NETWORKS: &[Network] = &[
    // core.telegram.org/widgets/share; no limit is stated.
    row("telegram", "Telegram", LengthLimit::None, |post| {
        let words = post.words();
        // Without an address Telegram's dialog is empty; the words can stand in its place.
        match post.url {
            "" => query("https://t.me/share/url", &[("url", &words)]),
            url => query("https://t.me/share/url", &[("url", url), ("text", &words)]),
        }
    }),
    // faq.whatsapp.com, "How to use click to chat"; no limit is stated.
    row("whatsapp", "WhatsApp", LengthLimit::None, |post| {
        query("https://wa.me/", &[("text", &post.message())])
    }),
    // The app's own scheme; a limit of 200 is often reported and not confirmed.
    row("viber", "Viber", LengthLimit::Reported(200), |post| {
        query("viber://forward", &[("text", &post.message())])
    }),
    // developer.x.com, Web Intent; the limit is twitter-text's `config/v3.json`.
    row("x", "X", LengthLimit::Weighted(280), |post| {
        let hashtags = post.hashtags.join(",");
        let parameters = [
            ("text", post.text),
            ("url", post.url),
            ("hashtags", &hashtags),
        ];
        query("https://x.com/intent/tweet", &parameters)
    }),
    // developers.facebook.com, Share Dialog. `quote` is dead since 2022; one
    // hashtag with its `#` (not confirmed).
    Network {
        url_alone: true,
        ..row("facebook", "Facebook", LengthLimit::None, |post| {
            let hashtag = post.hashtags.first().map(|tag| format!("#{tag}"));
            let hashtag = hashtag.unwrap_or_default();
            let parameters = [("u", post.url), ("hashtag", &hashtag)];
            query("https://www.facebook.com/sharer/sharer.php", &parameters)
        })
    },
    // docs.bsky.app, Action Intent Links: 300 grapheme clusters, the address included.
    row("bluesky", "Bluesky", LengthLimit::Graphemes(300), |post| {
        query(
            "https://bsky.app/intent/compose",
            &[("text", &post.message())],
        )
    }),
    MASTODON,
    // developers.facebook.com/docs/threads, Web Intents: one topic, which may
    // not have a full stop or an ampersand.
    row("threads", "Threads", LengthLimit::Graphemes(500), |post| {
        let topic = post.hashtags.first().map_or("", String::as_str);
        let parameters = [("text", &*post.words()), ("url", post.url), ("tag", topic)];
        query("https://www.threads.com/intent/post", &parameters)
    }),
    // learn.microsoft.com/linkedin, Share on LinkedIn: the preview is the message.
    Network {
        url_alone: true,
        ..row("linkedin", "LinkedIn", LengthLimit::None, |post| {
            query(
                "https://www.linkedin.com/sharing/share-offsite/",
                &[("url", post.url)],
            )
        })
    },
    // The title of a submission takes 300 characters.
    row("reddit", "Reddit", LengthLimit::Title(300), |post| {
        let title = post.words().replace('\n', " ");
        let parameters = [("url", post.url), ("title", &title)];
        query("https://www.reddit.com/submit", &parameters)
    }),
    // RFC 6068: lines end in %0D%0A.
    row("email", "", LengthLimit::None, |post| {
        let body = post.message().replace('\n', "\r\n");
        query("mailto:", &[("subject", post.subject), ("body", &body)])
    }),
    // RFC 5724 has `sms:?body=`; older iOS wants the `&`, which others pass over.
    // Withheld: the operator can read it.
    Network {
        withheld_at_risk: true,
        ..row("sms", "", LengthLimit::None, |post| {
            format!("sms:?&body={}", encode(&post.message()))
        })
    },
];

/// Mastodon, by way of the official chooser of servers since March 2026,
/// share.joinmastodon.org. The text is in the fragment, so that it reaches no log.
/// Withheld: the chooser keeps the chosen server in the browser's storage, and
/// asks another host for its list. A server of one's own is opened without it.
pub const MASTODON: Network = Network {
    withheld_at_risk: true,
    ..row(
        "mastodon",
        "Mastodon",
        LengthLimit::Characters(500),
        |post| {
            let text = encode(&post.message());
            format!("https://share.joinmastodon.org/#text={text}")
        },
    )
};

/// The link that opens a reader's own Mastodon server with a post. The server
/// is a host name, as [`super::server`] gives it.
pub fn mastodon_link(server: &str, post: &Post) -> String {
    query(
        &format!("https://{server}/share"),
        &[("text", &post.message())],
    )
}

impl Network {
    /// How long a post is by the network's rule, and how long it may be;
    /// `None` where no limit is known. `graphemes` counts grapheme clusters
    /// (Unicode Standard Annex 29) and may count too many.
    pub fn length(&self, post: &Post, graphemes: &dyn Fn(&str) -> usize) -> Option<(usize, usize)> {
        match self.limit {
            LengthLimit::None => None,
            LengthLimit::Weighted(limit) => {
                // X sets address and hashtags behind the text, a space before each.
                let url = if post.url.is_empty() {
                    0
                } else {
                    1 + URL_LENGTH
                };
                Some((x_weight(&post.words()) + url, limit))
            }
            LengthLimit::Graphemes(limit) | LengthLimit::Reported(limit) => {
                Some((graphemes(&post.message()), limit))
            }
            LengthLimit::Characters(limit) => Some((mastodon_length(&post.message()), limit)),
            LengthLimit::Title(limit) => Some((graphemes(&post.words()), limit)),
        }
    }

    /// Whether the post keeps to the network's limit.
    pub fn fits(&self, post: &Post, graphemes: &dyn Fn(&str) -> usize) -> bool {
        self.length(post, graphemes)
            .is_none_or(|(length, limit)| length <= limit)
    }

    /// Whether it is offered to readers who are at risk, or who are not.
    pub fn is_offered(&self, at_risk: bool) -> bool {
        !(at_risk && self.withheld_at_risk)
    }

    /// Whether the network has a link for this post.
    pub fn supports(&self, post: &Post) -> bool {
        !(self.url_alone && post.url.is_empty())
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
