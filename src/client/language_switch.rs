//! The switch of language in place: the page of another language is fetched as
//! a fragment of HTML that the build has rendered, and takes the place of the
//! present one.

mod fragment;

use super::counters::roll_counters;
use super::dom;
use super::state::Page;
use crate::locale::{Locale, locale};
use crate::strings::FRAGMENT_FILE;
use fragment::{FetchError, Fragment, fetch_fragment};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{EventTarget, Node};

/// Milliseconds within which a reader takes a language to come at once: to mark
/// it as on its way would be seen as a flicker, and delay it.
const BUSY_DELAY_MS: i32 = 250;

/// Replaces the page by that of another language; the address follows, without
/// an entry in the history that Back would return to after the page was left.
/// Where no server answers the page stays, and the reader is told to try again;
/// where what comes cannot be used, the browser goes there itself. A tap on the
/// language that is shown, or on its way, asks for nothing. False where no
/// language has that tag.
pub fn switch_language(page: Page, tag: &str) -> bool {
    let Some(target) = locale(tag) else {
        return false;
    };
    let shown = page.locale_untracked();
    let is_pending = page.pending.get_value() == Some(target);
    let is_shown = target == shown;
    page.pending.set_value(Some(target).filter(|_| !is_shown));
    if is_shown {
        mark_busy(None);
        close_languages(None);
    }
    if !is_shown && !is_pending {
        request(page, target, shown.link_to(target));
    }
    true
}

/// Asks for a language at a relative address, and shows it when it comes.
fn request(page: Page, target: &'static Locale, link: String) {
    let id = page.request_id.get_value() + 1;
    page.request_id.set_value(id);
    let is_current =
        move || page.pending.get_value().is_some() && page.request_id.get_value() == id;
    mark_busy(None);
    spawn_local(async move {
        dom::wait(BUSY_DELAY_MS).await;
        if is_current() {
            mark_busy(Some(target.tag));
        }
    });
    spawn_local(async move {
        let fetched = fetch_fragment(&format!("{link}{FRAGMENT_FILE}")).await;
        if !is_current() {
            return;
        }
        page.pending.set_value(None);
        match fetched {
            Ok(fragment) if fragment.strings.tag == target.tag => {
                show(page, fragment, &link).await;
            }
            Err(FetchError::Unreachable) => {
                mark_busy(None);
                page.announce(|sentences| &sentences.switch_failed);
            }
            Ok(_) | Err(FetchError::Unusable) => dom::replace_location(&link),
        }
    });
}

async fn show(page: Page, fragment: Fragment, link: &str) {
    dom::replace_url(link);
    let later = fragment.show();
    page.offer.set(None);
    page.strings.set(Arc::new(fragment.strings));
    page.announce_unseen(|sentences| &sentences.switched);
    page.sync_url();
    // The reader sees the language first.
    dom::next_frame().await;
    dom::next_task().await;
    page.update_share_links();
    roll_counters();
    fragment::lay_out(later).await;
}

/// Marks the links to a language that is on its way, and no others.
fn mark_busy(language: Option<&str>) {
    let Some(body) = document().body() else {
        return;
    };
    for link in dom::all(&body, "[aria-busy]") {
        let _ = link.remove_attribute("aria-busy");
    }
    let selector = language.map(|tag| format!("a[hreflang={tag}]"));
    for link in selector
        .iter()
        .flat_map(|selector| dom::all(&body, selector))
    {
        let _ = link.set_attribute("aria-busy", "true");
    }
}

/// Closes the list of languages, unless the reader is in it.
pub fn close_languages(place: Option<EventTarget>) {
    let place = place.and_then(|place| place.dyn_into::<Node>().ok());
    let list = dom::first(".languages[open]");
    if let Some(list) = list.filter(|list| place.is_none() || !list.contains(place.as_ref())) {
        let _ = list.remove_attribute("open");
    }
}
