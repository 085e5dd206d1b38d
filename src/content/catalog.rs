//! The words of one language, finished: figures filled in, numbers, dates and
//! plurals settled by the prerenderer.
//!
//! This is what the components read. It formats nothing and has no address
//! that `facts.json` did not give. The few words that script needs travel to
//! the browser as [`crate::strings::ClientStrings`].

use crate::locale::Locale;
use crate::share::{NETWORKS, Post};
use crate::strings::{ClientStrings, FrameStrings, Sentences};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

mod downloads;
mod frame;
mod more;
mod page_data;
mod share;
mod timeline;

pub use downloads::Downloads;
pub use frame::Frame;
pub use more::More;
pub use page_data::{BADGE_SIZE, PageData};
pub use share::{Posts, Share};
pub use timeline::{Kind, Point, Timeline};

/// A list whose items have the keys 1, 2, 3 and so on: a list proper has no room
/// for one that is not translated yet.
fn numbered<'de, D: Deserializer<'de>>(items: D) -> Result<Vec<String>, D::Error> {
    let items = BTreeMap::<u8, String>::deserialize(items)?;
    Ok(items.into_values().collect())
}

/// The finished words of one language, and what the facts give to its page.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalog {
    /// The language: its tag, direction, and whether its readers are at risk.
    pub locale: &'static Locale,
    /// Title and description, in the page's `<head>`.
    pub head: Head,
    /// The words of the bar at the top.
    pub header: Header,
    /// The words of the first screen.
    pub poster: Poster,
    /// The six figures, with what others counted.
    pub figures: Figures,
    /// The words and the points of the chart, on the page of the first figure.
    pub timeline: Timeline,
    /// The words around the strokes, one for every prisoner.
    pub picture: Picture,
    /// The text of the appeal itself.
    pub appeal: Appeal,
    /// The words of the section on sharing, and the posts.
    pub share: Share,
    /// What script says.
    pub client: Sentences,
    /// The words of the section with files to keep or print.
    pub downloads: Downloads,
    /// The words of the page with the frame for one's own picture.
    pub frame: Frame,
    /// The words of the section on what else a reader can do.
    pub more: More,
    /// What stands for share cards and badge where they are not seen.
    pub card: Card,
    /// The words of the section on who speaks.
    pub committee: Committee,
    /// The words at the end of the page.
    pub footer: Footer,
    /// Addresses, hashtags and counts: what is no text.
    pub page_data: PageData,
}

/// Title and description of the page, as search engines and previews show them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The `<title>`, also the title of a preview; has the number, the day and a hashtag.
    pub title: String,
    /// One line for search engines and previews, also of most figures' pages.
    pub description: String,
}

/// The bar at the top: skip link, language switcher, the note of a translation.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The skip link, seen once it has the focus; it leads to the text of the appeal.
    pub skip: String,
    /// What the list of languages is called, heard only; also on the page for dead links.
    pub languages: String,
    /// Above the text of the appeal, in every language but the original.
    pub note: String,
    /// The link behind that note, to the text in English.
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
    /// Behind the large number: what it counts, and on which day; also on the share cards.
    pub prisoners: String,
    /// Goes on from it: how many of them are trade unionists.
    pub unionists: String,
    /// Whose the number is, without a date; below the number.
    pub appeal: String,
    /// The same with its date; above the text of the appeal, and on the share cards.
    pub date: String,
    /// The first button, and the link to the share section in the bar at the top.
    pub share: String,
    /// The second button, which copies the hashtags.
    pub copy: String,
}

/// The six figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The heading of the section.
    pub heading: String,
    /// Below every figure, also on its own page: who states it, and when.
    pub stated: String,
    /// What opens the quote and the other counts; on a figure's own page the link to them.
    pub words: String,
    /// The heading over what others counted.
    pub others_heading: String,
    /// Stands there instead of a list where `Figure::others` is empty.
    pub no_others: String,
    /// The link to a figure's own page; where the device has one it opens the share sheet.
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
    /// Whether its digits roll into place.
    pub rolls: bool,
    /// "more than" and its like; empty where the appeal has none.
    pub qualifier: String,
    /// What is counted, behind the number.
    pub label: String,
    /// The sentence of the appeal that states the figure.
    pub quote: String,
    /// The text to share it with, without hashtags and link.
    pub post: String,
    /// What others counted at the time, in the order of `facts.json`; may be empty.
    pub others: Vec<Other>,
}

/// What somebody else counted at the time.
#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    /// One or more sentences with the numbers; the source follows.
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
    /// The heading of the section.
    pub heading: String,
    /// Below it: how many people the strokes are, on which day.
    pub text: String,
    /// After it, in their red: who the red ones are.
    pub red: String,
    /// The accessible name.
    pub name: String,
}

/// The text of the appeal.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appeal {
    /// The heading of the section, to which the skip link leads.
    pub heading: String,
    /// The text, a paragraph each, as many as in English.
    #[serde(deserialize_with = "numbered")]
    pub paragraphs: Vec<String>,
    /// The appeal's closing words, set large below the text.
    pub last_words: String,
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
    /// The heading of the section: the office of the person below.
    pub heading: String,
    /// The secretary's name, over the text on him.
    pub name: String,
    /// Who the secretary is, one paragraph.
    pub text: String,
    /// The union's name, over its address.
    pub union: String,
    /// The link to the prize; also the author in search engines' data and in the chart's table.
    pub prize: String,
    /// The link to where the appeal was published.
    pub published: String,
    /// The link to the union on Facebook; not shown while no address is known.
    pub facebook: String,
    /// The link at the end of the section, to the top of the page.
    pub top: String,
}

/// What the page does with data, and where its parts come from.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Footer {
    /// The heading of the footer.
    pub heading: String,
    /// What the page stores and whom it contacts, one paragraph.
    pub data: String,
    /// Under which terms code and text are, one paragraph.
    pub licence: String,
    /// The link to the source code; not shown while no address is known.
    pub source: String,
    /// The link to `facts.json`; not in the single file.
    pub figures: String,
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

    /// What the frame's tool needs of this language.
    pub fn frame_strings(&self) -> FrameStrings {
        let (frame, share, client) = (&self.frame, &self.share, &self.client);
        let designs = [&frame.ring, &frame.stripe, &frame.hashtags];
        FrameStrings {
            hashtags: self.page_data.hashtags.clone(),
            post: share.posts.long.clone(),
            frames: frame.frames.clone(),
            designs: designs.map(String::clone).to_vec(),
            share: share.sheet.clone(),
            shared: client.shared.clone(),
            exit_after_first: client.exit_after_first.clone(),
            exit_after_second: client.exit_after_second.clone(),
            sentences: frame.tool.clone(),
        }
    }
}
