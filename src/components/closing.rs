//! The last thing on the page: the number again, and what can be done now.

use super::digits;
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
    let (letters_url, letters) = (&catalog.page_data.letters_url, &catalog.more.letters);
    let letters = (!catalog.locale.at_risk && !letters_url.is_empty()).then(|| {
        let (letters_url, letters) = (letters_url.clone(), letters.clone());
        view! { <a class="button" href=letters_url rel="noopener noreferrer">{letters}</a> }
    });
    view! {
        <aside class="closing" aria-labelledby="closing">
            <p class="closing-figure" id="closing">
                <strong class="closing-number">{number}</strong>
                " "
                <span>{words.prisoners.clone()}" "{words.unionists.clone()}</span>
            </p>
            <p class="closing-actions">
                <a class="button button--primary" href="#share">{words.share.clone()}</a>
                {letters}
            </p>
        </aside>
    }
}
