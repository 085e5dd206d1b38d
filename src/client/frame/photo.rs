//! A photo of the reader's own, read by the browser itself.

use crate::frame::{SIDE, Size};
use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlImageElement, ImageBitmap, ImageBitmapOptions, ResizeQuality, Url};

/// No browser on a phone is asked to read more pixels.
const MAX_PIXELS: f64 = 100_000_000.0;
/// A smaller picture shows nobody.
const MIN_SIDE: f64 = 32.0;
/// The shorter side of what is kept: enough to show the half of it sharply.
const KEPT_SIDE: f64 = 2.0 * SIDE as f64;
/// The same of what is drawn while it moves.
const QUICK_SIDE: f64 = SIDE as f64 / 2.0;

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    NoPicture,
    Video,
    /// Broken, or of a kind that the browser does not know.
    Unreadable,
    TooLarge,
    TooSmall,
}

/// The pixels of a photo, right way up, and nothing else of its file. Their
/// memory is given back when it is dropped.
pub struct Photo {
    pub bitmap: ImageBitmap,
    /// The same with few pixels, to be drawn while it moves.
    pub quick: ImageBitmap,
    pub size: Size,
}

impl Drop for Photo {
    fn drop(&mut self) {
        self.bitmap.close();
        self.quick.close();
    }
}

impl Photo {
    /// Reads a file. Its size is known from its first bytes, before all of its
    /// pixels take memory.
    ///
    /// # Errors
    /// What it is not.
    pub async fn read(file: &File) -> Result<Self, Refusal> {
        let kind = file.type_();
        let (is_picture, is_video) = (kind.starts_with("image/"), kind.starts_with("video/"));
        if is_video {
            return Err(Refusal::Video);
        }
        if !is_picture && !kind.is_empty() {
            return Err(Refusal::NoPicture);
        }
        let unreadable = match is_picture {
            true => Refusal::Unreadable,
            false => Refusal::NoPicture,
        };
        let size = size(file).await.ok_or(unreadable)?;
        if size.width * size.height > MAX_PIXELS {
            return Err(Refusal::TooLarge);
        }
        if size.width.min(size.height) < MIN_SIDE {
            return Err(Refusal::TooSmall);
        }
        let bitmap = decoded(file, size).await.ok_or(unreadable)?;
        let quick = smaller(&bitmap).await.ok_or(unreadable)?;
        let size = Size {
            width: bitmap.width().into(),
            height: bitmap.height().into(),
        };
        Ok(Self {
            bitmap,
            quick,
            size,
        })
    }
}

/// The size of a picture, right way up.
async fn size(file: &File) -> Option<Size> {
    let image = HtmlImageElement::new().ok()?;
    let url = Url::create_object_url_with_blob(file).ok()?;
    let loaded = Promise::new(&mut |resolve, reject| {
        image.set_onload(Some(&resolve));
        image.set_onerror(Some(&reject));
        image.set_src(&url);
    });
    let loaded = JsFuture::from(loaded).await;
    let _ = Url::revoke_object_url(&url);
    let (width, height) = (image.natural_width(), image.natural_height());
    let size = Size {
        width: width.into(),
        height: height.into(),
    };
    (loaded.is_ok() && width > 0 && height > 0).then_some(size)
}

/// The pixels of a picture, no more than are needed. That they are the right way
/// up is every browser's default; older ones refuse to be told.
async fn decoded(file: &File, size: Size) -> Option<ImageBitmap> {
    let options = fitted(size, KEPT_SIDE);
    let bitmap = window().create_image_bitmap_with_blob_and_image_bitmap_options(file, &options);
    let bitmap = JsFuture::from(bitmap.ok()?).await.ok()?;
    bitmap.dyn_into().ok()
}

/// The same pixels, fewer of them.
async fn smaller(bitmap: &ImageBitmap) -> Option<ImageBitmap> {
    let size = Size {
        width: bitmap.width().into(),
        height: bitmap.height().into(),
    };
    let options = fitted(size, QUICK_SIDE);
    let bitmap =
        window().create_image_bitmap_with_image_bitmap_and_image_bitmap_options(bitmap, &options);
    let bitmap = JsFuture::from(bitmap.ok()?).await.ok()?;
    bitmap.dyn_into().ok()
}

/// Makes what is larger so small that its shorter side has this many pixels.
fn fitted(size: Size, side: f64) -> ImageBitmapOptions {
    let options = ImageBitmapOptions::new();
    let factor = side / size.width.min(size.height);
    if factor < 1.0 {
        options.set_resize_width((size.width * factor).round() as u32);
        options.set_resize_height((size.height * factor).round() as u32);
        options.set_resize_quality(ResizeQuality::High);
    }
    options
}
