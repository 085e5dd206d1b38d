//! The first screen: a poster in the stripes of the white-red-white flag.

use crate::action::Action;
use crate::components::{Edition, chart_link, digits};
use crate::content::catalog::Catalog;
use leptos::prelude::*;
use std::sync::Arc;

/// The hashtags, the figure and two actions. Without script, and where
/// readers are at risk, the actions lead to the advice, the links and the post below.
#[component]
pub fn Poster(
    /// The words of the page.
    catalog: Arc<Catalog>,
    /// Whether the number rolls as it is painted: the style sheet alone lets it.
    #[prop(optional)]
    rolls: bool,
    /// The document it is part of.
    edition: Edition,
) -> impl IntoView {
    let words = &catalog.poster;
    let figure = catalog.figures.list.first();
    let roll = figure.filter(|figure| rolls && figure.rolls);
    let roll = roll.map(|_| "rolling");
    let number = figure.map(|figure| digits(&figure.number));
    let latest = catalog.timeline.latest.clone();
    let chart = edition.is_live().then(|| chart_link(&catalog));
    view! {
        <section class="poster" aria-labelledby=edition.id("hashtags")>
            <h1 class="poster-hashtags" id=edition.id("hashtags") lang="en">
                {hashtags(&catalog)}
            </h1>
            <p class="poster-figure">
                <strong class="poster-number" data-roll=roll>{number}</strong>
                " "
                <span class="poster-label">
                    {words.prisoners.clone()}" "{words.unionists.clone()}
                </span>
            </p>
            <div class="poster-foot">
                <p class="poster-date">{words.appeal.clone()}". "<a href=chart>{latest}</a></p>
                {edition.is_live().then(|| actions(&catalog))}
            </div>
        </section>
    }
}

/// The hashtags, each a line as wide as the page.
pub fn hashtags(catalog: &Catalog) -> impl IntoView + use<> {
    let hashtags = catalog.page_data.hashtags.iter();
    let hashtags = hashtags
        .map(|tag| view! { <span>{format!("#{tag}")}</span>" " })
        .collect_view();
    view! { <span class="poster-line" dir="ltr">{hashtags}</span> }
}

fn actions(catalog: &Catalog) -> impl IntoView + use<> {
    let at_risk = catalog.locale.at_risk;
    let words = &catalog.poster;
    let share = (!at_risk).then_some(Action::Share.name());
    let copy = (!at_risk).then_some(Action::CopyHashtags.name());
    // Where the hashtags can be copied by hand; behind the advice where readers are at risk.
    let shown = if at_risk { "#share" } else { "#post" };
    view! {
        <p class="poster-actions">
            <a class="button button--primary" href="#share" data-action=share>
                {words.share.clone()}
            </a>
            <a class="button" href=shown data-action=copy>{words.copy.clone()}</a>
        </p>
    }
}
