//! The first screen: a poster in the stripes of the white-red-white flag.

use crate::app::{Page, shown_locale};
use crate::browser;
use crate::catalog::Catalog;
use leptos::prelude::*;
use std::sync::Arc;

/// The hashtags, the figure and two actions. Without script, and where
/// readers are at risk, both actions lead to the advice and the links below.
#[component]
pub fn Poster(
    /// The words of the page.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let at_risk = shown_locale(&catalog).at_risk;
    let words = &catalog.poster;
    let number = catalog
        .figures
        .list
        .first()
        .map(|figure| figure.number.clone());
    let hashtags = catalog
        .given
        .hashtags
        .iter()
        .map(|tag| view! { <span>{format!("#{tag}")}</span>" " })
        .collect_view();
    let share = move |event| {
        if !at_risk && browser::has_share_sheet() && browser::take_over(&event) {
            page.share_appeal();
        }
    };
    let copy = move |event| {
        if !at_risk && browser::take_over(&event) {
            page.copy(page.hashtags());
        }
    };
    view! {
        <section class="poster" aria-labelledby="hashtags">
            <h1 class="poster-hashtags" id="hashtags" lang="en">
                <span class="poster-line" dir="ltr">{hashtags}</span>
            </h1>
            <p class="poster-figure">
                <strong class="poster-number"><bdi dir="ltr">{number}</bdi></strong>
                " "
                <span class="poster-label">
                    {words.prisoners.clone()}" "{words.unionists.clone()}
                </span>
            </p>
            <div class="poster-foot">
                <p class="poster-date">{words.date.clone()}</p>
                <p class="poster-actions">
                    <a class="button button--primary" href="#share" on:click=share>
                        {words.share.clone()}
                    </a>
                    <a class="button" href="#share" on:click=copy>{words.copy.clone()}</a>
                </p>
            </div>
        </section>
    }
}
