//! The browser room in a browser.

use crate::browser::Address;
use crate::catalog::Catalog;
use crate::share;
use gloo_net::http::Request;
use js_sys::{Array, Function, Promise, Reflect};
use leptos::ev::MouseEvent;
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, KeyboardEvent,
    Window,
};

/// In milliseconds, as events count time.
const FIVE_SECONDS: f64 = 5000.0;

/// The catalog that the page carries; `None` if it is missing or not whole.
pub fn inlined_catalog() -> Option<Catalog> {
    let text = document()?.get_element_by_id("catalog")?.text_content()?;
    catalog(&text)
}

/// The catalog at a relative address; `None` if it cannot be had or is not whole.
pub async fn fetch_catalog(url: &str) -> Option<Catalog> {
    let response = Request::get(url).send().await.ok()?;
    if !response.ok() {
        return None;
    }
    catalog(&response.text().await.ok()?)
}

/// The catalog of a JSON list of strings.
fn catalog(json: &str) -> Option<Catalog> {
    let list: Array = js_sys::JSON::parse(json).ok()?.dyn_into().ok()?;
    let strings = list.iter().map(|string| string.as_string());
    Catalog::from_strings(strings.collect::<Option<_>>()?)
}

/// Where the reader is.
pub fn address() -> Option<Address> {
    let location = window()?.location();
    let path = location.pathname().ok()?;
    let href = location.href().ok()?;
    let end = href.find(['?', '#']).unwrap_or(href.len());
    let href = &href[..end];
    Some(Address {
        href: href.strip_suffix("index.html").unwrap_or(href).to_owned(),
        path,
    })
}

/// The tags of the languages that the reader's browser prefers, the first first.
pub fn languages() -> Vec<String> {
    let languages = navigator_part("languages").map(|list| Array::from(&list));
    let languages = languages.iter().flat_map(Array::iter);
    languages.filter_map(|tag| tag.as_string()).collect()
}

/// Adds a relative address to the history without loading it.
pub fn push_address(link: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // Refused on a page opened from a file: the words still change.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(link));
    }
}

/// Runs `action` whenever the reader goes back or forward within the page.
pub fn on_history(action: impl Fn() + 'static) {
    if let Some(window) = window() {
        let action = Closure::<dyn Fn()>::new(action);
        window.set_onpopstate(Some(action.as_ref().unchecked_ref()));
        action.forget();
    }
}

/// Blanks the page and replaces it by another address in the history, so that
/// Back does not return.
pub fn leave(url: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-leaving", "");
    }
    if let Some(window) = window() {
        let _ = window.location().replace(url);
    }
}

/// Tells `action` how many times Shift was pressed alone within five seconds,
/// from 1 to 3. Any other key starts anew, so that writing capitals counts for
/// nothing.
pub fn on_shift(action: impl Fn(u32) + 'static) {
    let Some(window) = window() else { return };
    let count = Cell::new(0);
    let first = Cell::new(0.0);
    let pressed = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let time = event.time_stamp();
        if event.key() != "Shift" {
            count.set(0);
            return;
        }
        if count.get() == 0 || time - first.get() > FIVE_SECONDS {
            count.set(0);
            first.set(time);
        }
        count.set(count.get() + 1);
        action(count.get());
        if count.get() == 3 {
            count.set(0);
        }
    });
    window.set_onkeyup(Some(pressed.as_ref().unchecked_ref()));
    pressed.forget();
}

/// Goes to an anchor of the page and opens the print dialog.
pub fn print_at(anchor: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(anchor);
        let _ = window.print();
    }
}

/// Loads a relative address.
pub fn navigate(link: &str) {
    if let Some(window) = window() {
        let _ = window.location().assign(link);
    }
}

/// Sets what the document says of itself: title, description, language and direction.
pub fn describe(title: &str, description: &str, language: &str, direction: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Ok(Some(meta)) = document.query_selector("meta[name=description]") {
        let _ = meta.set_attribute("content", description);
    }
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language);
        let _ = root.set_attribute("dir", direction);
    }
}

/// Shows what only works with script.
pub fn announce_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-script", "ready");
    }
}

/// Closes the language switcher, and keeps the focus in it.
pub fn close_languages() {
    let Some(document) = document() else { return };
    let Ok(Some(switcher)) = document.query_selector(".languages") else {
        return;
    };
    let _ = switcher.remove_attribute("open");
    if let Ok(Some(summary)) = switcher.query_selector("summary")
        && let Some(summary) = summary.dyn_ref::<HtmlElement>()
    {
        let _ = summary.focus();
    }
}

/// Whether the click is a plain one, which the page then takes over from the browser.
pub fn take_over(event: &MouseEvent) -> bool {
    let plain = event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if plain {
        event.prevent_default();
    }
    plain
}

