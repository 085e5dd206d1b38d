//! A box for the reader's own Mastodon server. It forgets.

use super::state::Page;
use super::{dom, events};
use crate::share::{MASTODON, NoServer, Post, mastodon_link, server};
use crate::strings::Word;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// Takes a server however it is typed and opens it with the post; says what
/// is wrong with anything else. Only with script.
#[component]
pub fn Server(
    /// The page it belongs to.
    page: Page,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<NoServer>);
    // A page that Back returns to may be the very same one.
    events::on_hide(move || typed.set(String::new()));
    let open = move |event: SubmitEvent| {
        event.prevent_default();
        match server(&typed.get_untracked(), &dom::canonical_host) {
            Ok(server) => {
                wrong.set(None);
                dom::navigate(&link(page, &server));
            }
            Err(problem) => wrong.set(Some(problem)),
        }
    };
    let sentence = move || {
        let problem = wrong.get()?;
        Some(page.word(match problem {
            NoServer::Empty => Word::ServerEmpty,
            NoServer::Wrong => Word::ServerWrong,
        }))
    };
    view! {
        <form class="form server" novalidate on:submit=open>
            <label>
                {move || page.word(Word::Server)}
                <input
                    type="text"
                    inputmode="url"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    dir="ltr"
                    aria-describedby="server-hint server-wrong"
                    aria-invalid=move || wrong.get().map(|_| "true")
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </label>
            <button class="button">
                {move || page.word(Word::Open).replace("{network}", MASTODON.name)}
            </button>
            <p id="server-hint">{move || page.word(Word::ServerHint)}</p>
            <p id="server-wrong" class="server-wrong" role="alert">{sentence}</p>
        </form>
    }
}

/// The link to a server with the reader's own post, or the page's.
fn link(page: Page, server: &str) -> String {
    let (words, url, own) = (page.words(), page.url(), page.own());
    let post = words.fitting(&MASTODON, &url);
    let text = own.as_deref().unwrap_or(post.text);
    mastodon_link(server, &Post { text, ..post })
}
