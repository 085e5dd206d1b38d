//! The few words of one language that script needs: what it says, what it
//! shares, and the labels of the parts it adds.
//!
//! Every page carries its own, as a JSON list of strings in the order of the
//! fields: that costs the wasm 20 kB less than a JSON object read by serde.

mod strings;

pub use strings::{Reader, Strings};

use crate::share::{Network, Post, fitting};
use strings::words;

words! {
    /// The words that script needs, finished.
    struct Words {
        /// The tag of the language; a published one.
        tag: String,
        /// The absolute address of the page itself; empty without `SITE_URL`.
        page_url: String,
        /// A harmless page for who must leave quickly.
        exit_url: String,
        /// Without their `#`.
        hashtags: Vec<String>,
        /// The names of `NETWORKS`, in their order.
        networks: Vec<String>,
        /// The post texts, without hashtags and link, the longest first.
        posts: Vec<String>,
        /// The title of a message.
        subject: String,
        /// The ids of the figures, and the text to share each with.
        figures: Vec<String>,
        figure_posts: Vec<String>,
        /// What the pictures show.
        card: String,
        /// The HTML that shows the badge on another page; empty without `SITE_URL`.
        badge_code: String,
        /// Said after a switch to this language, and where one fails.
        switched: String,
        switch_failed: String,
        offer: String,
        dismiss: String,
        exit_two: String,
        exit_one: String,
        exit_now: String,
        copied: String,
        copy_failed: String,
        composer: String,
        network: String,
        text: String,
        text_hint: String,
        /// With `{room}` for the number of characters.
        room: String,
        over: String,
        /// With `{network}` for the network's name.
        open: String,
        reset: String,
        server: String,
        server_hint: String,
        server_empty: String,
        server_wrong: String,
    }
}

impl Words {
    /// The strings of the words, in the order of the fields.
    pub fn strings(&self) -> Vec<String> {
        let mut strings = Vec::new();
        self.write(&mut strings);
        strings
    }

    /// The words of these strings; `None` if they are too few or too many, as
    /// they are when a page meets the words of another version.
    pub fn from_strings(strings: Vec<String>) -> Option<Self> {
        let mut reader = Reader::new(strings);
        let words = Self::read(&mut reader);
        reader.is_used_up().then_some(words)
    }

    /// The longest post, for the page at this absolute address.
    pub fn post<'a>(&'a self, url: &'a str) -> Post<'a> {
        Post {
            text: self.posts.first().map_or("", String::as_str),
            subject: &self.subject,
            hashtags: &self.hashtags,
            url,
        }
    }

    /// The longest of the posts that keeps to a network's limit; see [`fitting`].
    pub fn fitting<'a>(
        &'a self,
        network: &Network,
        url: &'a str,
        graphemes: &dyn Fn(&str) -> usize,
    ) -> Post<'a> {
        let texts: Vec<&str> = self.posts.iter().map(String::as_str).collect();
        fitting(network, &texts, &self.post(url), graphemes)
    }

    /// The post of one figure, for its page at this absolute address.
    pub fn figure_post<'a>(&'a self, id: &str, url: &'a str) -> Option<Post<'a>> {
        let index = self.figures.iter().position(|figure| figure == id)?;
        let text = self.figure_posts.get(index)?;
        Some(Post {
            text,
            ..self.post(url)
        })
    }
}
