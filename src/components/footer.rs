//! What the page does with data, and where its parts come from.

use crate::catalog::Catalog;
use leptos::prelude::*;
use std::sync::Arc;

/// The end of the page.
#[component]
pub fn Footer(
    /// The words of the page.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let words = &catalog.footer;
    let facts = format!("{}facts.json", catalog.locale().root());
    let source = (!catalog.given.source_url.is_empty()).then(|| {
        let url = catalog.given.source_url.clone();
        view! { <li><a href=url rel="noopener noreferrer">{words.source.clone()}</a></li> }
    });
    view! {
        <footer class="footer" aria-labelledby="footer-heading">
            <h2 id="footer-heading">{words.heading.clone()}</h2>
            <p>{words.data.clone()}</p>
            <p>{words.licence.clone()}</p>
            <ul>
                <li><a href=facts>{words.figures.clone()}</a></li>
                {source}
            </ul>
        </footer>
    }
}
