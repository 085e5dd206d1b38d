//! The words of a page, and the pages of other languages.

use super::document;
use crate::words::Words;
use gloo_net::http::Request;
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Node, XmlHttpRequest, XmlHttpRequestResponseType};

/// Milliseconds after which a page that does not come counts as failed.
const PATIENCE: u32 = 8000;

/// What belongs to the reader or to script, and outlives a change of language.
const KEPT: &[&str] = &["open", "data-roll"];

/// A page of another language, not shown yet.
#[derive(Debug)]
pub struct FetchedPage(Document);

/// The words that the page carries; `None` if they are missing or not whole.
pub fn inlined_words() -> Option<Words> {
    words_of(&document()?)
}

fn words_of(document: &Document) -> Option<Words> {
    words(&document.get_element_by_id("words")?.text_content()?)
}

/// The words at a relative address; `None` if they cannot be had or are not whole.
pub async fn fetch_words(url: &str) -> Option<Words> {
    let response = Request::get(url).send().await.ok()?;
    if !response.ok() {
        return None;
    }
    words(&response.text().await.ok()?)
}

/// The words of a JSON list of strings.
fn words(json: &str) -> Option<Words> {
    let list: Array = js_sys::JSON::parse(json).ok()?.dyn_into().ok()?;
    let strings = list.iter().map(|string| string.as_string());
    Words::from_strings(strings.collect::<Option<_>>()?)
}

/// The page at a relative address; `None` if it cannot be had or is not whole.
///
/// `XMLHttpRequest` gives a document in which no script runs, and is the one
/// way to have one that needs no exception from Trusted Types.
pub async fn fetch_page(link: &str) -> Option<(Words, FetchedPage)> {
    let request = XmlHttpRequest::new().ok()?;
    request.open("GET", link).ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    request.set_timeout(PATIENCE);
    // What an error page without a type would otherwise be taken for, XML,
    // brings a document with styles that the policy refuses.
    request.override_mime_type("text/html").ok()?;
    let ended = Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
    request.send().ok()?;
    JsFuture::from(ended).await.ok()?;
    let page = request.response_xml().ok()??;
    // The words stand at the end, so that half a page has none.
    let words = words_of(&page).filter(|_| request.status() == Ok(200))?;
    Some((words, FetchedPage(page)))
}

/// Shows a page in place of the present one. What is alike stays, and with it
/// the reader's focus, place and open disclosures; so do the parts that
/// script has added.
pub fn show(page: &FetchedPage) {
    let Some(document) = document() else { return };
    let page = &page.0;
    document.set_title(&page.title());
    let description = "meta[name=description]";
    if let (Ok(Some(old)), Ok(Some(new))) = (
        document.query_selector(description),
        page.query_selector(description),
    ) {
        take_attributes(&old, &new);
    }
    if let (Some(old), Some(new)) = (document.document_element(), page.document_element()) {
        for name in ["lang", "dir"] {
            let _ = old.set_attribute(name, &new.get_attribute(name).unwrap_or_default());
        }
    }
    let live = document.query_selector_all("[data-live]");
    if let (Some(old), Some(new)) = (document.body(), page.body()) {
        take_children(&old, &new);
    }
    // A live part whose surroundings were replaced moves to its new place.
    let Ok(live) = live else { return };
    for index in 0..live.length() {
        let part = live
            .item(index)
            .and_then(|part| part.dyn_into::<Element>().ok());
        if let Some(part) = part
            && let Some(place) = document.get_element_by_id(&part.id())
            && place != part
        {
            let _ = place.replace_with_with_node_1(&part);
        }
    }
}

/// Makes the children of `old` like those of `new`, which loses some of its own.
fn take_children(old: &Node, new: &Node) {
    let mut old_child = old.first_child();
    let mut new_child = new.first_child();
    while let Some(new) = new_child {
        new_child = new.next_sibling();
        match old_child {
            Some(present) => {
                old_child = present.next_sibling();
                take(old, &present, &new);
            }
            None => {
                let _ = old.append_child(&new);
            }
        }
    }
    while let Some(rest) = old_child {
        old_child = rest.next_sibling();
        let _ = old.remove_child(&rest);
    }
}

/// Makes `old`, a child of `parent`, like `new`, or puts `new` in its place.
fn take(parent: &Node, old: &Node, new: &Node) {
    let elements = (old.dyn_ref::<Element>(), new.dyn_ref::<Element>());
    match elements {
        (Some(old), Some(new)) if alike(old, new) => {
            if old.has_attribute("data-live") || old.tag_name() == "SCRIPT" {
                return;
            }
            take_attributes(old, new);
            take_children(old, new);
        }
        (None, None) if old.node_type() == new.node_type() => {
            if old.node_value() != new.node_value() {
                old.set_node_value(new.node_value().as_deref());
            }
        }
        _ => {
            let _ = parent.replace_child(new, old);
        }
    }
}

/// Whether two elements play the same part in their pages.
fn alike(old: &Element, new: &Element) -> bool {
    old.tag_name() == new.tag_name()
        && old.get_attribute("class") == new.get_attribute("class")
        && old.id() == new.id()
}

fn take_attributes(old: &Element, new: &Element) {
    let names = |element: &Element| {
        let names = element.get_attribute_names();
        let names = names.iter().filter_map(|name| name.as_string());
        names.collect::<Vec<String>>()
    };
    let present = names(old);
    let wanted = names(new);
    let gone = present
        .iter()
        .filter(|name| !wanted.contains(name) && !KEPT.contains(&name.as_str()));
    for name in gone {
        let _ = old.remove_attribute(name);
    }
    for name in &wanted {
        let value = new.get_attribute(name).unwrap_or_default();
        if old.get_attribute(name).as_deref() != Some(&value) {
            let _ = old.set_attribute(name, &value);
        }
    }
}
