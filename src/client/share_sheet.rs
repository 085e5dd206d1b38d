//! The device's own share sheet: whether there is one, and what it answers.

use super::dom::{call, navigator, navigator_part, property};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;

/// What became of something that was given to the share sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It was passed on.
    Shared,
    /// The reader has closed the sheet, or has one open: that is no failure.
    Closed,
    /// The device has no sheet, or refused.
    Failed,
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

/// Opens the share sheet. A reader who closes it has decided, and one who taps
/// again while it is open has it (Web Share API, `share()`).
pub async fn open(data: &js_sys::Object) -> Answer {
    let Some(navigator) = navigator() else {
        return Answer::Failed;
    };
    let Err(error) = call(&navigator, "share", data).await else {
        return Answer::Shared;
    };
    let is_closed = property(&error, "name")
        .is_some_and(|name| name == "AbortError" || name == "InvalidStateError");
    match is_closed {
        true => Answer::Closed,
        false => Answer::Failed,
    }
}

/// A PNG of these parts; `None` in a browser without files.
pub fn picture_file(parts: &Array) -> Option<JsValue> {
    let file: Function = property(&js_sys::global(), "File")?.dyn_into().ok()?;
    let options = js_sys::Object::new();
    Reflect::set(&options, &"type".into(), &"image/png".into()).ok()?;
    let arguments = Array::of3(parts, &"stand-with-belarus.png".into(), &options);
    Reflect::construct(&file, &arguments).ok()
}

/// A picture and a text, as the share sheet takes them.
pub fn picture(file: &JsValue, text: &str) -> js_sys::Object {
    let data = files(file);
    let _ = Reflect::set(&data, &"text".into(), &text.into());
    data
}

fn files(file: &JsValue) -> js_sys::Object {
    let data = js_sys::Object::new();
    let _ = Reflect::set(&data, &"files".into(), &Array::of1(file));
    data
}
