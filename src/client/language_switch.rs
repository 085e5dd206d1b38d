//! The words of a page, and the pages of other languages.

use super::counters::roll_counters;
use super::dom::document;
use crate::strings::Words;
use gloo_net::http::Request;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, FocusOptions, HtmlElement, NodeList, XmlHttpRequest,
    XmlHttpRequestResponseType,
};

/// Milliseconds after which a page that does not come counts as failed: a line
/// that takes longer for its few kilobytes is none, or a host that is blocked.
const PATIENCE: u32 = 15_000;

/// Why there is no page of another language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPage {
    /// No server answers, or not in time.
    Unreachable,
    /// What it sends is no whole page.
    Unusable,
}

/// A page of another language, not shown yet.
#[derive(Debug)]
pub struct FetchedPage(Document);

/// Marks the links to a language that is on its way, and no others.
pub fn mark_busy(language: Option<&str>) {
    let Some(body) = document().and_then(|document| document.body()) else {
        return;
    };
    for link in all(&body, "[aria-busy]") {
        let _ = link.remove_attribute("aria-busy");
    }
    let selector = language.map(|tag| format!("a[hreflang={tag}]"));
    for link in selector.iter().flat_map(|selector| all(&body, selector)) {
        let _ = link.set_attribute("aria-busy", "true");
    }
}

/// The words that the page carries; `None` if they are missing or not whole.
pub fn inlined_words() -> Option<Words> {
    words_of(&document()?)
}

fn words_of(document: &Document) -> Option<Words> {
    Words::from_text(&document.get_element_by_id("words")?.text_content()?)
}

/// The words at a relative address; `None` if they cannot be had or are not whole.
pub async fn fetch_words(url: &str) -> Option<Words> {
    let response = Request::get(url).send().await.ok()?;
    if !response.ok() {
        return None;
    }
    Words::from_text(&response.text().await.ok()?)
}

/// The page in the file at a relative address.
///
/// `XMLHttpRequest` gives a document in which no script runs, and is the one
/// way to have one that needs no exception from Trusted Types.
///
/// # Errors
/// No server answers, or what comes from it is no whole page.
pub async fn fetch_page(link: &str) -> Result<(Words, FetchedPage), NoPage> {
    let request = request(link).map_err(|_| NoPage::Unusable)?;
    let ended = Promise::new(&mut |resolve, reject| {
        request.set_onload(Some(&resolve));
        request.set_ontimeout(Some(&reject));
        request.set_onerror(Some(&reject));
        request.set_onabort(Some(&reject));
    });
    JsFuture::from(ended)
        .await
        .map_err(|_| NoPage::Unreachable)?;
    let page = request.response_xml().ok().flatten();
    let page = page.filter(|_| request.status() == Ok(200));
    // The words stand at the end, so that half a page has none.
    let whole = page.and_then(|page| Some((words_of(&page)?, FetchedPage(page))));
    whole.ok_or(NoPage::Unusable)
}

/// A request for a document, on its way.
fn request(link: &str) -> Result<XmlHttpRequest, JsValue> {
    let request = XmlHttpRequest::new()?;
    request.open("GET", link)?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    request.set_timeout(PATIENCE);
    request.override_mime_type("text/html;charset=utf-8")?;
    request.send()?;
    Ok(request)
}

/// Shows a page in place of the present one, and keeps what belongs to the
/// reader or to script: focus, place, open disclosures, counters that have
/// rolled, the live parts.
///
/// The body is replaced as a whole: the browser lays out everything anew in
/// either case, and comparing node by node is more code for the same time.
pub fn show(page: &FetchedPage) {
    let Some(document) = document() else { return };
    let page = &page.0;
    let (Some(old), Some(new)) = (document.body(), page.body()) else {
        return;
    };
    for (old, new) in all(&old, ".counter").zip(all(&new, ".counter")) {
        // One that was rolling does not start again.
        if old.has_attribute("data-roll") {
            let _ = new.set_attribute("data-roll", "rolled");
        }
    }
    let disclosures = "details:not(.languages)";
    for (old, new) in all(&old, disclosures).zip(all(&new, disclosures)) {
        // Where one language has the advice, another may have the gate.
        if old.class_name() == new.class_name() {
            carry(&old, &new, "open");
        }
    }
    let focus = document.active_element().filter(|focus| **focus != **old);
    // Where the list is closed again, the offer taken away, or nothing is like
    // it, the focus goes to the name of the language.
    let is_choice = |focus: &Element| matches!(focus.closest(".languages, .offer"), Ok(Some(_)));
    let refocus = focus.as_ref().and_then(|focus| {
        let same = counterpart(focus, &new).filter(|_| !is_choice(focus));
        same.or_else(|| new.query_selector(".languages summary").ok()?)
    });
    for part in all(&old, "[data-live]") {
        if let Ok(Some(place)) = new.query_selector(&format!("#{}", part.id())) {
            let _ = place.replace_with_with_node_1(&part);
        }
    }
    let _ = old.replace_with_with_node_1(&new);
    // After the body: a browser that takes the focus away from the old one
    // would first lay that out anew in the other language.
    document.set_title(&page.title());
    for (selector, names) in [
        ("html", ["lang", "dir"].as_slice()),
        ("meta[name=description]", &["content"]),
        ("link[rel=canonical]", &["href"]),
    ] {
        if let (Ok(Some(old)), Ok(Some(new))) = (
            document.query_selector(selector),
            page.query_selector(selector),
        ) {
            names.iter().for_each(|name| carry(&new, &old, name));
        }
    }
    // What is in a live part has moved along.
    let focus = focus
        .filter(|focus| focus.is_connected() && !is_choice(focus))
        .or(refocus);
    if let Some(focus) = focus.and_then(|focus| focus.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = focus.focus_with_options(&options);
    }
    roll_counters();
}

/// The element in another page that has the same tag and class, in a parent
/// of the same, and as many of them before it.
fn counterpart(element: &Element, other: &HtmlElement) -> Option<Element> {
    let body = element.closest("body").ok()??;
    let parent = element.parent_element()?;
    let selector = format!("{} > {}", kind(&parent), kind(element));
    let index = all(&body, &selector).position(|same| same == *element)?;
    all(other, &selector).nth(index)
}

/// The selector of an element's tag and classes.
fn kind(element: &Element) -> String {
    let mut selector = element.local_name();
    for class in element.class_name().split_whitespace() {
        selector.push('.');
        selector.push_str(class);
    }
    selector
}

/// Every element below another one that a selector names.
fn all(root: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let list = root.query_selector_all(selector).ok();
    let length = list.as_ref().map_or(0, NodeList::length);
    (0..length).filter_map(move |index| list.as_ref()?.item(index)?.dyn_into().ok())
}

/// Gives `to` the attribute as `from` has it.
fn carry(from: &Element, to: &Element, name: &str) {
    if let Some(value) = from.get_attribute(name) {
        let _ = to.set_attribute(name, &value);
    }
}
