//! The fragment of another language: fetched, and put in place of the page.

use crate::client::dom::{self, all};
use crate::strings::ClientStrings;
use js_sys::Promise;
use leptos::prelude::document;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, FocusOptions, HtmlElement, XmlHttpRequest, XmlHttpRequestResponseType,
};

/// Milliseconds after which a page that does not come counts as failed: a line
/// that takes longer for its few kilobytes is none, or a host that is blocked.
const REQUEST_TIMEOUT_MS: u32 = 15_000;

/// Why there is no page of another language.
pub enum FetchError {
    /// No server answers, or not in time.
    Unreachable,
    /// What it sends is no whole page.
    Unusable,
}

/// The page of another language, not shown yet.
pub struct Fragment {
    pub strings: ClientStrings,
    document: Document,
}

/// The fragment at a relative address.
///
/// `XMLHttpRequest` gives a document in which no script runs, and is the one
/// way to have one that needs no exception from Trusted Types.
///
/// # Errors
/// No server answers, or what comes from it is no whole page.
pub async fn fetch_fragment(link: &str) -> Result<Fragment, FetchError> {
    let request = send(link).map_err(|_| FetchError::Unusable)?;
    let ended = Promise::new(&mut |resolve, reject| {
        for (event, settle) in [
            ("load", &resolve),
            ("timeout", &reject),
            ("error", &reject),
            ("abort", &reject),
        ] {
            let _ = request.add_event_listener_with_callback(event, settle);
        }
    });
    let ended = JsFuture::from(ended).await;
    ended.map_err(|_| FetchError::Unreachable)?;
    let document = request.response_xml().ok().flatten();
    let document = document.filter(|_| request.status() == Ok(200));
    // The strings stand at the end, so that half a page has none.
    let fragment = document.and_then(|document| {
        let strings = dom::strings_of(&document)?;
        Some(Fragment { strings, document })
    });
    fragment.ok_or(FetchError::Unusable)
}

/// A request for a document, on its way.
fn send(link: &str) -> Result<XmlHttpRequest, JsValue> {
    let request = XmlHttpRequest::new()?;
    request.open("GET", link)?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    request.set_timeout(REQUEST_TIMEOUT_MS);
    request.override_mime_type("text/html;charset=utf-8")?;
    request.send()?;
    Ok(request)
}

impl Fragment {
    /// Shows the page in place of the present one, and keeps what belongs to the
    /// reader or to script: focus, place, open disclosures, counters that have
    /// rolled, the islands.
    ///
    /// The body is replaced as a whole: the browser lays out everything anew in
    /// either case, and comparing node by node is more code for the same time.
    /// The address follows, before pictures are asked for, after places are: it
    /// would have the old page laid out once more. Gives the parts below the
    /// screen, which are still to come.
    pub fn show(&self, link: &str) -> Vec<Later> {
        let page = document();
        let (Some(old), Some(new)) = (page.body(), self.document.body()) else {
            return Vec::new();
        };
        // Before anything moves, which takes the focus away.
        let focus = page.active_element().filter(|focus| **focus != **old);
        keep_state(&old, &new);
        let later = put_off(&old, &new, focus.as_ref());
        dom::replace_url(link);
        let _ = old.replace_with_with_node_1(&new);
        // After the body: a browser that takes the focus away from the old one
        // would first lay that out anew in the other language.
        self.name(&page);
        if let Some(focus) = focus {
            keep_focus(&focus);
        }
        seen_put_in(later)
    }

    /// Gives the page the name of this one: language, title and addresses.
    fn name(&self, page: &Document) {
        page.set_title(&self.document.title());
        for (selector, names) in [
            ("html", ["lang", "dir"].as_slice()),
            ("meta[name=description]", &["content"]),
            ("link[rel=canonical]", &["href"]),
        ] {
            if let (Ok(Some(old)), Ok(Some(new))) = (
                page.query_selector(selector),
                self.document.query_selector(selector),
            ) {
                names.iter().for_each(|name| carry(&new, &old, name));
            }
        }
    }
}

