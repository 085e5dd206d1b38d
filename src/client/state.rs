//! What the parts of the client share: the strings of the language that is
//! shown, and the language that is on its way.

use super::{announcer, dom};
use crate::locale::Locale;
use crate::share::NETWORKS;
use crate::strings::{ClientStrings, Sentences};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The id of the element that shows the post.
pub const POST_ID: &str = "post";

/// The page in the browser.
pub struct Page {
    /// The strings of the language that is shown.
    strings: RefCell<Rc<ClientStrings>>,
    /// The language that was asked for last and has not come yet.
    pub pending: Cell<Option<&'static Locale>>,
    /// The number of the last request for a language: an answer to an earlier
    /// one comes too late.
    pub request_id: Cell<u32>,
    /// Whether the forms are here or on their way.
    pub has_forms: Cell<bool>,
}

impl Page {
    /// The page in the language of these strings. It lives as long as its document.
    pub fn new(strings: ClientStrings) -> &'static Self {
        Box::leak(Box::new(Self {
            strings: RefCell::new(Rc::new(strings)),
            pending: Cell::default(),
            request_id: Cell::default(),
            has_forms: Cell::default(),
        }))
    }

    /// The strings of the language that is shown.
    pub fn strings(&self) -> Rc<ClientStrings> {
        self.strings.borrow().clone()
    }

    /// Takes note of another language's strings.
    pub fn set_strings(&self, strings: ClientStrings) {
        self.strings.replace(Rc::new(strings));
    }

    /// The language that is shown.
    pub fn locale(&self) -> &'static Locale {
        self.strings().locale()
    }

    /// Says a sentence to assistive technology, and shows it.
    pub fn announce(&self, pick: fn(&Sentences) -> &String) {
        announcer::say(pick(&self.strings().sentences), true);
    }

    /// Says a sentence to assistive technology alone: the page itself shows it.
    pub fn announce_unseen(&self, pick: fn(&Sentences) -> &String) {
        announcer::say(pick(&self.strings().sentences), false);
    }

    /// On a mirror, points the share links at the current URL.
    pub fn update_share_links(&self) {
        let (strings, url) = (self.strings(), dom::page_url());
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
