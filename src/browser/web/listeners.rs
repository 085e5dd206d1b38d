//! What the page listens to: clicks, keys, the way back.

use super::{document, window};
use crate::browser::Clicked;
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use web_sys::{Element, KeyboardEvent, MouseEvent};

/// In milliseconds, as events count time.
const FIVE_SECONDS: f64 = 5000.0;

/// Tells `act` of every plain click on a link or button that names an action, or
/// whose list does. Where it answers true the click is taken over from the browser; one with a
/// modifier or another button stays the browser's own, such as "open in a new tab".
pub fn on_action(act: impl Fn(&Clicked) -> bool + 'static) {
    let Some(document) = document() else { return };
    let clicked = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if plain && named(&event).is_some_and(|clicked| act(&clicked)) {
            event.prevent_default();
        }
    });
    document.set_onclick(Some(clicked.as_ref().unchecked_ref()));
    clicked.forget();
}

/// The link or button around the click, and the action that it is for.
fn named(event: &MouseEvent) -> Option<Clicked> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let element = element.closest("a, button").ok()??;
    let attribute = |name: &str| element.get_attribute(name).unwrap_or_default();
    let naming = element.closest("[data-action]").ok()??;
    Some(Clicked {
        action: naming.get_attribute("data-action")?,
        href: attribute("href"),
        language: attribute("hreflang"),
    })
}

/// Runs `action` whenever the reader goes back or forward within the page.
pub fn on_history(action: impl Fn() + 'static) {
    if let Some(window) = window() {
        let action = Closure::<dyn Fn()>::new(action);
        window.set_onpopstate(Some(action.as_ref().unchecked_ref()));
        action.forget();
    }
}

/// Tells `action` how many times Shift was pressed alone within five seconds,
/// from 1 to 3. Any other key starts anew, so that writing capitals counts for
/// nothing.
pub fn on_shift(action: impl Fn(u32) + 'static) {
    let Some(window) = window() else { return };
    let count = Cell::new(0);
    let first = Cell::new(0.0);
    let pressed = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let time = event.time_stamp();
        if event.key() != "Shift" {
            count.set(0);
            return;
        }
        if count.get() == 0 || time - first.get() > FIVE_SECONDS {
            count.set(0);
            first.set(time);
        }
        count.set(count.get() + 1);
        action(count.get());
        if count.get() == 3 {
            count.set(0);
        }
    });
    window.set_onkeyup(Some(pressed.as_ref().unchecked_ref()));
    pressed.forget();
}
