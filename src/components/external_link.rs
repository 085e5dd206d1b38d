//! Links out of the site, which tell nobody where the reader comes from.

use leptos::either::Either;
use leptos::prelude::*;

/// A link to another site, or its text alone where no address is known.
pub fn external_link(url: &str, text: &str) -> impl IntoView + use<> {
    let (url, text) = (url.to_owned(), text.to_owned());
    if url.is_empty() {
        Either::Left(text)
    } else {
        Either::Right(view! { <a href=url rel="noopener noreferrer">{text}</a> })
    }
}

/// A list item with such a link; none where no address is known.
pub fn external_item(url: &str, text: &str) -> Option<impl IntoView + use<>> {
    (!url.is_empty()).then(|| view! { <li>{external_link(url, text)}</li> })
}
