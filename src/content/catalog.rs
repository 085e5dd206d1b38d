//! The words of one language, finished: figures filled in, numbers, dates and
//! plurals settled by the prerenderer.
//!
//! This is what the components read. It formats nothing and has no address
//! that `facts.json` did not give. The few words that script needs travel to
//! the browser as [`crate::strings::ClientStrings`].

use crate::locale::Locale;
use crate::share::{NETWORKS, Network, Post};
use crate::strings::{ClientStrings, Sentences};
use serde::Deserialize;

mod page_data;
mod timeline;

pub use page_data::{BADGE_SIZE, PageData};
pub use timeline::{Kind, Point, Timeline};

/// The finished words of one language, and what the facts give to its page.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalog {
    pub locale: &'static Locale,
    pub head: Head,
    pub header: Header,
    pub poster: Poster,
    pub figures: Figures,
    pub timeline: Timeline,
    pub picture: Picture,
    pub appeal: Appeal,
    pub share: Share,
    /// What script says.
    pub client: Sentences,
    pub take: Take,
    pub card: Card,
    pub committee: Committee,
    pub footer: Footer,
    pub page_data: PageData,
}

/// Title and description of the page, as search engines and previews show them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub title: String,
    pub description: String,
}

/// The bar at the top: skip link, language switcher, the note of a translation.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    pub skip: String,
    pub languages: String,
    pub note: String,
    pub original: String,
    /// The quick exit.
    pub exit: String,
    /// Reads on from it, heard alone.
    pub exit_page: String,
    /// Heard where script hears the keys too.
    pub exit_keys: String,
}

/// The first screen.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Poster {
    pub prisoners: String,
    pub unionists: String,
    /// Whose the number is, without a date and with it.
    pub appeal: String,
    pub date: String,
    pub share: String,
    pub copy: String,
}

/// The six figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    pub heading: String,
    pub stated: String,
    pub words: String,
    pub others_heading: String,
    pub no_others: String,
    pub share: String,
    /// In the order of `facts.json`; the first is the poster's.
    pub list: Vec<Figure>,
}

/// One figure of the appeal.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its id in `facts.json`, and its anchor on the page.
    pub id: String,
    /// The number as the language writes it.
    pub number: String,
    /// "more than" and its like; empty where the appeal has none.
    pub qualifier: String,
    pub label: String,
    /// The sentence of the appeal that states the figure.
    pub quote: String,
    /// The text to share it with, without hashtags and link.
    pub post: String,
    pub others: Vec<Other>,
}

/// What somebody else counted at the time.
#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    pub text: String,
    /// Who counted, and when.
    pub who: String,
    /// Where it was read; empty where no page is known.
    pub url: String,
}

/// The picture of one stroke for every prisoner.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    pub heading: String,
    pub text: String,
    /// The accessible name.
    pub name: String,
}

/// The text of the appeal.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appeal {
    pub heading: String,
    pub paragraphs: Vec<String>,
    pub last_words: String,
}

/// Advice, post texts and labels of the share section.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    pub heading: String,
    pub advice: String,
    pub advice_link: String,
    pub advice_heading: String,
    pub advice_points: Vec<String>,
    pub gate: String,
    pub links: String,
    /// The accessible name of a link, with `{network}` for the network's name.
    pub on: String,
    pub email: String,
    pub sms: String,
    pub signal: String,
    pub sheet: String,
    pub copy_post: String,
    pub copy_hashtags: String,
    pub copy_link: String,
    pub subject: String,
    pub posts: Posts,
}

/// The post texts, without hashtags and link.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Posts {
    pub long: String,
    pub middle: String,
    pub short: String,
}

/// What a reader can take along.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Take {
    pub heading: String,
    pub risk: String,
    pub picture: String,
    pub picture_wide: String,
    pub picture_square: String,
    pub picture_tall: String,
    pub print: String,
    pub print_hint: String,
    pub print_all: String,
    pub badge: String,
    pub badge_code: String,
    pub copy_code: String,
    pub calendar: String,
    pub calendar_title: String,
    /// The whole appeal as one file.
    pub single: String,
    pub single_hint: String,
    pub single_download: String,
    pub single_risk: String,
    pub single_check: String,
}

/// The share cards and the badge.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// What they show, for those who do not see it.
    pub name: String,
}

/// Who published the appeal.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Committee {
    pub heading: String,
    pub name: String,
    pub text: String,
    pub union: String,
    pub prize: String,
    pub published: String,
    pub facebook: String,
    pub top: String,
}

/// What the page does with data, and where its parts come from.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Footer {
    pub heading: String,
    pub data: String,
    pub licence: String,
    pub source: String,
    pub figures: String,
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

    /// What a link to a network says that it does; none where its name says it.
    pub fn label(&self, network: &Network) -> Option<String> {
        let named = !network.name.is_empty();
        named.then(|| self.on.replace("{network}", network.name))
    }
}

impl Posts {
    /// The texts, the longest first.
    pub fn longest_first(&self) -> [&str; 3] {
        [&self.long, &self.middle, &self.short]
    }
}

impl Catalog {
    /// The longest post, for the page at this absolute address.
    pub fn post<'a>(&'a self, url: &'a str) -> Post<'a> {
        Post {
            text: &self.share.posts.long,
            subject: &self.share.subject,
            hashtags: &self.page_data.hashtags,
            url,
        }
    }

    /// What script needs of this language.
    pub fn client_strings(&self) -> ClientStrings {
        let (share, page, figures) = (&self.share, &self.page_data, &self.figures.list);
        let texts = share.posts.longest_first();
        ClientStrings {
            tag: self.locale.tag.to_owned(),
            page_url: page.page_url.clone(),
            hashtags: page.hashtags.clone(),
            networks: NETWORKS.iter().map(|network| share.name(network)).collect(),
            posts: texts.map(str::to_owned).to_vec(),
            subject: share.subject.clone(),
            figures: figures.iter().map(|figure| figure.id.clone()).collect(),
            figure_posts: figures.iter().map(|figure| figure.post.clone()).collect(),
            card: self.card.name.clone(),
            badge_code: page.badge_code.clone(),
            sentences: self.client.clone(),
        }
    }
}
