//! The counters: when they roll. What rolls, and how, is the style sheet's:
//! a counter rests on the number as it stands in the page, whatever happens here.

use super::dom::{all, closest, screen_height};
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{
    AnimationEvent, Element, IntersectionObserver, IntersectionObserverEntry,
    IntersectionObserverInit,
};

/// How far outside the screen a counter starts, so that nobody sees its number
/// before it rolls.
const MARGIN: &str = "15% 0px";

/// Lets every counter roll once, when it is about to be seen. A counter that is
/// on the screen already was seen, and stays as it is.
pub fn roll_counters() {
    let Some(body) = document().body() else {
        return;
    };
    let near = Closure::<dyn Fn(Array, IntersectionObserver)>::new(
        |entries: Array, observer: IntersectionObserver| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                if !entry.is_intersecting() {
                    continue;
                }
                let counter = entry.target();
                observer.unobserve(&counter);
                if !is_on_screen(&counter) {
                    let _ = counter.set_attribute("data-roll", "rolling");
                }
            }
        },
    );
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let function = near.as_ref().unchecked_ref();
    if let Ok(observer) = IntersectionObserver::new_with_options(function, &options) {
        for counter in all(&body, ".counter:not([data-roll])") {
            observer.observe(&counter);
        }
        near.forget();
    }
}

/// Takes the moving digits away from every counter that has rolled.
pub fn rest_counters() {
    let rest = |event: AnimationEvent| {
        let digit = event.target();
        let digit = digit.and_then(|digit| digit.dyn_into::<Element>().ok());
        if let Some(counter) = digit.and_then(|digit| closest(&digit, "[data-roll]")) {
            let _ = counter.set_attribute("data-roll", "rolled");
        }
    };
    let _ = window_event_listener(leptos::ev::animationend, rest);
}

fn is_on_screen(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    place.bottom() > 0.0 && place.top() < screen_height()
}
