//! The picture of one stroke for every prisoner, drawn as patterns over a few
//! rectangles, so that it costs a handful of nodes.

use super::pictogram::{NARROW, Pictogram, WIDE, pictogram};
use crate::content::catalog::Catalog;
use leptos::prelude::*;
use std::sync::Arc;

/// The strokes, in short rows for a phone and long rows for a desktop.
#[component]
pub fn Picture(
    /// The words of the page, and how many people there are.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let (words, page_data) = (&catalog.picture, &catalog.page_data);
    let drawn = |columns| pictogram(page_data.people, page_data.red_people, columns);
    let narrow = field(&drawn(NARROW), "picture-field picture-field--narrow");
    let wide = field(&drawn(WIDE), "picture-field picture-field--wide");
    view! {
        <section class="picture" aria-labelledby="picture-heading">
            <h2 id="picture-heading">{words.heading.clone()}</h2>
            <p class="picture-text">{words.text.clone()}</p>
            <div role="img" aria-label=words.name.clone()>
                <svg class="picture-patterns" width="0" height="0" aria-hidden="true">
                    <pattern id="stroke" width="4" height="10" patternUnits="userSpaceOnUse">
                        <path class="stroke" d="M1 0h1.6v8H1z"/>
                    </pattern>
                    <pattern id="stroke-red" width="4" height="10" patternUnits="userSpaceOnUse">
                        <path class="stroke stroke--red" d="M1 0h1.6v8H1z"/>
                    </pattern>
                </svg>
                {narrow}
                {wide}
            </div>
        </section>
    }
}

fn field(strokes: &Pictogram, class: &'static str) -> impl IntoView + use<> {
    view! {
        <svg class=class viewBox=strokes.view_box.clone() aria-hidden="true">
            <path fill="url(#stroke)" d=strokes.black.clone()></path>
            <path fill="url(#stroke-red)" d=strokes.red.clone()></path>
        </svg>
    }
}
