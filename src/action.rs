//! What an element of the page can ask script for, named in its `data-action`.
//! One listener serves them all, so that the page's own HTML is never built in
//! a browser.

/// An enumeration whose members have a name in HTML.
macro_rules! actions {
    ($(#[$about:meta])* pub enum $name:ident {
        $($(#[$about_action:meta])* $action:ident = $text:literal,)*
    }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$about_action])* $action,)* }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$action,)*];

            /// The value of `data-action`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$action => $text,)* }
            }

            /// The action of this name; `None` where there is no such action.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|action| action.name() == name)
            }
        }
    };
}

actions! {
    /// What an element asks for when the reader clicks it.
    pub enum Action {
        /// Another language, in place.
        Switch = "switch",
        /// Away from the page: `quick_exit.js` follows the link, script says so.
        Leave = "leave",
        /// The appeal to the device's share sheet.
        Share = "share",
        /// One figure to the share sheet; the element's link leads to its page.
        ShareFigure = "share-figure",
        /// A picture to the share sheet; the element's link leads to it.
        SharePicture = "share-picture",
        /// The page's post to the clipboard.
        CopyPost = "copy-post",
        /// The hashtags alone to the clipboard, each with its `#`.
        CopyHashtags = "copy-hashtags",
        /// The address that the reader is at to the clipboard.
        CopyLink = "copy-link",
        /// The HTML that shows the badge on another page, to the clipboard.
        CopyBadge = "copy-badge",
        /// The whole appeal to the printer.
        Print = "print",
        /// The forms, which script loads; the summary opens by itself.
        LoadForms = "load-forms",
        /// Takes the offer of another language away.
        Dismiss = "dismiss",
    }
}
