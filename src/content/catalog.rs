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
    pub take: Take,
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
    /// Below it: how many people the strokes are, on which day, and who the red ones are.
    pub text: String,
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
    pub paragraphs: Vec<String>,
    /// The appeal's closing words, set large below the text.
    pub last_words: String,
}

/// Advice, post texts and labels of the share section.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// The heading of the section; where readers are at risk also a link on figures' pages.
    pub heading: String,
    /// The warning below the heading, always in sight; on figures' pages too.
    pub advice: String,
    /// What opens the advice, where readers are not at risk.
    pub advice_link: String,
    /// The heading of the advice where it is always open: at risk, and in the single file.
    pub advice_heading: String,
    /// The advice, a list item each, as many as in English.
    pub advice_points: Vec<String>,
    /// What opens the ways to share, where readers are at risk.
    pub gate: String,
    /// The accessible name of the list of networks.
    pub links: String,
    /// The accessible name of a link, with `{network}` for the network's name.
    pub on: String,
    /// The name of e-mail in that list and in the composer's.
    pub email: String,
    /// The name of text messages there.
    pub sms: String,
    /// The last of the links, which copies the post; mere text in the single file.
    pub signal: String,
    /// The button that opens the device's share sheet; only with script.
    pub sheet: String,
    /// The button that copies the post shown above it; only with script.
    pub copy_post: String,
    /// The button that copies the hashtags alone; only with script.
    pub copy_hashtags: String,
    /// The button that copies the address of the page; only with script.
    pub copy_link: String,
    /// The subject of an e-mail, and the title given to the share sheet.
    pub subject: String,
    /// The post in three lengths; a network gets the longest that keeps to its limit.
    pub posts: Posts,
}

/// The post texts, without hashtags and link.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Posts {
    /// The one that the page shows for copying, and that networks without a limit get.
    pub long: String,
    /// For networks where the long one has no room.
    pub middle: String,
    /// Must keep to the limit of every network, else the build fails.
    pub short: String,
}

/// What a reader can take along.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Take {
    /// The heading of the section.
    pub heading: String,
    /// The warning below the heading, on keeping a copy.
    pub risk: String,
    /// The heading over the links to the three share cards.
    pub picture: String,
    /// The link to the card of 1200×630 pixels.
    pub picture_wide: String,
    /// The link to the card of 1080×1080 pixels.
    pub picture_square: String,
    /// The link to the card of 1080×1920 pixels.
    pub picture_tall: String,
    /// The heading over the poster and its QR code.
    pub print: String,
    /// Below it: what comes when the browser prints the page.
    pub print_hint: String,
    /// The link below the QR code, which prints the text of the appeal too.
    pub print_all: String,
    /// The heading over the badge; with all of it not shown without `SITE_URL`.
    pub badge: String,
    /// Above the button and the HTML that shows the badge elsewhere.
    pub badge_code: String,
    /// The button that copies this HTML; only with script.
    pub copy_code: String,
    /// The link to the calendar file.
    pub calendar: String,
    /// The heading over that link, and the name of calendar and event in the file.
    pub calendar_title: String,
    /// The whole appeal as one file: the heading over its link.
    pub single: String,
    /// Below this heading: what the file holds.
    pub single_hint: String,
    /// The link that downloads the file.
    pub single_download: String,
    /// The warning below the link; in the file itself it is in the share section.
    pub single_risk: String,
    /// Above the checksum of the file, `PageData::single_sum`.
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
