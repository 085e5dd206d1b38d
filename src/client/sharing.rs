//! The clipboard, the device's share sheet, and how long a text is.

use super::dom::{navigator, navigator_part, property};
use crate::share;
use gloo_net::http::Request;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

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

/// Whether sharing went well. A reader who closes the sheet has decided, and
/// one who taps again while it is open has it (Web Share API, `share()`).
fn shared(answer: Result<(), JsValue>) -> bool {
    match answer {
        Ok(()) => true,
        Err(error) => property(&error, "name")
            .is_some_and(|name| name == "AbortError" || name == "InvalidStateError"),
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

/// Calls a method that answers with a promise, and waits for it.
async fn call(object: &JsValue, method: &str, argument: &JsValue) -> Result<(), JsValue> {
    let function: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    let promise: Promise = function.call1(object, argument)?.dyn_into()?;
    JsFuture::from(promise).await.map(|_| ())
}
