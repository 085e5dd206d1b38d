//! The first screen: a poster in the stripes of the white-red-white flag.

use crate::catalog::Catalog;
use crate::page::action;
use leptos::prelude::*;
use std::sync::Arc;

/// The hashtags, the figure and two actions. Without script, and where
/// readers are at risk, both actions lead to the advice and the links below.
#[component]
pub fn Poster(
    /// The words of the page.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let at_risk = catalog.locale().at_risk;
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
    let share = (!at_risk).then_some(action::SHARE);
    let copy = (!at_risk).then_some(action::COPY_HASHTAGS);
    // Where the hashtags can be copied by hand; behind the advice where readers are at risk.
    let shown = if at_risk { "#share" } else { "#post" };
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
                    <a class="button button--primary" href="#share" data-action=share>
                        {words.share.clone()}
                    </a>
                    <a class="button" href=shown data-action=copy>{words.copy.clone()}</a>
                </p>
            </div>
        </section>
    }
}
