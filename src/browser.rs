//! The one room that touches the browser. What the browser lacks or refuses
//! is an answer here, never a panic. Natively everything is absent.

#[cfg(not(target_arch = "wasm32"))]
mod inert;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(not(target_arch = "wasm32"))]
use inert as platform;
#[cfg(target_arch = "wasm32")]
use web as platform;

pub use platform::{
    FetchedPage, address, announce_ready, can_share_files, canonical_host, click, close_languages,
    close_languages_behind, copy, disclose, download, fetch_page, fetch_words, graphemes,
    has_share_sheet, inlined_words, languages, mark_busy, mount, navigate, on_action, on_hide,
    on_shift, pause, print_at, replace, replace_address, rest_counters, roll_counters, select,
    set_link, set_text, share_picture, share_sheet, show, spawn, wait,
};

/// A link or button that the reader clicked, and the action that it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clicked {
    /// The `data-action` of it or of what is around it; empty where none has one.
    pub action: String,
    /// Its `href` as it is written, and its `hreflang`; empty where it has none.
    pub href: String,
    pub language: String,
}

/// Why there is no page of another language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPage {
    /// No server answers, or not in time.
    Unreachable,
    /// What it sends is no whole page.
    Unusable,
}
