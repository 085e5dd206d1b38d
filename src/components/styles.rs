//! The style sheet of every component, by its name: the file beside it. A page
//! takes [`BASE`] and the sheets of the components that it shows, in the order
//! in which they stand here.

/// What every page has, and what several components share.
pub const BASE: &str = include_str!("base.css");
/// The bar at the top with the quick exit.
pub const HEADER: &str = include_str!("header.css");
/// Its other links: over it, to other languages, to share.
pub const HEADER_LINKS: &str = include_str!("header_links.css");
/// The first screen.
pub const POSTER: &str = include_str!("poster.css");
/// The digits of every number in the display face.
pub const DIGITS: &str = include_str!("digits.css");
/// A figure's number.
pub const COUNTER: &str = include_str!("counter.css");
/// The six figures.
pub const FIGURES: &str = include_str!("figures.css");
/// The strokes.
pub const PICTURE: &str = include_str!("picture.css");
/// The text.
pub const APPEAL: &str = include_str!("appeal.css");
/// Advice, post and buttons.
pub const SHARE: &str = include_str!("share.css");
/// The list of networks in it, which other pages have for other links.
pub const NETWORKS: &str = include_str!("networks.css");
/// The forms that script mounts.
pub const FORM: &str = include_str!("form.css");
/// The notices that script mounts.
pub const NOTICES: &str = include_str!("notices.css");
/// What a reader can take along.
pub const TAKE: &str = include_str!("take.css");
/// Who speaks.
pub const COMMITTEE: &str = include_str!("committee.css");
/// The end of the page.
pub const FOOTER: &str = include_str!("footer.css");
