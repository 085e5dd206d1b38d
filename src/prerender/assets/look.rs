//! The look that pages, cards, chart and badge share: colours and faces. A
//! style sheet has the colours as `var(--red)` and its like.

use crate::locale::Locale;

/// The stripe of the flag.
pub const RED: &str = "#c8102e";
/// What stands on white.
pub const BLACK: &str = "#111";
/// Paper, and what stands on red.
pub const WHITE: &str = "#fff";
/// What stands on white and is said with less voice.
pub const GRAY: &str = "#595550";

/// The face of hashtags and numbers.
pub const DISPLAY: &str = "League Gothic";

/// The face of the words of a language, on what is drawn. Pages have their
/// reader's own.
pub fn words(locale: &Locale) -> &'static str {
    if locale.rtl { ARABIC } else { SANS }
}

/// The face of words in Latin and Cyrillic script.
pub const SANS: &str = "Noto Sans";
/// The face of words in Arabic script.
pub const ARABIC: &str = "Noto Sans Arabic";
