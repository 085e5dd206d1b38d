//! What a page shows that is no text.

/// The size of the badge in CSS pixels.
pub const BADGE_SIZE: (u32, u32) = (240, 120);

/// What the page shows and links to beside its words, the same in every
/// language. An address that is not known is empty, and then not shown.
#[derive(Debug, Clone, PartialEq)]
pub struct PageData {
    /// Without their `#`.
    pub hashtags: Vec<String>,
    /// How many people the picture shows, and how many of them in red.
    pub people: u64,
    pub red_people: u64,
    pub street: String,
    pub city: String,
    pub copyright: String,
    pub prize_url: String,
    pub appeal_url: String,
    pub facebook_url: String,
    /// A harmless page for who must leave quickly.
    pub exit_url: String,
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
