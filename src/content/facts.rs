//! The figures of the appeal, their qualifiers, dates, sources and links, as
//! `public/facts.json` holds them. It knows no words.

use serde::Deserialize;
use std::collections::BTreeMap;

/// All that `public/facts.json` holds. Unknown and missing keys are refused.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Without their `#`, in the order they are written.
    pub hashtags: [String; 2],
    /// The six figures, in the order of the page; the first is the poster's.
    pub figures: Vec<Figure>,
    /// Other numbers that texts mention.
    pub numbers: BTreeMap<String, u64>,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub dates: BTreeMap<String, String>,
    /// Numbers of articles of law.
    pub laws: BTreeMap<String, String>,
    /// What others counted at the time.
    pub others: Vec<Other>,
    /// Who published the appeal, and its postal address.
    pub publisher: Publisher,
    /// The addresses that the page links to.
    pub links: Links,
}

/// One figure of the appeal.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its key in the catalogs and its placeholder, such as `deaths`; also in its page's address.
    pub id: String,
    /// How many people, deaths or cases.
    pub value: u64,
    /// The key of the word that the appeal sets before the number.
    pub qualifier: Option<String>,
    /// The figure that this one is included in.
    pub part_of: Option<String>,
    /// Whether its digits roll into place; a count of deaths stands still.
    #[serde(default = "rolls")]
    pub rolls: bool,
}

/// A figure rolls unless the facts say that it does not.
fn rolls() -> bool {
    true
}

/// What somebody else counted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Other {
    /// Its key in `figures.others` of the catalogs; no two have the same.
    pub id: String,
    /// The figure that it stands beside.
    pub figure: String,
    /// Where it was read.
    pub url: Option<String>,
}

/// Who published the appeal.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// The union's short name; nothing shows it, since the catalogs have their own.
    pub name: String,
    /// Street and number, shown as they are written.
    pub street: String,
    /// Postcode and town, shown as they are written.
    pub city: String,
    /// The line on copyright, whole.
    pub copyright: String,
}

/// Addresses; those that are not known are `null`, and then not shown.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Links {
    /// The site of the prize.
    pub prize: String,
    /// Where the appeal was published.
    pub appeal: String,
    /// The union on Facebook.
    pub facebook: Option<String>,
    /// How to write to a prisoner.
    pub letters: Option<String>,
    /// How members of parliament become godparents of prisoners.
    pub godparents: Option<String>,
    /// The source code of this page.
    pub source: Option<String>,
    /// Where a vulnerability is reported: a page of the web, or `mailto:`.
    pub security: Option<String>,
    /// Harmless pages for who must leave quickly, by language tag; `default`
    /// for every other language.
    pub exit: BTreeMap<String, String>,
}

impl Links {
    /// The harmless page for readers of a language.
    pub fn exit(&self, tag: &str) -> &str {
        let exit = self.exit.get(tag).or_else(|| self.exit.get("default"));
        exit.map_or("", String::as_str)
    }
}

impl Facts {
    /// The figure with this id.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// The value of a figure or another number.
    pub fn number(&self, id: &str) -> Option<u64> {
        let figure = self.figure(id).map(|figure| figure.value);
        figure.or_else(|| self.numbers.get(id).copied())
    }
}
