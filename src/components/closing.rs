//! The last thing on the page: the number again, and what can be done now.

use super::{digits, external_item};
use crate::content::catalog::Catalog;
use leptos::prelude::*;
use std::sync::Arc;

/// A red stripe with the first figure, the way to share it, and the way to
/// write to a prisoner, where readers are not at risk (see [`More`]).
///
/// [`More`]: super::More
#[component]
pub fn Closing(
    /// The words of the page.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let words = &catalog.poster;
    let number = catalog.figures.list.first();
    let number = number.map(|figure| digits(&figure.number));
    let letters = (!catalog.locale.at_risk)
        .then(|| external_item(&catalog.page_data.letters_url, &catalog.more.letters));
    view! {
        <aside class="closing" aria-labelledby="closing">
            <p class="closing-figure" id="closing">
                <strong class="closing-number">{number}</strong>
                " "
                <span>{words.prisoners.clone()}" "{words.unionists.clone()}</span>
            </p>
            <ul class="closing-actions">
                <li><a href="#share">{words.share.clone()}</a></li>
                {letters}
            </ul>
        </aside>
    }
}
