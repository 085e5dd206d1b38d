//! What the browser offers to every part of the client. What it lacks or
//! refuses is an answer here, never a panic.

use crate::share;
use crate::strings::ClientStrings;
use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{document, location, window};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Event, HtmlElement, NodeList, Url};

/// Goes on in a task of its own, after what the reader is waiting for.
pub async fn next_task() {
    wait(0).await;
}

/// Goes on after so many milliseconds.
pub async fn wait(milliseconds: i32) {
    let timeout = Promise::new(&mut |resolve, _| {
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    let _ = JsFuture::from(timeout).await;
}

/// Goes on when the browser begins to draw a frame; not before the page is seen.
pub async fn next_frame() {
    let frame = Promise::new(&mut |resolve, _| {
        let _ = window().request_animation_frame(&resolve);
    });
    let _ = JsFuture::from(frame).await;
}

/// Goes on in a task of its own, once a frame was drawn.
pub async fn after_frame() {
    next_frame().await;
    next_task().await;
}

/// The first element of a selector.
pub fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok()?
}

/// Every element below another one that a selector names.
pub fn all(root: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let list = root.query_selector_all(selector).ok();
    let length = list.as_ref().map_or(0, NodeList::length);
    (0..length).filter_map(move |index| list.as_ref()?.item(index)?.dyn_into().ok())
}

/// The element, or the nearest around it, that a selector names.
pub fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok()?
}

/// A new element with these attributes and this text; no part of the page yet.
pub fn create(tag: &str, attributes: &[(&str, &str)], text: &str) -> Option<Element> {
    let element = document().create_element(tag).ok()?;
    for (name, value) in attributes {
        element.set_attribute(name, value).ok()?;
    }
    element.set_text_content(Some(text));
    Some(element)
}

/// The strings that a page carries; `None` if they are missing or not whole.
pub fn strings_of(document: &Document) -> Option<ClientStrings> {
    ClientStrings::from_text(&document.get_element_by_id("words")?.text_content()?)
}

/// The height of what is seen of the page, in pixels.
pub fn screen_height() -> f64 {
    let root = document().document_element();
    f64::from(root.map_or(0, |root| root.client_height()))
}

/// Points the link to a network at another address, and shows it.
pub fn set_share_link(network: &str, link: &str) {
    let Some(element) = first(&format!("a[data-network={network}]")) else {
        return;
    };
    let _ = element.set_attribute("href", link);
    if let Some(item) = element.parent_element() {
        let _ = item.remove_attribute("hidden");
    }
}

/// Sets the text of the element with this id.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.set_text_content(Some(text));
    }
}

/// Selects what stands in the element with this id, and brings it into sight.
pub fn select(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    element.scroll_into_view();
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.select_all_children(&element);
    }
}

/// Sends an event of this name to the window.
pub fn dispatch(name: &str) {
    if let Ok(event) = Event::new(name) {
        let _ = window().dispatch_event(&event);
    }
}

/// Opens the first disclosure of a selector.
pub fn disclose(selector: &str) {
    if let Some(element) = first(selector) {
        let _ = element.set_attribute("open", "");
    }
}

/// Clicks the first element of a selector, as a reader would.
pub fn click(selector: &str) {
    if let Some(element) = first(selector).and_then(|element| element.dyn_into().ok()) {
        HtmlElement::click(&element);
    }
}

/// The absolute URL of the page that the reader is at, without query, fragment
/// and `index.html`: other URLs of the site are built on it.
pub fn page_url() -> String {
    let href = location().href().unwrap_or_default();
    let end = href.find(['?', '#']).unwrap_or(href.len());
    let href = &href[..end];
    href.strip_suffix("index.html").unwrap_or(href).to_owned()
}

/// Puts a relative URL in the place of the present one without loading it.
pub fn replace_url(link: &str) {
    if let Ok(history) = window().history() {
        // Refused on a page opened from a file: the text still changes.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(link));
    }
}

/// Loads a URL in the place of the present one in the history.
pub fn replace_location(link: &str) {
    let _ = location().replace(link);
}

/// Loads a URL.
pub fn navigate(link: &str) {
    let _ = location().assign(link);
}

/// Goes to an anchor of the page, given with its `#`, and opens the print dialog.
pub fn print_at(anchor: &str) {
    replace_location(anchor);
    let _ = window().print();
}

/// Keeps the file at a URL, as a link for downloads does, under its own name
/// where none is given.
pub fn download(link: &str, name: &str) {
    if let Some(anchor) = create("a", &[("href", link), ("download", name)], "") {
        anchor.unchecked_into::<HtmlElement>().click();
    }
}

/// The tags of the languages that the reader's browser prefers, the first first.
pub fn languages() -> Vec<String> {
    let languages = navigator_part("languages").map(|list| Array::from(&list));
    let languages = languages.iter().flat_map(Array::iter);
    languages.filter_map(|tag| tag.as_string()).collect()
}

/// The canonical ASCII form of a host name, by the browser's own parser of
/// URLs; `None` for what is no host name alone.
pub fn canonical_host(host: &str) -> Option<String> {
    let url = Url::new(&format!("https://{host}/")).ok()?;
    let name = url.hostname();
    (url.host() == name && url.pathname() == "/").then_some(name)
}

/// The number of grapheme clusters by `Intl.Segmenter`; code points, which
/// are never fewer, where it is missing.
pub fn graphemes(text: &str) -> usize {
    segments(text).unwrap_or_else(|| share::code_points(text))
}

fn segments(text: &str) -> Option<usize> {
    let intl = property(&js_sys::global(), "Intl")?;
    let segmenter: Function = property(&intl, "Segmenter")?.dyn_into().ok()?;
    let segmenter = Reflect::construct(&segmenter, &Array::new()).ok()?;
    let segment: Function = property(&segmenter, "segment")?.dyn_into().ok()?;
    let segments = segment.call1(&segmenter, &text.into()).ok()?;
    Some(Array::from(&segments).length() as usize)
}

pub fn navigator() -> Option<JsValue> {
    property(&js_sys::global(), "navigator")
}

/// What the browser's `navigator` has under this name.
pub fn navigator_part(name: &str) -> Option<JsValue> {
    property(&navigator()?, name)
}

/// A property that is there; a getter that throws counts as absent.
pub fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into())
        .ok()
        .filter(|value| !value.is_undefined() && !value.is_null())
}

/// Calls a method that answers with a promise, and waits for it.
pub async fn call(object: &JsValue, method: &str, argument: &JsValue) -> Result<(), JsValue> {
    let function: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    let promise: Promise = function.call1(object, argument)?.dyn_into()?;
    JsFuture::from(promise).await.map(|_| ())
}
