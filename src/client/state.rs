//! The one context of the page: the words that script has, and the actions
//! that change or share them.

use super::events::Clicked;
use super::language_switch::NoPage;
use super::{dom, events, language_switch, sharing};
use crate::action;
use crate::locale::{Locale, ORIGINAL, locale, preferred};
use crate::share::NETWORKS;
use crate::strings::{BODY_FILE, WORDS_FILE, Word, Words};
use leptos::prelude::*;
use std::sync::Arc;

/// The id of the element that shows the post.
const POST: &str = "post";

/// Milliseconds within which a reader takes a language to come at once: to mark
/// it as on its way would be seen as a flicker, and delay it.
const SOON: i32 = 250;

/// What is done with a text that cannot be copied.
enum Instead {
    /// The element with this id, which holds it, is selected for the reader to copy.
    Select(&'static str),
    /// This link, to a page that has it, is followed.
    Follow(String),
}

/// What a reader's action may change.
#[derive(Clone, Copy)]
pub struct Page {
    /// The words of the language that is shown.
    words: RwSignal<Arc<Words>>,
    /// The absolute address the reader is at.
    address: RwSignal<String>,
    /// What is said to assistive technology, and whether it is shown too.
    status: RwSignal<(String, bool)>,
    /// A post that the reader wrote; `None` where it is the page's own.
    own: RwSignal<Option<String>>,
    /// The words of a language that the reader's browser prefers to the shown one.
    offer: RwSignal<Option<Arc<Words>>>,
    /// The language that was asked for last and has not come yet.
    awaited: StoredValue<Option<&'static Locale>>,
    /// How often one was asked for: what comes for an earlier time is too late.
    asked: StoredValue<u32>,
}

impl Page {
    /// The page in the language of these words.
    pub fn new(words: Words) -> Self {
        Self {
            words: RwSignal::new(Arc::new(words)),
            address: RwSignal::new(String::new()),
            status: RwSignal::default(),
            own: RwSignal::new(None),
            offer: RwSignal::new(None),
            awaited: StoredValue::new(None),
            asked: StoredValue::new(0),
        }
    }

    /// The words that are shown; a view follows them.
    pub fn words(self) -> Arc<Words> {
        self.words.get()
    }

    /// One of the words that are shown; a view follows it.
    pub fn word(self, word: Word) -> String {
        self.words.with(|words| words[word].to_owned())
    }

    /// What was said last, and whether it is shown; a view follows it.
    pub fn status(self) -> (String, bool) {
        self.status.get()
    }

    /// The post that the reader wrote, if any; a view follows it.
    pub fn own(self) -> Option<String> {
        self.own.get()
    }

    /// Takes what the reader wrote; `None` goes back to the page's own post.
    pub fn write(self, own: Option<String>) {
        self.own.set(own);
    }

    /// The words of the language to offer; a view follows them.
    pub fn offer(self) -> Option<Arc<Words>> {
        self.offer.get()
    }

    /// The address to share: where the reader is, so that a mirror spreads itself.
    pub fn url(self) -> String {
        self.address.get()
    }

    /// The language that is shown.
    pub fn locale(self) -> &'static Locale {
        self.words.with(|words| locale_of(words))
    }

    /// Tells the reader what happened.
    fn say(self, sentence: &str) {
        self.tell(sentence, true);
    }

    /// Tells assistive technology; the eye too, unless the page itself shows it.
    fn tell(self, sentence: &str, shown: bool) {
        // Taken away first, so that it is said and shown anew, even the same one.
        self.status.set(Default::default());
        let status = (sentence.to_owned(), shown);
        dom::spawn(async move {
            dom::pause().await;
            self.status.set(status);
        });
    }

    /// Does what an element of the page names in `data-action`. False where
    /// that cannot be done here, so that the element's own link is followed.
    pub fn act(self, clicked: &Clicked) -> bool {
        let words = self.words.get_untracked();
        let url = self.address.get_untracked();
        match clicked.action.as_str() {
            action::SWITCH => return self.switch(&clicked.language),
            action::LEAVE => {
                let leaving = &words[Word::ExitNow];
                // In this very task: a page that is being left may have no other.
                self.status.set((leaving.to_owned(), false));
                return false;
            }
            action::SHARE if !sharing::has_share_sheet() => return false,
            action::SHARE => self.open_sheet(words.post(&url).message(), Instead::Select(POST)),
            action::SHARE_FIGURE if !sharing::has_share_sheet() => return false,
            action::SHARE_FIGURE => {
                let link = clicked.href.clone();
                let url = format!("{url}{link}");
                match words.figure_post(link.trim_end_matches('/'), &url) {
                    // Its own page has its post.
                    Some(post) => self.open_sheet(post.message(), Instead::Follow(link)),
                    None => return false,
                }
            }
            action::SHARE_PICTURE if !sharing::can_share_files() => return false,
            action::SHARE_PICTURE => self.share_picture(clicked.href.clone()),
            action::COPY_POST => self.copy(words.post(&url).message(), Instead::Select(POST)),
            action::COPY_HASHTAGS => self.copy(words.post(&url).hashtags(), Instead::Select(POST)),
            action::COPY_LINK => self.copy(url, Instead::Select(POST)),
            action::COPY_BADGE => {
                let code = words[Word::BadgeCode].to_owned();
                self.copy(code, Instead::Select("badge-code"));
            }
            // The print follows the anchor: the whole text there, else the poster.
            action::PRINT => dom::print_at(&clicked.href),
            action::DISMISS => self.offer.set(None),
            _ => return false,
        }
        true
    }

