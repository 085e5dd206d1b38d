//! A box for the reader's own Mastodon server. It forgets.

use crate::app::Page;
use crate::browser;
use crate::catalog::Catalog;
use crate::share::{NETWORKS, NoServer, fitting, mastodon_link, server};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// Takes a server however it is typed and opens it with the post; says what
/// is wrong with anything else. Only with script.
#[component]
pub fn Server(
    /// The words of the page.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let words = catalog.share.clone();
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let open = move |event: SubmitEvent| {
        event.prevent_default();
        let catalog = page.words();
        match server(&typed.get_untracked()) {
            Ok(server) => {
                wrong.set(None);
                let url = page.url(&catalog);
                let texts = catalog.share.posts.longest_first();
                let network = NETWORKS.iter().find(|network| network.id == "mastodon");
                let post = catalog.post(&url);
                let post = network.map_or(post.clone(), |network| {
                    fitting(network, &texts, &post, &browser::graphemes)
                });
                browser::navigate(&mastodon_link(&server, &post));
            }
            Err(NoServer::Empty) => wrong.set(Some(catalog.share.server_empty.clone())),
            Err(NoServer::Wrong) => wrong.set(Some(catalog.share.server_wrong.clone())),
        }
    };
    view! {
        <form class="server" novalidate on:submit=open>
            <label>
                {words.server.clone()}
                <input
                    type="text"
                    inputmode="url"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    dir="ltr"
                    aria-describedby="server-hint server-wrong"
                    aria-invalid=move || wrong.get().map(|_| "true")
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </label>
            <button class="button">{words.open.replace("{network}", "Mastodon")}</button>
            <p id="server-hint">{words.server_hint.clone()}</p>
            <p id="server-wrong" class="server-wrong" role="alert">{move || wrong.get()}</p>
        </form>
    }
}
