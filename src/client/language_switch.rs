//! The switch of language in place: the page of another language is fetched as
//! a fragment of HTML that the build has rendered, and takes the place of the
//! present one.

mod fragment;

use super::counters::roll_counters;
use super::state::Page;
use super::{announcer, dom};
use crate::locale::{Locale, locale};
use crate::strings::FRAGMENT_FILE;
use fragment::{FetchError, Fragment, fetch_fragment};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{EventTarget, Node};

/// Milliseconds within which a reader takes a language to come at once: to mark
/// it as on its way would be seen as a flicker, and delay it.
const BUSY_DELAY_MS: i32 = 250;

/// The event on the window that tells other programs of a switch.
pub const SWITCHED: &str = "language-switched";

/// Replaces the page by that of another language; the address follows, without
/// an entry in the history that Back would return to after the page was left.
/// Where no server answers the page stays, and the reader is told to try again;
/// where what comes cannot be used, the browser goes there itself. A tap on the
/// language that is shown, or on its way, asks for nothing. False where no
/// language has that tag.
pub fn switch_language(page: &'static Page, tag: &str) -> bool {
    let Some(target) = locale(tag) else {
        return false;
    };
    let shown = page.locale();
    let is_pending = page.pending.get() == Some(target);
    let is_shown = target == shown;
    page.pending.set(Some(target).filter(|_| !is_shown));
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
fn request(page: &'static Page, target: &'static Locale, link: String) {
    let id = page.request_id.get() + 1;
    page.request_id.set(id);
    let is_current = move || page.pending.get().is_some() && page.request_id.get() == id;
    mark_busy(None);
    spawn_local(async move {
        dom::wait(BUSY_DELAY_MS).await;
        if is_current() {
            mark_busy(Some(target.tag));
        }
    });
    spawn_local(async move {
        let fetched = fetch_fragment(&format!("{link}{FRAGMENT_FILE}")).await;
        fragment::until_whole().await;
        if !is_current() {
            return;
        }
        page.pending.set(None);
        match fetched {
            Ok(fragment) if fragment.strings.tag == target.tag => {
                show(page, fragment, &link).await;
            }
            Err(FetchError::Unreachable) => {
                mark_busy(None);
                page.announce(|sentences| &sentences.load_failed);
            }
            Ok(_) | Err(FetchError::Unusable) => dom::replace_location(&link),
        }
    });
}

async fn show(page: &'static Page, fragment: Fragment, link: &str) {
    let later = fragment.show(link);
    announcer::dismiss_offer();
    page.set_strings(fragment.strings);
    page.announce_unseen(|sentences| &sentences.switched);
    dom::dispatch(SWITCHED);
    // The reader sees the language first.
    fragment::put_in(later).await;
    dom::after_frame().await;
    page.update_share_links();
    roll_counters();
}

/// Marks the links to a language that is on its way, and no others.
fn mark_busy(language: Option<&str>) {
    let Some(body) = document().body() else {
        return;
    };
    for link in dom::all(&body, "a[aria-busy]") {
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
