//! The quick exit: Shift pressed three times, and what is said on the way.
//! The link itself works without WebAssembly (`quick_exit.js`).

use super::state::Page;
use super::{announcer, dom};
use leptos::ev;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::KeyboardEvent;

/// Milliseconds in which Shift must be pressed three times.
const WINDOW_MS: f64 = 5000.0;

/// How often Shift was pressed.
pub enum Pressed {
    Once,
    Twice,
}

/// How often Shift was pressed alone, and since when.
#[derive(Default)]
struct ShiftCount {
    count: Cell<u32>,
    /// The time of the first press, in milliseconds as events have it.
    first: Cell<f64>,
    is_alone: Cell<bool>,
}

impl ShiftCount {
    /// A key goes down. Any key but Shift starts anew, also one that Shift is
    /// held for, so that writing capitals and going back with Tab count for
    /// nothing. Nor does Shift with another modifier: Alt+Shift and Ctrl+Shift
    /// change the layout of a keyboard.
    fn key_down(&self, event: &KeyboardEvent) {
        // A key that is held repeats itself.
        if event.repeat() {
            return;
        }
        let is_shift = event.key() == "Shift";
        let has_modifier = event.alt_key() || event.ctrl_key() || event.meta_key();
        self.is_alone.set(is_shift && !has_modifier);
        if !is_shift {
            self.count.set(0);
        }
    }

    /// Shift is held for a click.
    fn pointer_down(&self) {
        self.is_alone.set(false);
    }

    /// A key goes up: from 1 to 3 where it is Shift, pressed alone.
    fn key_up(&self, event: &KeyboardEvent) -> Option<u32> {
        if event.key() != "Shift" || !self.is_alone.take() {
            return None;
        }
        let time = event.time_stamp();
        if self.count.get() == 0 || time - self.first.get() > WINDOW_MS {
            self.count.set(0);
            self.first.set(time);
        }
        let count = self.count.get() + 1;
        self.count.set(count % 3);
        Some(count)
    }
}

/// Leaves when Shift is pressed three times alone within five seconds. Says how
/// often it still is to be pressed, after the first time and the second.
pub fn listen(say: impl Fn(Pressed) + 'static) {
    let shift = Rc::new(ShiftCount::default());
    let (keys, pointers) = (shift.clone(), shift.clone());
    let down = move |event: KeyboardEvent| keys.key_down(&event);
    let pointer = move |_| pointers.pointer_down();
    let up = move |event: KeyboardEvent| match shift.key_up(&event) {
        None => {}
        Some(1) => say(Pressed::Once),
        Some(2) => say(Pressed::Twice),
        Some(_) => dom::click(".exit"),
    };
    let _ = window_event_listener(ev::keydown, down);
    let _ = window_event_listener(ev::pointerdown, pointer);
    let _ = window_event_listener(ev::keyup, up);
}

/// Says that the page is being left, in this very task: it may have no other.
pub fn announce_leaving(page: &Page) {
    announcer::say_at_once(&page.strings().sentences.exit_now, false);
}
