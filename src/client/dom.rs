//! What the browser offers to every part. What it lacks or refuses is an
//! answer here, never a panic.

use super::sharing::has_share_sheet;
use js_sys::{Array, Promise, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::IntoView;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement, Url, Window};

/// Mounts a view in the element with this id, for as long as the page lives.
pub fn mount<V: IntoView + 'static>(id: &str, view: impl FnOnce() -> V + 'static) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        mount_to(element, view).forget();
    }
}

/// Runs what waits for the browser or the reader.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

/// Goes on in a task of its own, after what the reader is waiting for.
pub async fn pause() {
    wait(0).await;
}

/// Goes on after so many milliseconds.
pub async fn wait(milliseconds: i32) {
    let Some(window) = window() else { return };
    let timeout = Promise::new(&mut |resolve, _| {
        let _ =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    let _ = JsFuture::from(timeout).await;
}

/// Leads the link to a network elsewhere, and shows it.
pub fn set_link(network: &str, link: &str) {
    let Some(document) = document() else { return };
    let selector = format!("a[data-network={network}]");
    let Ok(Some(element)) = document.query_selector(&selector) else {
        return;
    };
    let _ = element.set_attribute("href", link);
    if let Some(item) = element.parent_element() {
        let _ = item.remove_attribute("hidden");
    }
}

/// Sets the text of the element with this id.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.set_text_content(Some(text));
    }
}

/// Selects what stands in the element with this id, and brings it into sight.
pub fn select(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    element.scroll_into_view();
    if let Some(Ok(Some(selection))) = window().map(|window| window.get_selection()) {
        let _ = selection.select_all_children(&element);
    }
}

/// The absolute address of where the reader is, without query, fragment and
/// `index.html`: other addresses of the site are built on it.
pub fn address() -> Option<String> {
    let href = window()?.location().href().ok()?;
    let end = href.find(['?', '#']).unwrap_or(href.len());
    let href = &href[..end];
    Some(href.strip_suffix("index.html").unwrap_or(href).to_owned())
}

/// The tags of the languages that the reader's browser prefers, the first first.
pub fn languages() -> Vec<String> {
    let languages = navigator_part("languages").map(|list| Array::from(&list));
    let languages = languages.iter().flat_map(Array::iter);
    languages.filter_map(|tag| tag.as_string()).collect()
}

/// The canonical ASCII form of a host name, by the browser's own parser of
/// addresses; `None` for what is no host name alone.
pub fn canonical_host(host: &str) -> Option<String> {
    let url = Url::new(&format!("https://{host}/")).ok()?;
    let name = url.hostname();
    (url.host() == name && url.pathname() == "/").then_some(name)
}

/// Puts a relative address in the place of the present one without loading it.
pub fn replace_address(link: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // Refused on a page opened from a file: the words still change.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(link));
    }
}

/// Opens the first disclosure of a selector.
pub fn disclose(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok()?);
    if let Some(element) = element {
        let _ = element.set_attribute("open", "");
    }
}

/// Clicks the first element of a selector, as a reader would.
pub fn click(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok()?);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Goes to an anchor of the page, given with its `#`, and opens the print dialog.
pub fn print_at(anchor: &str) {
    replace(anchor);
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Goes to an address, which takes the place of the present one in the history.
pub fn replace(link: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(link);
    }
}

/// Keeps the file at a relative address, as a link for downloads does.
pub fn download(link: &str) {
    let anchor = document().and_then(|document| document.create_element("a").ok());
    if let Some(anchor) = anchor.and_then(|anchor| anchor.dyn_into::<HtmlElement>().ok()) {
        let _ = anchor.set_attribute("href", link);
        let _ = anchor.set_attribute("download", "");
        anchor.click();
    }
}

/// Loads a relative address.
pub fn navigate(link: &str) {
    if let Some(window) = window() {
        let _ = window.location().assign(link);
    }
}

/// Shows what only works with script, and what only with a share sheet.
pub fn announce_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        if has_share_sheet() {
            let _ = root.set_attribute("data-sheet", "");
        }
        let _ = root.set_attribute("data-script", "ready");
    }
}

pub fn window() -> Option<Window> {
    web_sys::window()
}

pub fn document() -> Option<Document> {
    window()?.document()
}

pub fn navigator() -> Option<JsValue> {
    property(&js_sys::global(), "navigator")
}

pub fn navigator_part(name: &str) -> Option<JsValue> {
    property(&navigator()?, name)
}

/// A property that is there; a getter that throws counts as absent.
pub fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into())
        .ok()
        .filter(|value| !value.is_undefined() && !value.is_null())
}
