//! The whole text of the appeal, ending in its own last words.

use crate::action::Action;
use crate::content::catalog::Catalog;
use crate::locale::ORIGINAL;
use leptos::prelude::*;
use std::sync::Arc;

/// The text set for reading; a translation says so and links to the original.
#[component]
pub fn Appeal(
    /// The words of the page.
    catalog: Arc<Catalog>,
    /// The address of the original, seen from the page.
    original: String,
    /// Whether links may lead here: in a document of several texts none does.
    #[prop(optional)]
    anchored: bool,
) -> impl IntoView {
    let words = &catalog.appeal;
    let paragraphs = words
        .paragraphs
        .iter()
        .map(|paragraph| view! { <p>{paragraph.clone()}</p> })
        .collect_view();
    let note = (catalog.locale != ORIGINAL).then(|| {
        view! {
            <p class="appeal-note">
                {catalog.header.note.clone()}" "
                <a href=original hreflang=ORIGINAL.tag data-action=anchored.then_some(Action::Switch.name())>{catalog.header.original.clone()}</a>
            </p>
        }
    });
    view! {
        <article
            class="appeal"
            id=anchored.then_some("appeal")
            aria-labelledby=anchored.then_some("appeal-heading")
        >
            <h2 id=anchored.then_some("appeal-heading")>{words.heading.clone()}</h2>
            <div class="appeal-text">
                <p class="appeal-date">{catalog.poster.date.clone()}</p>
                {note}
                {paragraphs}
            </div>
            <p class="remember">{words.last_words.clone()}</p>
        </article>
    }
}
