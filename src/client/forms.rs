//! The forms: a composer, and a box for the reader's own server. They are a
//! program of their own, which the page loads when a reader opens one of them.

mod composer;
mod mastodon;

use super::language_switch::SWITCHED;
use super::{dom, mount_island};
use crate::strings::{ClientStrings, Sentences};
use composer::Composer;
use leptos::prelude::*;
use mastodon::MastodonServer;
use std::sync::Arc;

/// What the forms share. A copy is the same.
#[derive(Clone, Copy)]
struct Forms {
    /// The strings of the language that is shown.
    strings: RwSignal<Arc<ClientStrings>>,
    /// The absolute URL that the reader is at.
    url: RwSignal<String>,
    /// A post that the reader wrote; `None` where it is the page's own.
    draft: RwSignal<Option<String>>,
}

impl Forms {
    /// One of the sentences; a view follows it.
    fn sentence(self, pick: fn(&Sentences) -> &String) -> String {
        self.strings
            .with(|strings| pick(&strings.sentences).clone())
    }

    /// Follows the page to another language.
    fn follow(self) {
        if let Some(strings) = dom::strings_of(&document()) {
            self.strings.set(Arc::new(strings));
            self.url.set(dom::page_url());
        }
    }
}

/// Mounts the forms in the places that the page has for them.
pub fn start() {
    let Some(strings) = dom::strings_of(&document()) else {
        return;
    };
    let owner = Owner::new();
    owner.set();
    let forms = Forms {
        strings: RwSignal::new(Arc::new(strings)),
        url: RwSignal::new(dom::page_url()),
        draft: RwSignal::default(),
    };
    owner.with(|| mount_island("composer", move || view! { <Composer forms/> }));
    owner.with(|| mount_island("server", move || view! { <MastodonServer forms/> }));
    let _ = window_event_listener_untyped(SWITCHED, move |_| forms.follow());
    // The forms live as long as their document.
    std::mem::forget(owner);
}
