//! Loads the forms, which are a program of their own, when a reader opens one.

use super::dom::{self, call};
use super::state::Page;
use leptos::prelude::document;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

/// Where the forms are mounted; not seen where they are closed.
const PLACES: &str = ".form > [data-live]";

/// Loads the forms, once. Where that fails they are closed, so that the reader
/// who opens one again has another try.
pub fn load_forms(page: &'static Page) {
    if page.has_forms.replace(true) {
        return;
    }
    each(PLACES, |place| place.set_attribute("aria-busy", "true"));
    spawn_local(async move {
        // The page's own loader (`loader.js`).
        let loaded = call(&js_sys::global(), "loadForms", &JsValue::UNDEFINED).await;
        each(PLACES, |place| place.remove_attribute("aria-busy"));
        if loaded.is_err() {
            page.has_forms.set(false);
            each(".form", |form| form.remove_attribute("open"));
            page.announce(|sentences| &sentences.load_failed);
        }
    });
}

fn each(selector: &str, change: fn(Element) -> Result<(), JsValue>) {
    let body = document().body();
    for element in body.iter().flat_map(|body| dom::all(body, selector)) {
        let _ = change(element);
    }
}
