//! The few words of one language that script needs: what it says, what it
//! shares, and the labels of the parts it adds.
//!
//! Every page carries its own, as lines of text in the order of [`Word`]: the
//! wasm takes them over in one piece, and needs no parser of JSON.

use crate::share::{Network, Post, code_points, fitting};
use std::ops::Index;

/// The file beside each language's page with the words that script needs.
pub const WORDS_FILE: &str = "words.txt";
/// The file beside each language's page with what a switch puts in place: the
/// page without what every language's page has, half of its bytes. It is HTML,
/// named as text since it is no page for readers.
pub const BODY_FILE: &str = "body.txt";

/// What stands for `<` in the text, which could end the block that holds it.
const LESS: &str = "\\u003c";

/// Stands between the items of a list. No text has a control character.
const ITEM: char = '\t';

/// An enumeration that knows all its members, in their order.
macro_rules! words {
    ($(#[$about:meta])* enum $name:ident { $($(#[$about_word:meta])* $word:ident,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$about_word])* $word,)* }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$word,)*];
        }
    };
}

words! {
    /// One of the words that script needs.
    enum Word {
        /// The tag of the language; a published one.
        Tag,
        /// The absolute address of the page itself; empty without `SITE_URL`.
        PageUrl,
        /// A list, without their `#`.
        Hashtags,
        /// A list: the names of `NETWORKS`, in their order.
        Networks,
        /// A list: the post texts, without hashtags and link, the longest first.
        Posts,
        /// The title of a message.
        Subject,
        /// Lists: the ids of the figures, and the text to share each with.
        Figures,
        FigurePosts,
        /// What the pictures show.
        Card,
        /// The HTML that shows the badge on another page; empty without `SITE_URL`.
        BadgeCode,
        /// Said after a switch to this language, and where one fails.
        Switched,
        SwitchFailed,
        Offer,
        Dismiss,
        ExitTwo,
        ExitOne,
        ExitNow,
        Copied,
        CopyFailed,
        Composer,
        Network,
        Text,
        TextHint,
        /// With `{room}` for the number of characters.
        Room,
        Over,
        /// With `{network}` for the network's name.
        Open,
        Reset,
        Server,
        ServerHint,
        ServerEmpty,
        ServerWrong,
    }
}

/// The words that script needs, finished.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// In the order of [`Word`].
    lines: Vec<String>,
    hashtags: Vec<String>,
}

impl Index<Word> for Words {
    type Output = str;

    fn index(&self, word: Word) -> &str {
        &self.lines[word as usize]
    }
}

impl Words {
    /// The words that `word` gives, each on one line, a list as [`list`] makes it.
    pub fn new(word: impl FnMut(Word) -> String) -> Self {
        Self::from_lines(Word::ALL.iter().copied().map(word).collect())
    }

    fn from_lines(lines: Vec<String>) -> Self {
        let mut words = Self {
            lines,
            hashtags: Vec::new(),
        };
        words.hashtags = words.list(Word::Hashtags).map(str::to_owned).collect();
        words
    }

    /// The words as text, a line each. It has no `<`, so that it may stand in
    /// any block of a page.
    pub fn to_text(&self) -> String {
        let lines = self.lines.iter().flat_map(|line| [line, "\n"]);
        lines.collect::<String>().replace('<', LESS)
    }

    /// The words of a text; `None` if it has too few lines or too many, as it
    /// has when half of it came, or words were added since the page was loaded.
    pub fn from_text(text: &str) -> Option<Self> {
        let text = text.replace(LESS, "<");
        let lines = text.split_inclusive('\n');
        let lines = lines.map(|line| line.strip_suffix('\n').map(str::to_owned));
        let lines: Vec<String> = lines.collect::<Option<_>>()?;
        (lines.len() == Word::ALL.len()).then(|| Self::from_lines(lines))
    }

    /// The items of a list.
    pub fn list(&self, word: Word) -> impl Iterator<Item = &str> {
        self[word].split(ITEM)
    }

    /// The longest post, for the page at this absolute address.
    pub fn post<'a>(&'a self, url: &'a str) -> Post<'a> {
        Post {
            text: self.list(Word::Posts).next().unwrap_or_default(),
            subject: &self[Word::Subject],
            hashtags: &self.hashtags,
            url,
        }
    }

    /// The longest of the posts that keeps to a network's limit; see
    /// [`fitting`]. It counts code points, since a browser takes milliseconds
    /// to count grapheme clusters, and there are never more of these.
    pub fn fitting<'a>(&'a self, network: &Network, url: &'a str) -> Post<'a> {
        let texts: Vec<&str> = self.list(Word::Posts).collect();
        fitting(network, &texts, &self.post(url), &code_points)
    }

    /// The post of one figure, for its page at this absolute address.
    pub fn figure_post<'a>(&'a self, id: &str, url: &'a str) -> Option<Post<'a>> {
        let index = self.list(Word::Figures).position(|figure| figure == id)?;
        let text = self.list(Word::FigurePosts).nth(index)?;
        Some(Post {
            text,
            ..self.post(url)
        })
    }
}

/// A list as one line.
pub fn list<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let items: Vec<&str> = items.into_iter().collect();
    items.join(&ITEM.to_string())
}