    /// Puts a text on the clipboard and says so, or leads to where it stands.
    fn copy(self, text: String, instead: Instead) {
        dom::spawn(async move {
            let copied = sharing::copy(&text).await;
            let words = self.words.get_untracked();
            match instead {
                _ if copied => self.say(&words[Word::Copied]),
                Instead::Follow(link) => dom::navigate(&link),
                Instead::Select(id) => {
                    dom::select(id);
                    self.say(&words[Word::CopyFailed]);
                }
            }
        });
    }

    /// Opens the share sheet with a text that carries the link, since some
    /// targets keep nothing but the text; copies it where there is no sheet.
    fn open_sheet(self, message: String, instead: Instead) {
        dom::spawn(async move {
            let title = self.words.get_untracked()[Word::Subject].to_owned();
            if !sharing::share_sheet(&title, &message).await {
                self.copy(message, instead);
            }
        });
    }

    /// Offers a picture at a relative address to the device's share sheet;
    /// where that fails it is kept, as its link says.
    fn share_picture(self, link: String) {
        dom::spawn(async move {
            let name = self.words.get_untracked()[Word::Card].to_owned();
            if !sharing::share_picture(&link, &name).await {
                dom::download(&link);
            }
        });
    }

    /// Offers the published language that the reader's browser prefers, if it
    /// is another than the shown one.
    pub fn look_for_offer(self) {
        let shown = self.shown();
        let Some(target) = preferred(&dom::languages()).filter(|target| *target != shown) else {
            return;
        };
        let url = format!("{}{WORDS_FILE}", shown.link_to(target));
        dom::spawn(async move {
            let words = language_switch::fetch_words(&url).await;
            let still = self.shown() == shown;
            self.offer.set(words.filter(|_| still).map(Arc::new));
        });
    }

    /// Shift was pressed so many times in a row; the third time leaves.
    pub fn count_shift(self, count: u32) {
        let words = self.words.get_untracked();
        match count {
            1 => self.say(&words[Word::ExitTwo]),
            2 => self.say(&words[Word::ExitOne]),
            _ => dom::click(".exit"),
        }
    }

    /// Replaces the page in place by that of another language; the address
    /// follows, without an entry in the history that Back would return to
    /// after the page was left. Where no server answers the page stays,
    /// and the reader is told to try again; where what comes cannot be used,
    /// the browser goes there itself. A tap on the language that is shown, or
    /// on its way, asks for nothing. False where no language has that tag.
    fn switch(self, tag: &str) -> bool {
        let Some(target) = locale(tag) else {
            return false;
        };
        let shown = self.shown();
        let is_asked = self.awaited.get_value() == Some(target);
        self.awaited
            .set_value(Some(target).filter(|target| *target != shown));
        if target == shown {
            language_switch::mark_busy(None);
            events::close_languages();
        }
        if target == shown || is_asked {
            return true;
        }
        let number = self.asked.get_value() + 1;
        self.asked.set_value(number);
        let is_awaited =
            move || self.awaited.get_value().is_some() && self.asked.get_value() == number;
        let link = shown.link_to(target);
        language_switch::mark_busy(None);
        dom::spawn(async move {
            dom::wait(SOON).await;
            if is_awaited() {
                language_switch::mark_busy(Some(target.tag));
            }
        });
        dom::spawn(async move {
            let fetched = language_switch::fetch_page(&format!("{link}{BODY_FILE}")).await;
            if !is_awaited() {
                return;
            }
            self.awaited.set_value(None);
            match fetched {
                Ok((words, page)) if words[Word::Tag] == *target.tag => {
                    dom::replace_address(&link);
                    language_switch::show(&page);
                    self.offer.set(None);
                    self.tell(&words[Word::Switched], false);
                    self.words.set(Arc::new(words));
                    self.learn_address();
                    dom::pause().await;
                    self.lead_links();
                }
                Err(NoPage::Unreachable) => {
                    language_switch::mark_busy(None);
                    self.say(&self.words.get_untracked()[Word::SwitchFailed]);
                }
                Ok(_) | Err(NoPage::Unusable) => dom::replace(&link),
            }
        });
        true
    }

    /// Takes note of where the reader is.
    pub fn learn_address(self) {
        if let Some(address) = dom::address() {
            self.address.set(address);
        }
    }

    /// Where the reader is at another place than the page was built for, the
    /// links to share it follow.
    pub fn lead_links(self) {
        let words = self.words.get_untracked();
        let url = self.address.get_untracked();
        if url != words[Word::PageUrl] {
            for network in NETWORKS {
                let post = words.fitting(network, &url);
                dom::set_link(network.id, &(network.link)(&post));
            }
            dom::set_text(POST, &words.post(&url).message());
        }
    }

    fn shown(self) -> &'static Locale {
        locale_of(&self.words.get_untracked())
    }
}

fn locale_of(words: &Words) -> &'static Locale {
    locale(&words[Word::Tag]).unwrap_or(ORIGINAL)
}
