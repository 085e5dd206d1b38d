//! The picture of one stroke for every prisoner, drawn as patterns over a few
//! rectangles, so that it costs a handful of nodes.

use super::Edition;
use super::pictogram::{NARROW, Pictogram, WIDE, pictogram};
use crate::content::catalog::Catalog;
use leptos::prelude::*;
use std::sync::Arc;

/// The strokes, in short rows for a phone and long rows for a desktop.
#[component]
pub fn Picture(
    /// The words of the page, and how many people there are.
    catalog: Arc<Catalog>,
    /// The document it is part of. The single file has the [`Strokes`] once.
    edition: Edition,
) -> impl IntoView {
    let (words, people) = (&catalog.picture, &catalog.page_data);
    let drawn = |columns| pictogram(people.people, people.red_people, columns);
    let narrow = field(&drawn(NARROW), "picture-field picture-field--narrow");
    let wide = field(&drawn(WIDE), "picture-field picture-field--wide");
    let strokes = edition.is_live().then(|| view! { <Strokes/> });
    view! {
        <section class="picture columns" aria-labelledby=edition.id("picture-heading")>
            <h2 id=edition.id("picture-heading")>{words.heading.clone()}</h2>
            <p class="picture-text">
                {words.text.clone()}" "<span class="picture-red">{words.red.clone()}</span>
            </p>
            <div role="img" aria-label=words.name.clone()>
                {strokes}
                {narrow}
                {wide}
            </div>
        </section>
    }
}

/// The patterns that fill the fields, once in a document.
#[component]
pub fn Strokes() -> impl IntoView {
    view! {
        <svg class="picture-patterns" width="0" height="0" aria-hidden="true">
            <pattern id="stroke" width="4" height="12" patternUnits="userSpaceOnUse">
                <path class="stroke" d="M0 0h1.6v10H0z"/>
            </pattern>
            <pattern id="stroke-red" width="4" height="12" patternUnits="userSpaceOnUse">
                <path class="stroke stroke--red" d="M0 0h1.6v10H0z"/>
            </pattern>
        </svg>
    }
}

fn field(pictogram: &Pictogram, class: &'static str) -> impl IntoView + use<> {
    view! {
        <svg class=class viewBox=pictogram.view_box.clone() aria-hidden="true">
            <path fill="url(#stroke)" d=pictogram.black.clone()></path>
            <path fill="url(#stroke-red)" d=pictogram.red.clone()></path>
        </svg>
    }
}
