//! A post of the reader's own, counted by the rule of the network it is for.

use crate::app::{Page, shown_locale};
use crate::browser;
use crate::catalog::Catalog;
use crate::share::{NETWORKS, Post, fitting};
use leptos::prelude::*;
use std::sync::Arc;

/// Pick a network, edit the words, see the room that is left; the link
/// follows the words. Only with script.
#[component]
pub fn Composer(
    /// The words of the page.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let at_risk = shown_locale(&catalog).at_risk;
    let words = catalog.share.clone();
    let counted: Vec<usize> = (0..NETWORKS.len())
        .filter(|index| !NETWORKS[*index].url_alone)
        .filter(|index| !(at_risk && NETWORKS[*index].readable))
        .collect();
    let network = RwSignal::new(counted[0]);
    // What the reader wrote; `None` until then, and after "start again".
    let own = RwSignal::new(None::<String>);
    let options = counted
        .iter()
        .map(|index| {
            view! { <option value=index.to_string()>{words.name(&NETWORKS[*index])}</option> }
        })
        .collect_view();
    let text = {
        let catalog = catalog.clone();
        move || {
            own.get().unwrap_or_else(|| {
                let url = page.url(&catalog);
                let texts = catalog.share.posts.longest_first();
                let network = &NETWORKS[network.get()];
                let post = fitting(network, &texts, &catalog.post(&url), &browser::graphemes);
                post.text.to_owned()
            })
        }
    };
    // Link, room left or overrun, and whether it is an overrun.
    let state = {
        let (catalog, text) = (catalog.clone(), text.clone());
        Memo::new(move |_| {
            let (url, text) = (page.url(&catalog), text());
            let post = Post {
                text: &text,
                ..catalog.post(&url)
            };
            let network = &NETWORKS[network.get()];
            let length = network.length(&post, &browser::graphemes);
            let words = &catalog.share;
            let (room, over) = match length {
                None => (String::new(), false),
                Some((length, limit)) if length > limit => (
                    words.over.replace("{room}", &(length - limit).to_string()),
                    true,
                ),
                Some((length, limit)) => (
                    words.room.replace("{room}", &(limit - length).to_string()),
                    false,
                ),
            };
            let open = words.open.replace("{network}", &words.name(network));
            ((network.link)(&post), open, room, over)
        })
    };
    view! {
        <details class="composer">
            <summary>{words.composer.clone()}</summary>
            <label>
                {words.network.clone()}
                <select on:change=move |event| {
                    network.set(event_target_value(&event).parse().unwrap_or(0));
                }>{options}</select>
            </label>
            <label>
                {words.text.clone()}
                <textarea
                    rows="5"
                    dir="auto"
                    aria-describedby="composer-hint composer-room"
                    aria-invalid=move || state.get().3.then_some("true")
                    prop:value=text
                    on:input=move |event| own.set(Some(event_target_value(&event)))
                ></textarea>
            </label>
            <p id="composer-hint">{words.text_hint.clone()}</p>
            <p
                id="composer-room"
                class="composer-room"
                role="status"
                data-over=move || state.get().3.then_some("true")
            >
                {move || state.get().2}
            </p>
            <p class="share-copy">
                <a
                    class="button button--primary"
                    rel="noopener noreferrer"
                    href=move || state.get().0
                >
                    {move || state.get().1}
                </a>
                <button class="button" on:click=move |_| own.set(None)>
                    {words.reset.clone()}
                </button>
            </p>
        </details>
    }
}
