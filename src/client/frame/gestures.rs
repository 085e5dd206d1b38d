//! Fingers, mouse, wheel and keys on the square.

use super::tool::Tool;
use crate::frame::{Change, Point, SIDE};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

/// How far a key or a button moves the photo, in pixels of the square.
pub const STEP: f64 = 20.0;
/// How far a key turns it, in degrees.
const TURN: f64 = 5.0;
/// How much larger a key makes it.
const GROWTH: f64 = 1.1;
/// The height of a line, for a mouse whose wheel counts in lines.
const LINE: f64 = 16.0;

/// A finger or the mouse is put down: the square follows it wherever it goes.
pub fn pointer_down(tool: Tool, event: &PointerEvent) {
    let Some((canvas, point)) = place(event) else {
        return;
    };
    if event.button() == 0 && tool.fingers.with_value(Vec::len) < 2 {
        let _ = canvas.set_pointer_capture(event.pointer_id());
        tool.fingers
            .update_value(|fingers| fingers.push((event.pointer_id(), point)));
    }
}

/// It moves, and the photo with it.
pub fn pointer_move(tool: Tool, event: &PointerEvent) {
    let Some((_, point)) = place(event) else {
        return;
    };
    let points = || -> Vec<Point> {
        tool.fingers
            .with_value(|fingers| fingers.iter().map(|(_, point)| *point).collect())
    };
    let before = points();
    tool.fingers.update_value(|fingers| {
        for finger in fingers.iter_mut() {
            if finger.0 == event.pointer_id() {
                finger.1 = point;
            }
        }
    });
    let after = points();
    if before != after {
        tool.change(Change::of(&before, &after));
    }
}

/// It is lifted, or taken over by the browser.
pub fn pointer_up(tool: Tool, event: &PointerEvent) {
    let id = event.pointer_id();
    tool.fingers
        .update_value(|fingers| fingers.retain(|(finger, _)| *finger != id));
}

/// The wheel scales the photo, around the pointer.
pub fn wheel(tool: Tool, event: &WheelEvent) {
    let Some((_, at)) = place(event) else {
        return;
    };
    event.prevent_default();
    let pixels = match event.delta_mode() {
        WheelEvent::DOM_DELTA_PIXEL => event.delta_y(),
        _ => event.delta_y() * LINE,
    };
    tool.change(Change {
        from: at,
        to: at,
        factor: (-pixels / 500.0).exp(),
        degrees: 0.0,
    });
}

/// Arrows move the photo, plus and minus scale it, brackets turn it.
pub fn key(tool: Tool, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let step = |x: f64, y: f64| Change {
        to: (x * STEP, y * STEP),
        ..Change::default()
    };
    let grow = |factor| Change {
        factor,
        ..Change::default()
    };
    let change = match &*event.key() {
        "ArrowLeft" => step(-1.0, 0.0),
        "ArrowRight" => step(1.0, 0.0),
        "ArrowUp" => step(0.0, -1.0),
        "ArrowDown" => step(0.0, 1.0),
        "+" | "=" => grow(GROWTH),
        "-" | "_" => grow(1.0 / GROWTH),
        "[" | "," => return turned(tool, event, -TURN),
        "]" | "." => return turned(tool, event, TURN),
        _ => return,
    };
    event.prevent_default();
    tool.place_and_say(|placement, size| placement.changed(size, change));
}

fn turned(tool: Tool, event: &KeyboardEvent, degrees: f64) {
    event.prevent_default();
    tool.place_and_say(|placement, size| placement.turned(size, placement.angle + degrees));
}

/// The square, and where in it an event happened.
fn place(event: &MouseEvent) -> Option<(HtmlCanvasElement, Point)> {
    let canvas: HtmlCanvasElement = event.current_target()?.dyn_into().ok()?;
    let shown = canvas.get_bounding_client_rect();
    let pixels = f64::from(SIDE) / shown.width();
    let x = f64::from(event.client_x()) - shown.left() - shown.width() / 2.0;
    let y = f64::from(event.client_y()) - shown.top() - shown.height() / 2.0;
    Some((canvas, (x * pixels, y * pixels)))
}
