//! Copying and the device's share sheet. What the device lacks or refuses is
//! answered with the next best way: selecting the text, following the link.

use super::dom::{self, navigator, navigator_part, property};
use super::state::Page;
use crate::strings::Sentences;
use gloo_net::http::Request;
use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_futures::spawn_local;

/// What is done with a text that cannot be copied.
pub enum CopyFallback {
    /// The element with this id, which holds it, is selected for the reader to copy.
    Select(&'static str),
    /// This link, to a page that has it, is followed.
    Follow(String),
}

/// Puts a post, or a part of it, on the clipboard and says what comes next, or
/// leads to where it stands.
pub fn copy(page: Page, text: String, fallback: CopyFallback) {
    copy_and_say(page, text, fallback, |sentences| &sentences.copied_post);
}

/// Puts a text on the clipboard and says a sentence, or leads to where it stands.
pub fn copy_and_say(
    page: Page,
    text: String,
    fallback: CopyFallback,
    sentence: fn(&Sentences) -> &String,
) {
    spawn_local(async move {
        if write_clipboard(&text).await {
            return page.announce(sentence);
        }
        match fallback {
            CopyFallback::Follow(link) => dom::navigate(&link),
            CopyFallback::Select(id) => {
                dom::select(id);
                page.announce(|sentences| &sentences.copy_failed);
            }
        }
    });
}

/// Opens the share sheet with a text that carries the link, since some
/// targets keep nothing but the text; copies it where the sheet fails.
pub fn share(page: Page, message: String, fallback: CopyFallback) {
    spawn_local(async move {
        let data = js_sys::Object::new();
        let title = page.strings.get_untracked().subject.clone();
        for (key, value) in [("title", &title), ("text", &message)] {
            let _ = Reflect::set(&data, &key.into(), &value.into());
        }
        if !open_sheet(page, &data).await {
            copy(page, message, fallback);
        }
    });
}

/// Offers a picture at a relative address to the share sheet, with what it
/// shows; where that fails it is downloaded, as its link says. No link goes
/// with it: beside one, some targets drop the picture.
pub fn share_picture(page: Page, link: String) {
    spawn_local(async move {
        let name = page.strings.get_untracked().card.clone();
        let picture = fetch_bytes(&link).await;
        let file = picture.and_then(|bytes| picture_file(&Array::of1(&bytes)));
        let is_shared = match file {
            Some(file) => {
                let data = files(&file);
                let _ = Reflect::set(&data, &"text".into(), &name.into());
                open_sheet(page, &data).await
            }
            None => false,
        };
        if !is_shared {
            dom::download(&link);
        }
    });
}

/// Whether the device offers its own share sheet.
pub fn has_share_sheet() -> bool {
    navigator_part("share").is_some()
}

/// Whether the device's share sheet takes pictures.
pub fn can_share_files() -> bool {
    let Some(file) = picture_file(&Array::new()) else {
        return false;
    };
    let can_share = navigator_part("canShare").and_then(|can| can.dyn_into::<Function>().ok());
    let answer = can_share.and_then(|can_share| can_share.call1(&navigator()?, &files(&file)).ok());
    answer.is_some_and(|answer| answer.is_truthy())
}

/// Opens the share sheet, and says what comes next when something was passed
/// on; false where it failed. A reader who closes it has
/// decided, and one who taps again while it is open has it: that is no failure
/// (Web Share API, `share()`).
async fn open_sheet(page: Page, data: &js_sys::Object) -> bool {
    let Some(navigator) = navigator() else {
        return false;
    };
    match call(&navigator, "share", data).await {
        Ok(()) => {
            page.announce(|sentences| &sentences.shared);
            true
        }
        Err(error) => property(&error, "name")
            .is_some_and(|name| name == "AbortError" || name == "InvalidStateError"),
    }
}

/// Puts a text on the clipboard; false where the browser has none or refuses.
async fn write_clipboard(text: &str) -> bool {
    match navigator_part("clipboard") {
        Some(clipboard) => call(&clipboard, "writeText", &text.into()).await.is_ok(),
        None => false,
    }
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

/// Calls a method that answers with a promise, and waits for it.
async fn call(object: &JsValue, method: &str, argument: &JsValue) -> Result<(), JsValue> {
    let function: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    let promise: Promise = function.call1(object, argument)?.dyn_into()?;
    JsFuture::from(promise).await.map(|_| ())
}
