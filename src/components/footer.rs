//! What the page does with data, and where its parts come from.

use crate::components::outward_item;
use crate::content::catalog::Catalog;
use leptos::prelude::*;
use std::sync::Arc;

/// The end of the page.
#[component]
pub fn Footer(
    /// The words of the page.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let words = &catalog.footer;
    let facts = format!("{}facts.json", catalog.locale.root());
    view! {
        <footer class="footer" aria-labelledby="footer-heading">
            <h2 id="footer-heading">{words.heading.clone()}</h2>
            <p>{words.data.clone()}</p>
            <p>{words.licence.clone()}</p>
            <ul>
                <li><a href=facts>{words.figures.clone()}</a></li>
                {outward_item(&catalog.page_data.source_url, &words.source)}
            </ul>
        </footer>
    }
}
