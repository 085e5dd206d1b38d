//! Numbers in the display face: on the poster, and as counters whose digits
//! roll into place when they are first seen.

use leptos::prelude::*;

/// A figure's number, which rolls once.
#[component]
pub fn Counter(
    /// The number as the language writes it.
    number: String,
) -> impl IntoView {
    view! { <span class="counter">{digits(&number)}</span> }
}

/// A number stands once in the text, for assistive technology, search and
/// copying. The digits that are seen are drawn by the style sheet from
/// attributes, each as wide as the display face has it, so that nothing on the
/// page moves and no other font breaks the line or makes it longer.
pub fn digits(number: &str) -> impl IntoView + use<> {
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
    let number = number.to_owned();
    view! {
        <span class="visually-hidden">{number}</span>
        <span class="digits" dir="ltr" aria-hidden="true">{glyphs}</span>
    }
}
