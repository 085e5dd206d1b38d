//! Browser entry: takes over the page that the prerenderer wrote. No logic.

use leptos::mount::hydrate_body;
use stand_with_belarus::app::App;
use stand_with_belarus::browser;

fn main() {
    if let Some(catalog) = browser::inlined_catalog() {
        hydrate_body(move || leptos::view! { <App catalog/> });
    }
}
