//! Drawing: the photo, and the design over it. The same function draws what is
//! seen and what is kept.

use super::tool::Tool;
use crate::frame::SIDE;
use js_sys::Reflect;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The side of the square while the photo moves: few enough pixels for a slow
/// phone to draw them in every frame.
const QUICK_SIDE: u32 = 400;

/// How long nothing moves until all pixels are drawn.
const REST: Duration = Duration::from_millis(120);

/// Draws again whenever something has changed: quickly, once a frame, and in
/// full when it has come to rest.
pub fn follow(tool: Tool) {
    let is_waiting = StoredValue::new(false);
    let rest = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |_| {
        tool.photo.track();
        tool.placement.track();
        tool.design.track();
        if !is_waiting.get_value() {
            is_waiting.set_value(true);
            request_animation_frame(move || {
                // A frame that comes late must not undo what was drawn in full.
                if is_waiting.get_value() {
                    is_waiting.set_value(false);
                    draw_quickly(tool);
                }
            });
        }
        if let Some(rest) = rest.get_value() {
            rest.clear();
        }
        let draw_in_full = move || {
            is_waiting.set_value(false);
            draw(tool);
        };
        rest.set_value(set_timeout_with_handle(draw_in_full, REST).ok());
    });
}

fn draw_quickly(tool: Tool) {
    if let Some(canvas) = tool.canvas.get_untracked() {
        set_side(&canvas, QUICK_SIDE);
        let _ = paint(tool, &canvas, Quality::Quick);
    }
}

/// Draws the square on the screen, and the small pictures of it.
pub fn draw(tool: Tool) {
    let Some(canvas) = tool.canvas.get_untracked() else {
        return;
    };
    set_side(&canvas, SIDE);
    if paint(tool, &canvas, Quality::Full).is_none() {
        return;
    }
    for preview in tool.previews {
        if let Some(preview) = preview.get_untracked() {
            copy(&canvas, &preview);
        }
    }
}

/// A canvas of another size is a new one.
fn set_side(canvas: &HtmlCanvasElement, side: u32) {
    if canvas.width() != side {
        canvas.set_width(side);
        canvas.set_height(side);
    }
}

/// How well a picture is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quality {
    /// As fast as can be.
    Quick,
    /// As smooth as can be.
    Full,
}

/// Draws the picture in the whole of a canvas, on white, as photos may be
/// transparent; nothing where there is no photo.
pub fn paint(tool: Tool, canvas: &HtmlCanvasElement, quality: Quality) -> Option<()> {
    let context = context(canvas, quality)?;
    let side = f64::from(canvas.width());
    context.reset_transform().ok()?;
    context.clear_rect(0.0, 0.0, side, side);
    tool.photo.with_untracked(|photo| {
        let Some(photo) = photo else {
            return Some(());
        };
        context.set_fill_style_str("white");
        context.fill_rect(0.0, 0.0, side, side);
        let placement = tool.placement.get_untracked();
        let [a, b, c, d, e, f] = placement.matrix(photo.size, side);
        context.set_transform(a, b, c, d, e, f).ok()?;
        let (width, height) = (photo.size.width, photo.size.height);
        let bitmap = match quality {
            Quality::Quick => &photo.quick,
            Quality::Full => &photo.bitmap,
        };
        let (x, y) = (-width / 2.0, -height / 2.0);
        let drawn = context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, x, y, width, height);
        drawn.ok()?;
        context.reset_transform().ok()?;
        tool.designs.with_value(|designs| {
            let design = designs.get(tool.design.get_untracked())?;
            let drawn = context
                .draw_image_with_html_image_element_and_dw_and_dh(design, 0.0, 0.0, side, side);
            drawn.ok()
        })
    })
}

/// Draws a canvas as large as another one.
fn copy(canvas: &HtmlCanvasElement, small: &HtmlCanvasElement) -> Option<()> {
    let side = f64::from(small.width());
    let context = context(small, Quality::Full)?;
    context.clear_rect(0.0, 0.0, side, side);
    let drawn =
        context.draw_image_with_html_canvas_element_and_dw_and_dh(canvas, 0.0, 0.0, side, side);
    drawn.ok()
}

/// What draws on a canvas, smoothly where a picture becomes smaller.
pub fn context(canvas: &HtmlCanvasElement, quality: Quality) -> Option<CanvasRenderingContext2d> {
    let context = canvas.get_context("2d").ok()??;
    let quality = match quality {
        Quality::Quick => "low",
        Quality::Full => "high",
    };
    let _ = Reflect::set(&context, &"imageSmoothingQuality".into(), &quality.into());
    context.dyn_into().ok()
}
