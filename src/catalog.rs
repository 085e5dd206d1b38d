//! The words of one language, finished: figures filled in, numbers, dates and
//! plurals settled by the prerenderer.
//!
//! This is what a page carries inlined, what a language switch fetches, and
//! all that the components read. It formats nothing and has no address that
//! `facts.json` did not give.
//!
//! It travels as a list of strings in the order of the fields: that costs the
//! wasm 20 kB less than a JSON object read by serde, and the page no keys.

mod strings;

pub use strings::{Reader, Strings};

use crate::share::{Network, Post};
#[cfg(feature = "prerender")]
use serde::{Deserialize, Serialize};
use strings::words;

words! {
    /// The finished words of one language. Unknown and missing keys are refused.
    struct Catalog {
        /// The tag of the language; a published one.
        tag: String,
        head: Head,
        header: Header,
        poster: Poster,
        figures: Figures,
        picture: Picture,
        appeal: Appeal,
        share: Share,
        take: Take,
        card: Card,
        committee: Committee,
        footer: Footer,
        given: Given,
    }

    /// Title and description of the page, as search engines and previews show them.
    struct Head {
        title: String,
        description: String,
    }

    /// The bar at the top: skip link, language switcher, the note of a translation.
    struct Header {
        skip: String,
        languages: String,
        /// Announced after a switch to this language.
        switched: String,
        offer: String,
        dismiss: String,
        note: String,
        original: String,
        /// The way out, and what is said while Shift is pressed.
        exit: String,
        exit_keys: String,
        exit_two: String,
        exit_one: String,
        exit_now: String,
    }

    /// The first screen.
    struct Poster {
        prisoners: String,
        unionists: String,
        date: String,
        share: String,
        copy: String,
    }

    /// The six figures.
    struct Figures {
        heading: String,
        stated: String,
        words: String,
        others_heading: String,
        no_others: String,
        share: String,
        /// In the order of `facts.json`; the first is the poster's.
        list: Vec<Figure>,
    }

    /// One figure of the appeal.
    struct Figure {
        /// Its id in `facts.json`, and its anchor on the page.
        id: String,
        /// The number as the language writes it.
        number: String,
        /// "more than" and its like; empty where the appeal has none.
        qualifier: String,
        label: String,
        /// The sentence of the appeal that states the figure.
        quote: String,
        /// The text to share it with, without hashtags and link.
        post: String,
        others: Vec<Other>,
    }

    /// What somebody else counted at the time.
    struct Other {
        text: String,
        /// Who counted, and when.
        who: String,
        /// Where it was read; empty where no page is known.
        url: String,
    }

    /// The picture of one stroke for every prisoner.
    struct Picture {
        heading: String,
        text: String,
        /// The accessible name.
        name: String,
    }

    /// The text of the appeal.
    struct Appeal {
        heading: String,
        paragraphs: Vec<String>,
        last_words: String,
    }

    /// Advice, post texts and labels of the share section.
    struct Share {
        heading: String,
        advice: String,
        advice_link: String,
        advice_heading: String,
        advice_points: Vec<String>,
        gate: String,
        links: String,
        /// The accessible name of a link, with `{network}` for the network's name.
        on: String,
        email: String,
        sms: String,
        signal: String,
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
        sheet: String,
        copy_post: String,
        copy_hashtags: String,
        copy_link: String,
        copied: String,
        copy_failed: String,
        subject: String,
        posts: Posts,
    }

    /// The post texts, without hashtags and link.
    struct Posts {
        long: String,
        middle: String,
        short: String,
    }

    /// What a reader can take along.
    struct Take {
        heading: String,
        risk: String,
        picture: String,
        picture_wide: String,
        picture_square: String,
        picture_tall: String,
        print: String,
        print_hint: String,
        print_all: String,
        badge: String,
        badge_code: String,
        copy_code: String,
        calendar: String,
        calendar_title: String,
    }

    /// The share cards and the badge.
    struct Card {
        /// What they show, for those who do not see it.
        name: String,
    }

    /// Who published the appeal.
    struct Committee {
        heading: String,
        name: String,
        text: String,
        union: String,
        prize: String,
        published: String,
        facebook: String,
        top: String,
    }

    /// What the page does with data, and where its parts come from.
    struct Footer {
        heading: String,
        data: String,
        licence: String,
        source: String,
        figures: String,
    }

    /// One field of strokes: its outlines in the user units of `view_box`.
    struct Strokes {
        view_box: String,
        black: String,
        red: String,
    }

    /// What the page shows and links to beside its words, the same in every
    /// language. An address that is not known is empty, and then not shown.
    struct Given {
        /// Without their `#`.
        hashtags: Vec<String>,
        /// The picture in short rows for a phone and in long rows for a desktop.
        narrow: Strokes,
        wide: Strokes,
        street: String,
        city: String,
        copyright: String,
        prize_url: String,
        appeal_url: String,
        facebook_url: String,
        /// A harmless page for who must leave quickly.
        exit_url: String,
        source_url: String,
        /// The day of the appeal, `YYYY-MM-DD`.
        published: String,
        /// The absolute address of the page itself; empty without `SITE_URL`.
        page_url: String,
        /// The HTML that shows the badge on another page; empty without `SITE_URL`.
        badge_code: String,
    }
}

impl Share {
    /// The name of a network in this language.
    pub fn name(&self, network: &Network) -> String {
        match network.id {
            "email" => self.email.clone(),
            "sms" => self.sms.clone(),
            _ => network.name.to_owned(),
        }
    }
}

impl Posts {
    /// The texts, the longest first.
    pub fn longest_first(&self) -> [&str; 3] {
        [&self.long, &self.middle, &self.short]
    }
}

impl Catalog {
    /// The strings of the catalog, in the order of its fields.
    pub fn strings(&self) -> Vec<String> {
        let mut strings = Vec::new();
        self.write(&mut strings);
        strings
    }

    /// The catalog of these strings; `None` if they are too few or too many,
    /// as they are when a page meets the catalog of another version.
    pub fn from_strings(strings: Vec<String>) -> Option<Self> {
        let mut reader = Reader::new(strings);
        let catalog = Self::read(&mut reader);
        reader.is_used_up().then_some(catalog)
    }

    /// The longest post, for the page at this absolute address.
    pub fn post<'a>(&'a self, url: &'a str) -> Post<'a> {
        Post {
            text: &self.share.posts.long,
            subject: &self.share.subject,
            hashtags: &self.given.hashtags,
            url,
        }
    }
}
