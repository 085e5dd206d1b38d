//! The counters: when they roll. What rolls, and how, is the style sheet's:
//! a counter rests on the number as it stands in the page, whatever happens here.

use super::dom::document;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
};

/// How far outside the screen a counter starts, so that nobody sees its number
/// before it rolls.
const MARGIN: &str = "15% 0px";

/// Lets every counter roll once, when it is about to be seen. A counter that is
/// on the screen already was seen, and stays as it is.
pub fn roll_counters() {
    let Some(document) = document() else { return };
    let Ok(counters) = document.query_selector_all(".counter:not([data-roll])") else {
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
        for index in 0..counters.length() {
            if let Some(counter) = counters.item(index) {
                observer.observe(counter.unchecked_ref::<Element>());
            }
        }
        near.forget();
    }
}

/// Takes the moving digits away from every counter that has rolled.
pub fn rest_counters() {
    let Some(document) = document() else { return };
    let ended = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let digit = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let counter = digit.and_then(|digit| digit.closest("[data-roll]").ok()?);
        if let Some(counter) = counter {
            let _ = counter.set_attribute("data-roll", "rolled");
        }
    });
    let function = ended.as_ref().unchecked_ref();
    let _ = document.add_event_listener_with_callback("animationend", function);
    ended.forget();
}

fn is_on_screen(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    let root = document().and_then(|document| document.document_element());
    let height = root.map_or(0, |root| root.client_height());
    place.bottom() > 0.0 && place.top() < f64::from(height)
}
