//! The page closes itself before it is given a photo.

use crate::client::dom;
use leptos::prelude::document;

/// Nothing can be asked for but the photo itself, to learn its size.
const POLICY: &str = "default-src 'none'; img-src blob:; form-action 'none'; base-uri 'none'";

/// Adds a second policy to the page's own. A policy can be made stricter in this
/// way, and never looser (W3C, Content Security Policy Level 3, 4.2). A page
/// without one is served for development, and is left as it is.
pub fn lock() {
    if dom::first("meta[http-equiv=Content-Security-Policy]").is_none() {
        return;
    }
    if let (Ok(meta), Some(head)) = (document().create_element("meta"), document().head()) {
        let _ = meta.set_attribute("http-equiv", "Content-Security-Policy");
        let _ = meta.set_attribute("content", POLICY);
        let _ = head.append_child(&meta);
    }
}
