//! What is said to the reader: an offer of another language, and what came of
//! an action.

use super::dom;
use super::state::Page;
use crate::action::Action;
use crate::locale::{locale, preferred};
use crate::strings::{ClientStrings, STRINGS_FILE};
use gloo_net::http::Request;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// A quiet offer to a reader whose browser prefers another language: one line
/// in that language, over the page so that nothing moves. It redirects nobody
/// and remembers nothing. Then the sentence that follows an action.
#[component]
pub fn Announcer(
    /// The page it belongs to.
    page: Page,
) -> impl IntoView {
    let offer = move || {
        let strings = page.offer.get()?;
        let locale = locale(&strings.tag)?;
        let link = page.locale().link_to(locale);
        let sentences = &strings.sentences;
        Some(view! {
            <aside class="offer" lang=locale.tag dir=locale.direction()>
                <a href=link hreflang=locale.tag data-action=Action::Switch.name()>
                    {sentences.offer.clone()}
                </a>
                <button
                    class="button"
                    aria-label=sentences.dismiss.clone()
                    data-action=Action::Dismiss.name()
                ></button>
            </aside>
        })
    };
    // An element of its own each time, so that it vanishes after its own time.
    let status = move || {
        let (sentence, shown) = page.status.get();
        let class = (!shown).then_some("visually-hidden");
        (!sentence.is_empty()).then(|| view! { <span class=class>{sentence}</span> })
    };
    view! {
        {offer}
        <p class="status" role="status">{status}</p>
    }
}

/// Offers the published language that the reader's browser prefers, if it is
/// another than the shown one.
pub fn offer_language(page: Page) {
    let shown = page.locale_untracked();
    let Some(target) = preferred(&dom::languages()).filter(|target| *target != shown) else {
        return;
    };
    let url = format!("{}{STRINGS_FILE}", shown.link_to(target));
    spawn_local(async move {
        let strings = fetch_strings(&url).await;
        let is_current = page.locale_untracked() == shown;
        page.offer.set(strings.filter(|_| is_current).map(Arc::new));
    });
}

/// Takes the offer away.
pub fn dismiss_offer(page: Page) {
    page.offer.set(None);
}

/// The strings at a relative address; `None` if they cannot be had or are not whole.
async fn fetch_strings(url: &str) -> Option<ClientStrings> {
    let response = Request::get(url).send().await.ok()?;
    if !response.ok() {
        return None;
    }
    ClientStrings::from_text(&response.text().await.ok()?)
}
