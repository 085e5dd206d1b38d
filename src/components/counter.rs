//! A number whose digits roll into place when it is first seen.

use leptos::prelude::*;

/// The number stands once in the text, for assistive technology, search and
/// copying. The digits that are seen are drawn by the style sheet from
/// attributes, each as wide as it ends, so that nothing on the page moves.
#[component]
pub fn Counter(
    /// The number as the language writes it.
    number: String,
) -> impl IntoView {
    let glyphs = number
        .chars()
        .map(|glyph| {
            let (digit, separator) = match glyph.is_numeric() {
                true => (Some(glyph), None),
                false => (None, Some(glyph)),
            };
            view! { <i data-digit=digit data-separator=separator></i> }
        })
        .collect_view();
    view! {
        <span class="counter">
            <span class="visually-hidden">{number}</span>
            <span class="counter-glyphs" dir="ltr" aria-hidden="true">{glyphs}</span>
        </span>
    }
}
