//! Copying and sharing. What the device lacks or refuses is answered with the
//! next best way: selecting the text, following the link.

use super::dom::{self, call, navigator_part};
use super::share_sheet::{self, Answer, picture_file};
use super::state::Page;
use crate::strings::Sentences;
use gloo_net::http::Request;
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
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
pub fn copy(page: &'static Page, text: String, fallback: CopyFallback) {
    copy_and_say(page, text, fallback, |sentences| &sentences.copied_post);
}

/// Puts a text on the clipboard and says a sentence, or leads to where it stands.
pub fn copy_and_say(
    page: &'static Page,
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
pub fn share(page: &'static Page, message: String, fallback: CopyFallback) {
    spawn_local(async move {
        let data = js_sys::Object::new();
        let title = page.strings().subject.clone();
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
pub fn share_picture(page: &'static Page, link: String) {
    spawn_local(async move {
        let name = page.strings().card.clone();
        let picture = fetch_bytes(&link).await;
        let file = picture.and_then(|bytes| picture_file(&Array::of1(&bytes)));
        let is_shared = match file {
            Some(file) => open_sheet(page, &share_sheet::picture(&file, &name)).await,
            None => false,
        };
        if !is_shared {
            dom::download(&link, "");
        }
    });
}

/// Opens the share sheet, and says what comes next when something was passed
/// on; false where it failed.
async fn open_sheet(page: &'static Page, data: &js_sys::Object) -> bool {
    let answer = share_sheet::open(data).await;
    if answer == Answer::Shared {
        page.announce(|sentences| &sentences.shared);
    }
    answer != Answer::Failed
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
