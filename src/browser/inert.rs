//! The browser room where there is no browser: everything is absent. The
//! prerenderer renders the page with it; `web.rs` documents each function.

use crate::browser::Address;
use crate::catalog::Catalog;
use leptos::ev::MouseEvent;

pub fn inlined_catalog() -> Option<Catalog> {
    None
}

pub async fn fetch_catalog(_url: &str) -> Option<Catalog> {
    None
}

pub fn address() -> Option<Address> {
    None
}

pub fn languages() -> Vec<String> {
    Vec::new()
}

pub fn print_at(_anchor: &str) {}

pub fn push_address(_link: &str) {}

pub fn on_history(_action: impl Fn() + 'static) {}

pub fn leave(_url: &str) {}

pub fn on_shift(_action: impl Fn(u32) + 'static) {}

pub fn navigate(_link: &str) {}

pub fn describe(_title: &str, _description: &str, _language: &str, _direction: &str) {}

pub fn announce_ready() {}

pub fn close_languages() {}

pub fn take_over(_event: &MouseEvent) -> bool {
    false
}

pub async fn copy(_text: &str) -> bool {
    false
}

pub fn has_share_sheet() -> bool {
    false
}

pub async fn share_sheet(_title: &str, _text: &str) -> bool {
    false
}

pub fn can_share_files() -> bool {
    false
}

pub async fn share_picture(_link: &str, _text: &str) -> bool {
    false
}

pub fn graphemes(text: &str) -> usize {
    crate::share::code_points(text)
}

pub fn roll_counters() {}
