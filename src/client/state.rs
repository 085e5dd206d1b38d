//! What the parts of the client share: the strings of the language that is
//! shown, and what the reader wrote or is told.

use super::dom;
use crate::locale::{Locale, ORIGINAL, locale};
use crate::share::NETWORKS;
use crate::strings::{ClientStrings, Sentences};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// The id of the element that shows the post.
pub const POST_ID: &str = "post";

/// The page in the browser. A copy is the same page.
#[derive(Clone, Copy)]
pub struct Page {
    /// The strings of the language that is shown.
    pub strings: RwSignal<Arc<ClientStrings>>,
    /// The absolute URL that the reader is at, which is the one to share: so
    /// a mirror spreads itself.
    pub url: RwSignal<String>,
    /// The sentence for assistive technology, and whether it is shown too.
    pub status: RwSignal<(String, bool)>,
    /// A post that the reader wrote; `None` where it is the page's own.
    pub draft: RwSignal<Option<String>>,
    /// The strings of a language that the reader's browser prefers to the shown one.
    pub offer: RwSignal<Option<Arc<ClientStrings>>>,
    /// The language that was asked for last and has not come yet.
    pub pending: StoredValue<Option<&'static Locale>>,
    /// The number of the last request for a language: an answer to an earlier
    /// one comes too late.
    pub request_id: StoredValue<u32>,
}

impl Page {
    /// The page in the language of these strings.
    pub fn new(strings: ClientStrings) -> Self {
        Self {
            strings: RwSignal::new(Arc::new(strings)),
            url: RwSignal::default(),
            status: RwSignal::default(),
            draft: RwSignal::default(),
            offer: RwSignal::default(),
            pending: StoredValue::default(),
            request_id: StoredValue::default(),
        }
    }

    /// One of the sentences; a view follows it.
    pub fn sentence(self, pick: fn(&Sentences) -> &String) -> String {
        self.strings
            .with(|strings| pick(&strings.sentences).clone())
    }

    /// The language that is shown; a view follows it.
    pub fn locale(self) -> &'static Locale {
        self.strings.with(|strings| locale_of(strings))
    }

    /// The language that is shown now.
    pub fn locale_untracked(self) -> &'static Locale {
        self.strings.with_untracked(|strings| locale_of(strings))
    }

    /// Says a sentence to assistive technology, and shows it.
    pub fn announce(self, pick: fn(&Sentences) -> &String) {
        self.set_status(pick, true);
    }

    /// Says a sentence to assistive technology alone: the page itself shows it.
    pub fn announce_unseen(self, pick: fn(&Sentences) -> &String) {
        self.set_status(pick, false);
    }

    fn set_status(self, pick: fn(&Sentences) -> &String, shown: bool) {
        let sentence = self
            .strings
            .with_untracked(|strings| pick(&strings.sentences).clone());
        // Taken away first, so that even the same sentence is said and shown anew.
        self.status.set(Default::default());
        spawn_local(async move {
            dom::next_task().await;
            self.status.set((sentence, shown));
        });
    }

    /// Takes note of where the reader is.
    pub fn sync_url(self) {
        if let Some(url) = dom::page_url() {
            self.url.set(url);
        }
    }

    /// On a mirror, points the share links at the current URL.
    pub fn update_share_links(self) {
        let strings = self.strings.get_untracked();
        let url = self.url.get_untracked();
        if url == strings.page_url {
            return;
        }
        for network in NETWORKS {
            let post = strings.fitting(network, &url);
            dom::set_share_link(network.id, &(network.link)(&post));
        }
        dom::set_text(POST_ID, &strings.post(&url).message());
    }
}

fn locale_of(strings: &ClientStrings) -> &'static Locale {
    locale(&strings.tag).unwrap_or(ORIGINAL)
}
