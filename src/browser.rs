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
    address, announce_ready, can_share_files, close_languages, copy, describe, fetch_catalog,
    graphemes, has_share_sheet, inlined_catalog, languages, leave, navigate, on_history, on_shift,
    print_at, push_address, roll_counters, share_picture, share_sheet, take_over,
};

use leptos::ev::MouseEvent;

/// Where the reader is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The absolute address, without query, fragment and `index.html`: other
    /// addresses of the site are built on it.
    pub href: String,
    /// Its path.
    pub path: String,
}

/// Runs `action` on a plain click; one with a modifier or another button
/// stays the browser's own, such as "open in a new tab".
pub fn on_plain_click(action: impl Fn() + 'static) -> impl Fn(MouseEvent) + 'static {
    move |event| {
        if take_over(&event) {
            action();
        }
    }
}
