//! Drawing: the photo, and the design over it. The same function draws what is
//! seen and what is kept.

use super::tool::Tool;
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Draws again whenever something has changed, once a frame.
pub fn follow(tool: Tool) {
    let is_waiting = StoredValue::new(false);
    Effect::new(move |_| {
        tool.photo.track();
        tool.placement.track();
        tool.design.track();
        if !is_waiting.get_value() {
            is_waiting.set_value(true);
            request_animation_frame(move || {
                is_waiting.set_value(false);
                draw(tool);
            });
        }
    });
}

/// Draws the square on the screen, and the small pictures of it.
pub fn draw(tool: Tool) {
    let Some(canvas) = tool.canvas.get_untracked() else {
        return;
    };
    if paint(tool, &canvas).is_none() {
        return;
    }
    for preview in tool.previews {
        if let Some(preview) = preview.get_untracked() {
            copy(&canvas, &preview);
        }
    }
}

/// Draws the picture in the whole of a canvas, on white, as photos may be
/// transparent; nothing where there is no photo.
pub fn paint(tool: Tool, canvas: &HtmlCanvasElement) -> Option<()> {
    let context = context(canvas)?;
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
        let (x, y) = (-width / 2.0, -height / 2.0);
        let drawn =
            context.draw_image_with_image_bitmap_and_dw_and_dh(&photo.bitmap, x, y, width, height);
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
    let context = context(small)?;
    context.clear_rect(0.0, 0.0, side, side);
    let drawn =
        context.draw_image_with_html_canvas_element_and_dw_and_dh(canvas, 0.0, 0.0, side, side);
    drawn.ok()
}

/// What draws on a canvas, smoothly where a picture becomes smaller.
pub fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    let context = canvas.get_context("2d").ok()??;
    let _ = Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into());
    context.dyn_into().ok()
}
