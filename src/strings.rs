//! What script needs of one language: the sentences that it says, and what it
//! shares.
//!
//! Every page carries its own, as lines of text in the order of the fields: the
//! wasm takes them over in one piece, and needs no parser of JSON.

use crate::locale::{Locale, ORIGINAL, locale};
use crate::share::{Network, Post, code_points, fitting};

pub use frame::{FrameSentences, FrameStrings};

/// The file beside each language's page with its [`ClientStrings`].
pub const STRINGS_FILE: &str = "strings.txt";
/// The file beside each language's page with the fragment that a switch puts in
/// place: the page without what every language's page has, half of its bytes.
/// It is HTML, named as text since it is no page for readers.
pub const FRAGMENT_FILE: &str = "fragment.txt";

/// What stands for `<` in the text, which could end the block that holds it.
const LESS: &str = "\\u003c";

/// Stands between the items of a list. No text has a control character.
const ITEM: char = '\t';

/// What travels as lines of text.
trait Lines: Sized {
    fn write(&self, lines: &mut String);
    /// `None` if there are too few lines.
    fn read<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Option<Self>;
}

impl Lines for String {
    fn write(&self, lines: &mut String) {
        lines.push_str(self);
        lines.push('\n');
    }

    fn read<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Option<Self> {
        let line = lines.next()?.strip_suffix('\n')?;
        Some(line.replace(LESS, "<"))
    }
}

impl Lines for Vec<String> {
    fn write(&self, lines: &mut String) {
        self.join(&ITEM.to_string()).write(lines);
    }

    fn read<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Option<Self> {
        let line = String::read(lines)?;
        Some(line.split(ITEM).map(str::to_owned).collect())
    }
}

/// A struct whose fields travel as lines, in their order.
macro_rules! lines {
    ($(#[$about:meta])* pub struct $name:ident {
        $($(#[$about_field:meta])* pub $field:ident: $kind:ty,)*
    }) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name { $($(#[$about_field])* pub $field: $kind,)* }

        impl Lines for $name {
            fn write(&self, lines: &mut String) {
                $(self.$field.write(lines);)*
            }

            fn read<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Option<Self> {
                Some(Self { $($field: Lines::read(lines)?,)* })
            }
        }
    };
}

mod frame;

lines! {
    /// The sentences that script says: the section `client` of a catalog.
    #[cfg_attr(feature = "prerender", derive(serde::Deserialize))]
    #[cfg_attr(feature = "prerender", serde(deny_unknown_fields))]
    pub struct Sentences {
        /// Said after a switch to this language, to assistive technology alone.
        pub switched: String,
        /// Said where a language or the forms do not come, in the language that is shown.
        pub load_failed: String,
        /// The link over the page for a reader whose browser prefers this language.
        pub offer: String,
        /// The accessible name of the button that takes the offer away.
        pub dismiss: String,
        /// Said after Shift was pressed once: two more to leave.
        pub exit_after_first: String,
        /// Said after Shift was pressed twice: one more to leave.
        pub exit_after_second: String,
        /// Said as the page is left, to assistive technology alone.
        pub exit_now: String,
        /// Said when the code of the badge is on the clipboard.
        pub copied: String,
        /// Said when what can be posted is on the clipboard: what comes next.
        pub copied_post: String,
        /// Said when the share sheet has passed something on: what comes next.
        pub shared: String,
        /// Said where it cannot be copied; the text is selected for the reader.
        pub copy_failed: String,
        /// Over the composer's choice of networks.
        pub network: String,
        /// Over the composer's text.
        pub text: String,
        /// Below that text: what is added to it.
        pub text_hint: String,
        /// Below the composer's text, with `{{remaining}}` for the number of characters left.
        pub remaining: String,
        /// The same where there are too many, with `{{remaining}}` for how many.
        pub over: String,
        /// The composer's link and the server's button, with `{{network}}` for the network's name.
        pub open: String,
        /// The composer's button that brings the page's own post back.
        pub reset: String,
        /// Below the box: how a server may be written, and that it is not kept.
        pub server_hint: String,
        /// Said where the box is empty.
        pub server_empty: String,
        /// Said where what is in the box is no server.
        pub server_wrong: String,
    }
}

lines! {
    /// What script needs of one language.
    pub struct ClientStrings {
        /// The tag of the language; a published one.
        pub tag: String,
        /// The absolute address of the page itself; empty without `SITE_URL`.
        pub page_url: String,
        /// Without their `#`.
        pub hashtags: Vec<String>,
        /// The names of `NETWORKS`, in their order.
        pub networks: Vec<String>,
        /// The post texts, without hashtags and link, the longest first.
        pub posts: Vec<String>,
        /// The title of a message.
        pub subject: String,
        /// The ids of the figures, in the order of `facts.json`.
        pub figures: Vec<String>,
        /// The text to share each of the figures with, in the order of their ids.
        pub figure_posts: Vec<String>,
        /// What the pictures show.
        pub card: String,
        /// The HTML that shows the badge on another page; empty without `SITE_URL`.
        pub badge_code: String,
        /// What script says.
        pub sentences: Sentences,
    }
}

fn to_text(strings: &impl Lines) -> String {
    let mut lines = String::new();
    strings.write(&mut lines);
    lines.replace('<', LESS)
}

fn from_text<T: Lines>(text: &str) -> Option<T> {
    let mut lines = text.split_inclusive('\n');
    let strings = T::read(&mut lines)?;
    lines.next().is_none().then_some(strings)
}

impl ClientStrings {
    /// The strings as text, a line each. It has no `<`, so that it may stand in
    /// any block of a page.
    pub fn to_text(&self) -> String {
        to_text(self)
    }

    /// The strings of a text; `None` if it has too few lines or too many, as it
    /// has when half of it came, or strings were added since the page was loaded.
    pub fn from_text(text: &str) -> Option<Self> {
        from_text(text)
    }

    /// The language.
    pub fn locale(&self) -> &'static Locale {
        locale(&self.tag).unwrap_or(ORIGINAL)
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

    /// The longest of the posts that keeps to a network's limit; see
    /// [`fitting`]. It counts code points, since a browser takes milliseconds
    /// to count grapheme clusters, and there are never more of these.
    pub fn fitting<'a>(&'a self, network: &Network, url: &'a str) -> Post<'a> {
        let texts: Vec<&str> = self.posts.iter().map(String::as_str).collect();
        fitting(network, &texts, &self.post(url), &code_points)
    }

    /// The post of one figure, for its page at this absolute address.
    pub fn figure_post<'a>(&'a self, id: &str, url: &'a str) -> Option<Post<'a>> {
        let index = self.figures.iter().position(|figure| figure == id)?;
        Some(Post {
            text: self.figure_posts.get(index)?,
            ..self.post(url)
        })
    }
}
