//! What the page listens to: clicks and keys.

use super::dom::{document, replace, window};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, Node};

/// In milliseconds, as events count time.
const FIVE_SECONDS: f64 = 5000.0;

/// A link or button that the reader clicked, and the action that it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clicked {
    /// The `data-action` of it or of what is around it; empty where none has one.
    pub action: String,
    /// Its `href` as it is written, and its `hreflang`; empty where it has none.
    pub href: String,
    pub language: String,
}

/// Tells `act` of every plain click on a link or button. Where it answers true
/// the click is taken over from the browser; one with a modifier or another
/// button stays the browser's own, such as "open in a new tab". A link within
/// the page is followed without an entry in the history, to which Back would
/// return after the page was left.
pub fn on_action(act: impl Fn(&Clicked) -> bool + 'static) {
    let Some(document) = document() else { return };
    let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        let Some(clicked) = clicked(&event).filter(|_| plain) else {
            return;
        };
        let within = clicked.href.starts_with('#');
        let done = act(&clicked);
        if within && !done {
            replace(&clicked.href);
        }
        if within || done {
            event.prevent_default();
        }
    });
    document.set_onclick(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// The link or button around the click, and the action that it is for.
fn clicked(event: &MouseEvent) -> Option<Clicked> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let element = element.closest("a, button").ok()??;
    let attribute = |name: &str| element.get_attribute(name).unwrap_or_default();
    let naming = element.closest("[data-action]").ok()?;
    let action = naming.and_then(|naming| naming.get_attribute("data-action"));
    Some(Clicked {
        action: action.unwrap_or_default(),
        href: attribute("href"),
        language: attribute("hreflang"),
    })
}

/// Runs `action` when the page is left; Back may show it again as it was.
pub fn on_hide(action: impl Fn() + 'static) {
    let Some(window) = window() else { return };
    let listener = Closure::<dyn Fn()>::new(action);
    window.set_onpagehide(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// Closes the list of languages when the reader goes on elsewhere, so that it
/// never lies over what has the focus.
pub fn close_languages_behind() {
    let Some(document) = document() else { return };
    let listener = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let target = event.target().and_then(|target| target.dyn_into().ok());
        close_languages_unless_in(target.as_ref());
    });
    for event in ["pointerdown", "focusin"] {
        let function = listener.as_ref().unchecked_ref();
        let _ = document.add_event_listener_with_callback(event, function);
    }
    listener.forget();
}

/// Closes the list of languages.
pub fn close_languages() {
    close_languages_unless_in(None);
}

/// Closes the list, unless the reader is in it.
fn close_languages_unless_in(place: Option<&Node>) {
    let list = document().and_then(|document| document.query_selector(".languages[open]").ok()?);
    if let Some(list) = list.filter(|list| place.is_none() || !list.contains(place)) {
        let _ = list.remove_attribute("open");
    }
}

/// Tells `action` how many times Shift was pressed alone within five seconds,
/// from 1 to 3. Any other key, also one that Shift is held for, starts anew, so
/// that writing capitals and going back with Tab count for nothing. Nor does
/// Shift that is held for a click or with another modifier: Alt+Shift and
/// Ctrl+Shift change the layout of a keyboard.
pub fn on_shift(action: impl Fn(u32) + 'static) {
    let Some(window) = window() else { return };
    let count = Cell::new(0);
    let first = Cell::new(0.0);
    let alone = Cell::new(false);
    let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        if event.type_() == "pointerdown" {
            alone.set(false);
            return;
        }
        // A key that is held repeats itself.
        if event.repeat() {
            return;
        }
        let is_shift = event.key() == "Shift";
        if event.type_() == "keydown" {
            alone.set(is_shift && !(event.alt_key() || event.ctrl_key() || event.meta_key()));
            if !is_shift {
                count.set(0);
            }
            return;
        }
        if !(is_shift && alone.take()) {
            return;
        }
        let time = event.time_stamp();
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
    let function = listener.as_ref().unchecked_ref();
    window.set_onkeydown(Some(function));
    window.set_onkeyup(Some(function));
    window.set_onpointerdown(Some(function));
    listener.forget();
}
