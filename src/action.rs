//! The actions that elements of the page name in `data-action`. One listener
//! serves them all, so that the page's own HTML is never built in a browser.

/// To another language, in place.
pub const SWITCH: &str = "switch";
/// Away from the page: the link is followed by `exit.js`, script says so.
pub const LEAVE: &str = "leave";
/// The appeal to the device's share sheet.
pub const SHARE: &str = "share";
/// One figure to the share sheet; the element's link leads to the figure's page.
pub const SHARE_FIGURE: &str = "share-figure";
/// A picture to the share sheet; the element's link leads to it.
pub const SHARE_PICTURE: &str = "share-picture";
pub const COPY_POST: &str = "copy-post";
pub const COPY_HASHTAGS: &str = "copy-hashtags";
pub const COPY_LINK: &str = "copy-link";
pub const COPY_BADGE: &str = "copy-badge";
/// The whole appeal to the printer.
pub const PRINT: &str = "print";
/// Takes the offer of another language away.
pub const DISMISS: &str = "dismiss";
