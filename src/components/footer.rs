//! What the page does with data, and where its parts come from.

use super::{Edition, external_item};
use crate::content::catalog::Catalog;
use leptos::prelude::*;
use std::sync::Arc;

/// The end of the page. The single file, which is passed on by hand, says where
/// the page is.
#[component]
pub fn Footer(
    /// The words of the page.
    catalog: Arc<Catalog>,
    /// The document it is part of.
    edition: Edition,
) -> impl IntoView {
    let (words, page_data) = (&catalog.footer, &catalog.page_data);
    let url = &page_data.page_url;
    let page = (edition == Edition::SingleFile && !url.is_empty()).then(|| {
        let (url, text) = (url.clone(), url.clone());
        view! { <p><a href=url dir="ltr" rel="noopener noreferrer">{text}</a></p> }
    });
    let facts = edition.is_live().then(|| {
        let link = format!("{}facts.json", catalog.locale.root());
        view! { <li><a href=link>{words.figures.clone()}</a></li> }
    });
    view! {
        <footer class="footer columns" aria-labelledby=edition.id("footer-heading")>
            <h2 id=edition.id("footer-heading")>{words.heading.clone()}</h2>
            <p>{words.data.clone()}</p>
            <p>{words.licence.clone()}</p>
            <ul>{facts}{external_item(&page_data.source_url, &words.source)}</ul>
            {page}
        </footer>
    }
}
