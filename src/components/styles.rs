//! The style sheet of every component, by its name: the file beside it. A page
//! takes [`BASE`] and the sheets of the components that it shows, in the order
//! in which they stand here.

/// A style sheet.
#[derive(Debug, Clone, Copy)]
pub struct Sheet {
    /// Its file, seen from the root of the project, as errors name it.
    pub file: &'static str,
    /// Its text.
    pub css: &'static str,
}

/// The sheet in a file, which is named from the root of the project.
macro_rules! sheet {
    ($file:literal) => {
        $crate::components::styles::Sheet {
            file: $file,
            css: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $file)),
        }
    };
}
pub(crate) use sheet;

/// What every page has, and what several components share.
pub const BASE: Sheet = sheet!("src/components/base.css");
/// The bar at the top with the quick exit.
pub const HEADER: Sheet = sheet!("src/components/header.css");
/// Its other links: over it, to other languages, to share.
pub const HEADER_LINKS: Sheet = sheet!("src/components/header_links.css");
/// The first screen.
pub const POSTER: Sheet = sheet!("src/components/poster.css");
/// The digits of every number in the display face.
pub const DIGITS: Sheet = sheet!("src/components/digits.css");
/// A figure's number.
pub const COUNTER: Sheet = sheet!("src/components/counter.css");
/// The six figures.
pub const FIGURES: Sheet = sheet!("src/components/figures.css");
/// The strokes.
pub const PICTURE: Sheet = sheet!("src/components/picture.css");
/// The text.
pub const APPEAL: Sheet = sheet!("src/components/appeal.css");
/// Advice, post and buttons.
pub const SHARE: Sheet = sheet!("src/components/share.css");
/// The list of networks in it, which other pages have for other links.
pub const NETWORKS: Sheet = sheet!("src/components/networks.css");
/// The icons of the networks.
pub const ICON: Sheet = sheet!("src/components/icon.css");
/// The forms that script mounts.
pub const FORM: Sheet = sheet!("src/components/form.css");
/// The notices that script mounts.
pub const NOTICES: Sheet = sheet!("src/components/notices.css");
/// What a reader can take along.
pub const DOWNLOADS: Sheet = sheet!("src/components/downloads.css");
/// What else a reader can do.
pub const MORE: Sheet = sheet!("src/components/more.css");
/// Who speaks.
pub const COMMITTEE: Sheet = sheet!("src/components/committee.css");
/// The end of the page.
pub const FOOTER: Sheet = sheet!("src/components/footer.css");
/// The stripe below it, with the number again.
pub const CLOSING: Sheet = sheet!("src/components/closing.css");
/// Headings at one edge of a desktop, content at another.
pub const COLUMNS: Sheet = sheet!("src/components/columns.css");

/// The sheets of a document that shows the whole appeal.
pub const WHOLE_APPEAL: &[Sheet] = &[
    BASE,
    HEADER,
    HEADER_LINKS,
    POSTER,
    DIGITS,
    COUNTER,
    FIGURES,
    PICTURE,
    APPEAL,
    SHARE,
    NETWORKS,
    COMMITTEE,
    FOOTER,
    COLUMNS,
];
