//! What a page shows that is no text.

/// The size of the badge in CSS pixels.
pub const BADGE_SIZE: (u32, u32) = (240, 120);

/// What the page shows and links to beside its words, the same in every
/// language. An address that is not known is empty, and then not shown.
#[derive(Debug, Clone, PartialEq)]
pub struct PageData {
    /// Without their `#`.
    pub hashtags: Vec<String>,
    /// How many people the picture shows, the value of the first figure.
    pub people: u64,
    /// How many of them in red; 0 where no figure is part of another.
    pub red_people: u64,
    /// Street and number of the union, in Norwegian, below its name.
    pub street: String,
    /// Its postcode and town, on the next line.
    pub city: String,
    /// The line on copyright at the end of the committee's section.
    pub copyright: String,
    /// The site of the prize, where `Committee::prize` leads.
    pub prize_url: String,
    /// Where the appeal was published; also the source of its number in the chart's table.
    pub appeal_url: String,
    /// The union on Facebook; empty where it is not known.
    pub facebook_url: String,
    /// How to write to a prisoner; empty where it is not known.
    pub letters_url: String,
    /// How politicians become godparents of prisoners; empty where it is not known.
    pub godparents_url: String,
    /// A harmless page for who must leave quickly.
    pub exit_url: String,
    /// The source code; empty where it is not published.
    pub source_url: String,
    /// The day of the appeal, `YYYY-MM-DD`.
    pub published: String,
    /// The absolute address of the page itself; empty without `SITE_URL`.
    pub page_url: String,
    /// The HTML that shows the badge on another page; empty without `SITE_URL`.
    pub badge_code: String,
    /// SHA-256 of the single-file edition, in hexadecimal digits.
    pub single_sum: String,
}