/// Puts a text on the clipboard; false where the browser has none or refuses.
pub async fn copy(text: &str) -> bool {
    let Some(clipboard) = navigator_part("clipboard") else {
        return false;
    };
    call(&clipboard, "writeText", &text.into()).await.is_ok()
}

/// Whether the device offers its own share sheet.
pub fn has_share_sheet() -> bool {
    navigator_part("share").is_some()
}

/// Opens the share sheet; false where it failed. A reader who closes it has
/// decided, and that is no failure.
pub async fn share_sheet(title: &str, text: &str) -> bool {
    let Some(navigator) = navigator() else {
        return false;
    };
    let data = js_sys::Object::new();
    for (key, value) in [("title", title), ("text", text)] {
        let _ = Reflect::set(&data, &key.into(), &value.into());
    }
    shared(call(&navigator, "share", &data).await)
}

/// Whether sharing went well; a reader who closes the sheet has decided.
fn shared(answer: Result<(), JsValue>) -> bool {
    match answer {
        Ok(()) => true,
        Err(error) => property(&error, "name").is_some_and(|name| name == "AbortError"),
    }
}

/// Whether the device's share sheet takes pictures.
pub fn can_share_files() -> bool {
    let Some(file) = picture_file(&Array::new()) else {
        return false;
    };
    let data = files(&file);
    let Some(navigator) = navigator() else {
        return false;
    };
    let can_share =
        property(&navigator, "canShare").and_then(|can| can.dyn_into::<Function>().ok());
    let answer = can_share.and_then(|can_share| can_share.call1(&navigator, &data).ok());
    answer.is_some_and(|answer| answer.is_truthy())
}

/// Opens the share sheet with the picture at a relative address and a text.
/// No link goes with it: beside one, some targets drop the picture.
pub async fn share_picture(link: &str, text: &str) -> bool {
    let Some(bytes) = fetch_bytes(link).await else {
        return false;
    };
    let (Some(navigator), Some(file)) = (navigator(), picture_file(&Array::of1(&bytes))) else {
        return false;
    };
    let data = files(&file);
    let _ = Reflect::set(&data, &"text".into(), &text.into());
    shared(call(&navigator, "share", &data).await)
}

async fn fetch_bytes(link: &str) -> Option<JsValue> {
    let response = Request::get(link).send().await.ok()?;
    let bytes = response.ok().then(|| response.binary())?.await.ok()?;
    Some(js_sys::Uint8Array::from(bytes.as_slice()).into())
}

/// A PNG of these parts; `None` in a browser without files.
fn picture_file(parts: &Array) -> Option<JsValue> {
    let file: Function = property(&js_sys::global(), "File")?.dyn_into().ok()?;
    let options = js_sys::Object::new();
    Reflect::set(&options, &"type".into(), &"image/png".into()).ok()?;
    let arguments = Array::of3(parts, &"stand-with-belarus.png".into(), &options);
    Reflect::construct(&file, &arguments).ok()
}

fn files(file: &JsValue) -> js_sys::Object {
    let data = js_sys::Object::new();
    let _ = Reflect::set(&data, &"files".into(), &Array::of1(file));
    data
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

/// Lets every counter roll once, when it is first seen. A counter that is in
/// view already was seen, and stays as it is.
pub fn roll_counters() {
    let Some(document) = document() else { return };
    let Ok(counters) = document.query_selector_all(".counter") else {
        return;
    };
    let seen = Closure::<dyn Fn(Array, IntersectionObserver)>::new(
        |entries: Array, observer: IntersectionObserver| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                let counter = entry.target();
                if !entry.is_intersecting() {
                    let _ = counter.set_attribute("data-roll", "waiting");
                    continue;
                }
                if counter.has_attribute("data-roll") {
                    let _ = counter.set_attribute("data-roll", "rolling");
                }
                observer.unobserve(&counter);
            }
        },
    );
    if let Ok(observer) = IntersectionObserver::new(seen.as_ref().unchecked_ref()) {
        for index in 0..counters.length() {
            if let Some(counter) = counters.item(index) {
                observer.observe(counter.unchecked_ref::<Element>());
            }
        }
        seen.forget();
    }
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn navigator() -> Option<JsValue> {
    property(&js_sys::global(), "navigator")
}

fn navigator_part(name: &str) -> Option<JsValue> {
    property(&navigator()?, name)
}

/// A property that is there; a getter that throws counts as absent.
fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into())
        .ok()
        .filter(|value| !value.is_undefined() && !value.is_null())
}

/// Calls a method that answers with a promise, and waits for it.
async fn call(object: &JsValue, method: &str, argument: &JsValue) -> Result<(), JsValue> {
    let function: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    let promise: Promise = function.call1(object, argument)?.dyn_into()?;
    JsFuture::from(promise).await.map(|_| ())
}
