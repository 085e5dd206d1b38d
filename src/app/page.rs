//! The one context of the page: the words that are shown, and the actions
//! that change or share them.

use crate::browser;
use crate::catalog::Catalog;
use crate::locale::{Locale, ORIGINAL, locale, preferred};
use crate::share::Post;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// What the sections share and what a reader's action may change.
#[derive(Clone, Copy)]
pub struct Page {
    /// The words that are shown.
    catalog: RwSignal<Arc<Catalog>>,
    /// The absolute address the reader is at; empty until script knows it.
    address: RwSignal<String>,
    /// What is said to assistive technology and shown beside the reader's action.
    status: RwSignal<String>,
    /// The words of a language that the reader's browser prefers to the shown one.
    offer: RwSignal<Option<Arc<Catalog>>>,
    /// The number of the last switch asked for, so that the last one wins.
    switch: StoredValue<u32>,
}

impl Page {
    /// The page in the language of a catalog.
    pub fn new(catalog: Catalog) -> Self {
        Self {
            catalog: RwSignal::new(Arc::new(catalog)),
            address: RwSignal::new(String::new()),
            status: RwSignal::new(String::new()),
            offer: RwSignal::new(None),
            switch: StoredValue::new(0),
        }
    }

    /// The words that are shown; the view follows them.
    pub fn catalog(self) -> Arc<Catalog> {
        self.catalog.get()
    }

    /// What was said last; the view follows it.
    pub fn status(self) -> String {
        self.status.get()
    }

    /// The words of the language to offer; the view follows them.
    pub fn offer(self) -> Option<Arc<Catalog>> {
        self.offer.get()
    }

    /// The words that are shown now, for use in an action.
    pub fn words(self) -> Arc<Catalog> {
        self.catalog.get_untracked()
    }

    /// The address to share: where the reader is, so that a mirror spreads
    /// itself; before script runs, the one the page was built for.
    pub fn url(self, catalog: &Catalog) -> String {
        let address = self.address.get();
        if address.is_empty() {
            catalog.given.page_url.clone()
        } else {
            address
        }
    }

    /// Whether script runs; what is of no use without it is built then.
    pub fn has_script(self) -> bool {
        self.address.with(|address| !address.is_empty())
    }

    /// Tells the reader what happened.
    pub fn say(self, sentence: &str) {
        // Emptied first, so that the same sentence is said again.
        self.status.set(String::new());
        let sentence = sentence.to_owned();
        spawn_local(async move {
            self.status.set(sentence);
        });
    }

    /// Puts a text on the clipboard and says whether that worked.
    pub fn copy(self, text: String) {
        spawn_local(async move {
            let copied = browser::copy(&text).await;
            let words = self.words();
            self.say(if copied {
                &words.share.copied
            } else {
                &words.share.copy_failed
            });
        });
    }

    /// The hashtags as they are written.
    pub fn hashtags(self) -> String {
        self.words().post("").hashtags()
    }

    /// The longest post, with hashtags and link.
    pub fn message(self) -> String {
        let words = self.words();
        words.post(&self.url(&words)).message()
    }

    /// Offers the longest post to the device's share sheet.
    pub fn share_appeal(self) {
        self.open_sheet(self.message());
    }

    /// Offers the post of one figure to the device's share sheet.
    pub fn share_figure(self, id: &str) {
        let words = self.words();
        let Some(figure) = words.figures.list.iter().find(|figure| figure.id == id) else {
            return;
        };
        let url = format!("{}{id}/", self.url(&words));
        let post = Post {
            text: &figure.post,
            ..words.post(&url)
        };
        self.open_sheet(post.message());
    }

    /// Puts the HTML of the badge on the clipboard.
    pub fn copy_badge_code(self) {
        self.copy(self.words().given.badge_code.clone());
    }

    /// Offers a picture at a relative address to the device's share sheet;
    /// loads it where that fails.
    pub fn share_picture(self, link: String) {
        spawn_local(async move {
            let name = self.words().card.name.clone();
            if !browser::share_picture(&link, &name).await {
                browser::navigate(&link);
            }
        });
    }

    /// Opens the share sheet with a text that carries the link, since some
    /// targets keep nothing but the text; copies it where there is no sheet.
    fn open_sheet(self, message: String) {
        spawn_local(async move {
            let title = self.words().share.subject.clone();
            if !(browser::has_share_sheet() && browser::share_sheet(&title, &message).await) {
                self.copy(message);
            }
        });
    }

    /// Offers the published language that the reader's browser prefers, if it
    /// is another than the shown one.
    pub fn look_for_offer(self) {
        let shown = shown_locale(&self.words());
        let Some(target) = preferred(&browser::languages()).filter(|target| *target != shown)
        else {
            return;
        };
        let url = format!("{}catalog.json", shown.link_to(target));
        spawn_local(async move {
            let catalog = browser::fetch_catalog(&url).await;
            let still = shown_locale(&self.words()) == shown;
            self.offer.set(catalog.filter(|_| still).map(Arc::new));
        });
    }

    /// Takes the offer away.
    pub fn dismiss_offer(self) {
        self.offer.set(None);
    }

    /// Leaves for a harmless page at once; Back does not return here.
    pub fn leave(self) {
        let words = self.words();
        self.say(&words.header.exit_now);
        browser::leave(&words.given.exit_url);
    }

    /// Shift was pressed so many times in a row; the third time leaves.
    pub fn count_shift(self, count: u32) {
        let words = self.words();
        match count {
            1 => self.say(&words.header.exit_two),
            2 => self.say(&words.header.exit_one),
            _ => self.leave(),
        }
    }

    /// Replaces the words in place by those of another language. If they
    /// cannot be had, the browser loads that language's page instead.
    pub fn switch(self, target: &'static Locale) {
        let link = shown_locale(&self.words()).link_to(target);
        self.load(target, link.clone(), move || browser::push_address(&link));
    }

    /// Follows the reader back or forward through the languages.
    pub fn follow_history(self) {
        let Some(address) = browser::address() else {
            return;
        };
        let shown = shown_locale(&self.words());
        let known = self.address.get_untracked();
        let path = known.splitn(4, '/').nth(3).unwrap_or_default();
        if let Some(target) = shown.at(&format!("/{path}"), &address.path)
            && target != shown
        {
            self.load(target, address.href, || {});
        }
    }

    /// `link` leads to the target from where the browser's address is now.
    fn load(self, target: &'static Locale, link: String, arrived: impl FnOnce() + 'static) {
        let number = self.switch.get_value() + 1;
        self.switch.set_value(number);
        spawn_local(async move {
            let catalog = browser::fetch_catalog(&format!("{link}catalog.json")).await;
            if self.switch.get_value() != number {
                return;
            }
            match catalog.filter(|catalog| catalog.tag == target.tag) {
                Some(catalog) => {
                    arrived();
                    self.show(catalog, target);
                }
                None => browser::navigate(&link),
            }
        });
    }

    fn show(self, catalog: Catalog, locale: &Locale) {
        let head = &catalog.head;
        browser::describe(
            &head.title,
            &head.description,
            locale.tag,
            locale.direction(),
        );
        self.say(&catalog.header.switched);
        self.learn_address();
        self.dismiss_offer();
        self.catalog.set(Arc::new(catalog));
    }

    /// Takes note of where the reader is.
    pub fn learn_address(self) {
        if let Some(address) = browser::address() {
            self.address.set(address.href);
        }
    }
}

/// The language of a catalog.
pub fn shown_locale(catalog: &Catalog) -> &'static Locale {
    locale(&catalog.tag).unwrap_or(ORIGINAL)
}