/// A part of the page that comes later, and what keeps its place.
pub struct Later {
    part: Element,
    place: Element,
}

impl Later {
    fn put_in(self) {
        let _ = self.place.replace_with_with_node_1(&self.part);
    }
}

/// Takes out what lies below the screen, to be put in later: the reader sees the
/// new language in half the time. What has the focus comes at once.
fn put_off(old: &HtmlElement, new: &HtmlElement, focus: Option<&Element>) -> Vec<Later> {
    let screen = dom::screen_height();
    // Without the islands, which have moved.
    let parts = "main > :not([data-live]), main ~ :not(script)";
    let parts = all(old, parts).zip(all(new, parts));
    // An island that has the focus is in the new part already.
    let has_focus = |part: &Element| focus.is_some_and(|focus| part.contains(Some(focus)));
    let later = parts.filter(|(old, new)| top(old) > screen && !has_focus(old) && !has_focus(new));
    let later = later.map(|(_, part)| part);
    let later = later.filter_map(|part| {
        let place: Element = part.clone_node().ok()?.dyn_into().ok()?;
        place.set_attribute("data-later", "").ok()?;
        part.replace_with_with_node_1(&place).ok()?;
        Some(Later { part, place })
    });
    later.collect()
}

/// Puts in what the new language has on the screen all the same, and gives the
/// others.
fn seen_put_in(later: Vec<Later>) -> Vec<Later> {
    let screen = dom::screen_height();
    let mut later = later.into_iter().peekable();
    while let Some(seen) = later.next_if(|later| top(&later.place) < screen) {
        seen.put_in();
    }
    later.collect()
}

/// Puts in what was left to later, a part a frame.
pub async fn put_in(later: Vec<Later>) {
    for later in later {
        dom::after_frame().await;
        later.put_in();
    }
}

/// Where an element begins, in pixels below the top of the screen.
fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Goes on when the page is whole, which it is not in the frames after a switch.
pub async fn until_whole() {
    while dom::first("[data-later]").is_some() {
        dom::next_frame().await;
    }
}

/// Carries over what the reader has opened, what has rolled, and the islands.
fn keep_state(old: &HtmlElement, new: &HtmlElement) {
    for (old, new) in all(old, ".counter").zip(all(new, ".counter")) {
        // One that was rolling does not start again.
        if old.has_attribute("data-roll") {
            let _ = new.set_attribute("data-roll", "rolled");
        }
    }
    let disclosures = "details:not(.languages)";
    for (old, new) in all(old, disclosures).zip(all(new, disclosures)) {
        // Where one language has the advice, another may have the gate.
        if old.class_name() == new.class_name() {
            carry(&old, &new, "open");
        }
    }
    for island in all(old, "[data-live]") {
        if let Ok(Some(place)) = new.query_selector(&format!("#{}", island.id())) {
            let _ = place.replace_with_with_node_1(&island);
        }
    }
}

/// Gives the focus back to the element that had it, if it has moved along or
/// has a namesake; else to the name of the language.
fn keep_focus(focus: &Element) {
    let is_kept = focus.is_connected() && dom::closest(focus, ".offer").is_none();
    let id = focus.id();
    let namesake = || document().get_element_by_id(&id).filter(|_| !id.is_empty());
    let kept = if is_kept {
        Some(focus.clone())
    } else {
        namesake()
    };
    let focus = kept.or_else(|| dom::first(".languages summary"));
    if let Some(focus) = focus.and_then(|focus| focus.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = focus.focus_with_options(&options);
    }
}

/// Gives `to` the attribute as `from` has it.
fn carry(from: &Element, to: &Element, name: &str) {
    if let Some(value) = from.get_attribute(name) {
        let _ = to.set_attribute(name, &value);
    }
}
