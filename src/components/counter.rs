//! Numbers in the display face: on the poster, and as counters whose digits
//! roll into place when they are first seen.

use leptos::prelude::*;

/// A figure's number, which rolls once, if it does: see `data-roll`.
///
/// - none: it waits for the reader, and for script;
/// - `rolling`: the style sheet rolls it, from the moment that it has the word;
/// - `rolled`: it has rolled, and nothing moves any more;
/// - `still`: it never does.
#[component]
pub fn Counter(
    /// The number as the language writes it.
    number: String,
    /// Whether it rolls.
    rolls: bool,
) -> impl IntoView {
    let roll = (!rolls).then_some("still");
    view! { <span class="counter" data-roll=roll>{digits(&number)}</span> }
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
