//! The counters: when they roll.

use super::document;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// Lets every counter roll once, when it is first seen. A counter that is in
/// view already was seen, and stays as it is.
pub fn roll_counters() {
    let Some(document) = document() else { return };
    let Ok(counters) = document.query_selector_all(".counter:not([data-roll=rolling])") else {
        return;
    };
    let seen = Closure::<dyn Fn(Array, IntersectionObserver)>::new(
        |entries: Array, observer: IntersectionObserver| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                let counter = entry.target();
                if !entry.is_intersecting() {
                    let _ = counter.set_attribute("data-roll", "waiting");
                    continue;
                }
                if counter.has_attribute("data-roll") {
                    let _ = counter.set_attribute("data-roll", "rolling");
                }
                observer.unobserve(&counter);
            }
        },
    );
    if let Ok(observer) = IntersectionObserver::new(seen.as_ref().unchecked_ref()) {
        for index in 0..counters.length() {
            if let Some(counter) = counters.item(index) {
                observer.observe(counter.unchecked_ref::<Element>());
            }
        }
        seen.forget();
    }
}
