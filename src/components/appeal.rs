//! The whole text of the appeal, ending in its own last words.

use super::Edition;
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
    /// The document it is part of.
    edition: Edition,
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
                <a
                    href=original
                    hreflang=ORIGINAL.tag
                    data-action=edition.action(Action::Switch)
                >
                    {catalog.header.original.clone()}
                </a>
            </p>
        }
    });
    view! {
        <article
            class="appeal columns"
            id=edition.id("appeal")
            aria-labelledby=edition.id("appeal-heading")
        >
            <h2 id=edition.id("appeal-heading")>{words.heading.clone()}</h2>
            <div class="appeal-text">
                <p class="appeal-date">{catalog.poster.date.clone()}</p>
                {note}
                {paragraphs}
            </div>
            <p class="remember">{words.last_words.clone()}</p>
        </article>
    }
}
