//! The words of the share section.

use super::numbered;
use crate::share::Network;
use serde::Deserialize;

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
    #[serde(deserialize_with = "numbered")]
    pub advice_points: Vec<String>,
    /// What opens the ways to share, where readers are at risk.
    pub gate: String,
    /// The accessible name of the list of networks.
    pub links: String,
    /// The accessible name of a link, with `{{network}}` for the network's name.
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
    /// What opens the composer; only with script.
    pub composer: String,
    /// What opens the box for the reader's Mastodon server, and names it; only with script.
    pub server: String,
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
        named.then(|| self.on.replace("{{network}}", network.name))
    }
}

impl Posts {
    /// The texts, the longest first.
    pub fn longest_first(&self) -> [&str; 3] {
        [&self.long, &self.middle, &self.short]
    }
}
