//! A box for the reader's own Mastodon server. It forgets.

use super::Forms;
use crate::client::dom;
use crate::share::{HostError, MASTODON, Post, mastodon_link, server};
use leptos::ev::{self, SubmitEvent};
use leptos::prelude::*;

/// Takes a server however it is typed and opens it with the post; says what
/// is wrong with anything else.
#[component]
pub fn MastodonServer(
    /// What it shares with the other form.
    forms: Forms,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None::<HostError>);
    // A page that Back returns to may be the very same one.
    let _ = window_event_listener(ev::pagehide, move |_| typed.set(String::new()));
    let open = move |event: SubmitEvent| {
        event.prevent_default();
        match server(&typed.get_untracked(), &dom::canonical_host) {
            Ok(server) => {
                error.set(None);
                dom::navigate(&link(forms, &server));
            }
            Err(problem) => error.set(Some(problem)),
        }
    };
    let sentence = move || {
        Some(match error.get()? {
            HostError::Empty => forms.sentence(|sentences| &sentences.server_empty),
            HostError::Invalid => forms.sentence(|sentences| &sentences.server_wrong),
        })
    };
    let button = move || {
        let open = forms.sentence(|sentences| &sentences.open);
        open.replace("{{network}}", MASTODON.name)
    };
    view! {
            <form novalidate on:submit=open>
                <input
                    type="text"
                    inputmode="url"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    dir="ltr"
                    aria-labelledby="server-name"
                    aria-describedby="server-hint server-wrong"
                    aria-invalid=move || error.get().map(|_| "true")
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <button class="button">{button}</button>
                <p id="server-hint">{move || forms.sentence(|sentences| &sentences.server_hint)}</p>
                <p id="server-wrong" class="server-wrong" role="alert">{sentence}</p>
            </form>
    }
}

/// The link to a server with the reader's own post, or the page's.
fn link(forms: Forms, server: &str) -> String {
    let strings = forms.strings.get_untracked();
    let (url, draft) = (forms.url.get_untracked(), forms.draft.get_untracked());
    let post = strings.fitting(&MASTODON, &url);
    let text = draft.as_deref().unwrap_or(post.text);
    mastodon_link(server, &Post { text, ..post })
}
