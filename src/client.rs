//! What script adds to a page that is whole without it, one feature a file. They
//! are three programs: one that every page of a language loads, and two with
//! views of Leptos, the [`forms`] and the [`frame`], for the readers who use them.

mod announcer;
mod counters;
mod dom;
mod events;
pub mod forms;
mod forms_loader;
pub mod frame;
mod language_switch;
mod quick_exit;
mod share_sheet;
mod sharing;
mod state;

use leptos::mount::mount_to;
use leptos::prelude::*;
use quick_exit::Pressed;
use state::Page;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

/// Listens to the reader. What comes after that is in tasks of their own, so
/// that none keeps the reader waiting.
pub fn start() {
    spawn_local(async {
        dom::next_task().await;
        let Some(strings) = dom::strings_of(&document()) else {
            return;
        };
        let page = Page::new(strings);
        events::listen(page);
        show_state("listening");
        events::close_languages_behind();
        quick_exit::listen(move |pressed| match pressed {
            Pressed::Once => page.announce(|sentences| &sentences.exit_after_first),
            Pressed::Twice => page.announce(|sentences| &sentences.exit_after_second),
        });
        // Whoever comes for a figure's words or the advice finds them open.
        dom::disclose(".figure:target > details, .advice:target");
        dom::next_task().await;
        page.update_share_links();
        dom::next_task().await;
        counters::rest_counters();
        counters::roll_counters();
        show_state("ready");
        announcer::offer_language(page);
    });
}

/// Mounts a view in the element with this id, for as long as the page lives.
fn mount_island<V: IntoView + 'static>(id: &str, view: impl FnOnce() -> V + 'static) {
    if let Some(element) = document().get_element_by_id(id) {
        mount_to(element.unchecked_into(), view).forget();
    }
}

/// Says on the page how far script is, which shows what only works with script,
/// and what only with a share sheet.
fn show_state(state: &str) {
    if let Some(root) = document().document_element() {
        if share_sheet::has_share_sheet() {
            let _ = root.set_attribute("data-sheet", "");
        }
        let _ = root.set_attribute("data-script", state);
    }
}
