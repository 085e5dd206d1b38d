//! The browser room where there is no browser: everything is absent. `web.rs`
//! documents each function.

use crate::browser::{Clicked, NoPage};
use crate::words::Words;
use leptos::prelude::IntoView;

/// There is none.
#[derive(Debug)]
pub enum FetchedPage {}

pub fn inlined_words() -> Option<Words> {
    None
}

pub async fn fetch_words(_url: &str) -> Option<Words> {
    None
}

pub async fn fetch_page(_link: &str) -> Result<(Words, FetchedPage), NoPage> {
    Err(NoPage::Unreachable)
}

pub fn show(page: &FetchedPage) {
    match *page {}
}

pub fn mount<V: IntoView + 'static>(_id: &str, _view: impl FnOnce() -> V + 'static) {}

pub fn spawn(_task: impl Future<Output = ()> + 'static) {}

pub async fn pause() {}

pub async fn wait(_milliseconds: i32) {}

pub fn on_action(_act: impl Fn(&Clicked) -> bool + 'static) {}

pub fn address() -> Option<String> {
    None
}

pub fn languages() -> Vec<String> {
    Vec::new()
}

pub fn canonical_host(_host: &str) -> Option<String> {
    None
}

pub fn print_at(_anchor: &str) {}

pub fn replace(_link: &str) {}

pub fn replace_address(_link: &str) {}

pub fn close_languages() {}

pub fn close_languages_behind() {}

pub fn download(_link: &str) {}

pub fn on_hide(_action: impl Fn() + 'static) {}

pub fn select(_id: &str) {}

pub fn disclose(_selector: &str) {}

pub fn click(_selector: &str) {}

pub fn on_shift(_action: impl Fn(u32) + 'static) {}

pub fn navigate(_link: &str) {}

pub fn mark_busy(_language: Option<&str>) {}

pub fn set_link(_network: &str, _link: &str) {}

pub fn set_text(_id: &str, _text: &str) {}

pub fn announce_ready() {}

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

pub fn rest_counters() {}

pub fn roll_counters() {}
