//! What is said to the reader: an offer of another language, and what came of
//! an action.

use super::dom;
use super::state::Page;
use crate::action::Action;
use crate::locale::{Locale, locale, preferred};
use crate::strings::{ClientStrings, STRINGS_FILE};
use gloo_net::http::Request;
use wasm_bindgen_futures::spawn_local;

/// Says a sentence to assistive technology; shows it too, where nothing else does.
pub fn say(sentence: &str, shown: bool) {
    // Taken away first, so that even the same sentence is said and shown anew.
    if let Some(status) = dom::first(".status") {
        status.set_text_content(None);
    }
    let sentence = sentence.to_owned();
    spawn_local(async move {
        dom::next_task().await;
        say_at_once(&sentence, shown);
    });
}

/// The same in this very task. The element is a new one each time, so that it
/// vanishes after its own time.
pub fn say_at_once(sentence: &str, shown: bool) {
    let class = if shown { "" } else { "visually-hidden" };
    let said = dom::create("span", &[("class", class)], sentence);
    if let (Some(status), Some(said)) = (dom::first(".status"), said) {
        status.replace_children_with_node_1(&said);
    }
}

/// Offers the published language that the reader's browser prefers, if it is
/// another than the shown one: one line in that language, over the page so that
/// nothing moves. It redirects nobody and remembers nothing.
pub fn offer_language(page: &'static Page) {
    let shown = page.locale();
    let Some(target) = preferred(&dom::languages()).filter(|target| *target != shown) else {
        return;
    };
    let url = format!("{}{STRINGS_FILE}", shown.link_to(target));
    spawn_local(async move {
        let strings = fetch_strings(&url).await;
        let is_current = page.locale() == shown;
        if let Some(strings) = strings.filter(|_| is_current) {
            show_offer(shown, &strings);
        }
    });
}

fn show_offer(shown: &Locale, strings: &ClientStrings) -> Option<()> {
    let (locale, sentences) = (locale(&strings.tag)?, &strings.sentences);
    let (tag, direction) = (locale.tag, locale.direction());
    let offer = [("class", "offer"), ("lang", tag), ("dir", direction)];
    let offer = dom::create("aside", &offer, "")?;
    let address = shown.link_to(locale);
    let link = [
        ("href", address.as_str()),
        ("hreflang", tag),
        ("data-action", Action::Switch.name()),
    ];
    let link = dom::create("a", &link, &sentences.offer)?;
    let button = [
        ("class", "button"),
        ("aria-label", &sentences.dismiss),
        ("data-action", Action::Dismiss.name()),
    ];
    let button = dom::create("button", &button, "")?;
    offer.append_with_node_2(&link, &button).ok()?;
    dom::first("#notices")?.prepend_with_node_1(&offer).ok()
}

/// Takes the offer away.
pub fn dismiss_offer() {
    if let Some(offer) = dom::first(".offer") {
        offer.remove();
    }
}

/// The strings at a relative address; `None` if they cannot be had or are not whole.
async fn fetch_strings(url: &str) -> Option<ClientStrings> {
    let response = Request::get(url).send().await.ok()?;
    if !response.ok() {
        return None;
    }
    ClientStrings::from_text(&response.text().await.ok()?)
}
