//! The finished picture: a new one of the pixels that were drawn, so that it has
//! nothing of the photo's file. It is kept or handed to the share sheet.

use super::stage::{self, Quality};
use super::tool::Tool;
use crate::client::dom;
use crate::client::share_sheet::{self, Answer, picture_file};
use crate::frame::{SIDE, pixels_alone};
use js_sys::{Array, Promise, Uint8Array};
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlCanvasElement, Url};

/// The quality of a JPEG, of 1.
const QUALITY: f64 = 0.92;

/// By how much a channel may differ, of 255, where a browser changes pixels a
/// little so that nobody is told by them: that is not to be seen.
const MAX_NOISE: u8 = 16;

/// The two formats of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Png,
    Jpeg,
}

thread_local! {
    /// The address of the last picture that was kept. It holds until the next,
    /// since nothing says when a browser has read it.
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps the picture as a file.
pub fn save(tool: Tool, format: Format) {
    spawn_local(async move {
        let Some(picture) = picture(tool, format).await else {
            return tool.say(|strings| &strings.sentences.noise);
        };
        keep(&picture, format);
    });
}

/// Hands the picture to the share sheet with the post; keeps it where that fails.
pub fn share(tool: Tool) {
    spawn_local(async move {
        let Some(picture) = picture(tool, Format::Png).await else {
            return tool.say(|strings| &strings.sentences.noise);
        };
        let answer = match picture_file(&Array::of1(&picture)) {
            Some(file) => {
                let data = share_sheet::picture(&file, &tool.message(&appeal_url()));
                share_sheet::open(&data).await
            }
            None => Answer::Failed,
        };
        match answer {
            Answer::Shared => tool.say(|strings| &strings.shared),
            Answer::Closed => {}
            Answer::Failed => keep(&picture, Format::Png),
        }
    });
}

/// Gives back the memory of the last picture.
pub fn forget() {
    if let Some(url) = LAST.take() {
        let _ = Url::revoke_object_url(&url);
    }
}

fn keep(picture: &Blob, format: Format) {
    forget();
    let name = match format {
        Format::Png => "stand-with-belarus.png",
        Format::Jpeg => "stand-with-belarus.jpg",
    };
    if let Ok(url) = Url::create_object_url_with_blob(picture) {
        dom::download(&url, name);
        LAST.set(Some(url));
    }
}

/// The address of the appeal where the reader is, above this page's own.
fn appeal_url() -> String {
    let url = dom::page_url();
    url.strip_suffix("frame/").unwrap_or_default().to_owned()
}

/// The picture as a file's content; `None` where the browser gives none, or
/// noise for it.
async fn picture(tool: Tool, format: Format) -> Option<Blob> {
    if gives_noise()? {
        return None;
    }
    let canvas = canvas(SIDE)?;
    stage::paint(tool, &canvas, Quality::Full)?;
    let kind = match format {
        Format::Png => "image/png",
        Format::Jpeg => "image/jpeg",
    };
    let blob = Promise::new(&mut |resolve, reject| {
        let quality = QUALITY.into();
        let asked = canvas.to_blob_with_type_and_encoder_options(&resolve, kind, &quality);
        if let Err(error) = asked {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    let blob: Blob = JsFuture::from(blob).await.ok()?.dyn_into().ok()?;
    match format {
        Format::Png => without_words(&blob).await,
        Format::Jpeg => Some(blob),
    }
}

/// Firefox writes into a PNG how it was drawn.
async fn without_words(png: &Blob) -> Option<Blob> {
    let bytes = JsFuture::from(png.array_buffer()).await.ok()?;
    let pixels = pixels_alone(&Uint8Array::new(&bytes).to_vec())?;
    let parts = Array::of1(&Uint8Array::from(pixels.as_slice()));
    let options = BlobPropertyBag::new();
    options.set_type(&png.type_());
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}

/// Whether known pixels come back as others, as in browsers that protect from
/// being told by them.
fn gives_noise() -> Option<bool> {
    let canvas = canvas(16)?;
    let context = stage::context(&canvas, Quality::Full)?;
    context.set_fill_style_str("red");
    context.fill_rect(0.0, 0.0, 16.0, 16.0);
    let pixels = context.get_image_data(0.0, 0.0, 16.0, 16.0).ok()?.data();
    let is_noise = |pixel: &[u8]| {
        let mut channels = pixel.iter().zip([255, 0, 0]);
        channels.any(|(found, drawn)| found.abs_diff(drawn) > MAX_NOISE)
    };
    Some(pixels.chunks(4).any(is_noise))
}

fn canvas(side: u32) -> Option<HtmlCanvasElement> {
    let canvas = document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(side);
    canvas.set_height(side);
    Some(canvas)
}
