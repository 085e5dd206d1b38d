//! The six figures of the appeal.

use crate::action::Action;
use crate::components::{Counter, outward};
use crate::content::catalog::{Catalog, Figure, Other};
use leptos::either::Either;
use leptos::prelude::*;
use std::sync::Arc;

/// Every figure with its qualifier, its date, the words of the appeal and
/// what others counted.
#[component]
pub fn Figures(
    /// The words of the page.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let words = &catalog.figures;
    let list = words
        .list
        .iter()
        .map(|figure| item(&catalog, figure))
        .collect_view();
    view! {
        <section class="figures" id="figures" aria-labelledby="figures-heading">
            <h2 id="figures-heading">{words.heading.clone()}</h2>
            <ul class="figures-list">{list}</ul>
        </section>
    }
}

fn item(catalog: &Catalog, figure: &Figure) -> impl IntoView + use<> {
    let share = (!catalog.locale.at_risk).then_some(Action::ShareFigure.name());
    let words = &catalog.figures;
    // Six disclosures and six links of one text each say whose they are.
    let (qualifier, number, label) = (&figure.qualifier, &figure.number, &figure.label);
    let figure_name = [qualifier, number, label].map(String::as_str).join(" ");
    let named = |text: &str| format!("{text} – {}", figure_name.trim());
    // The number of another year stands beside the appeal's own.
    let is_poster = catalog.figures.list.first() == Some(figure);
    let latest = is_poster.then(|| {
        let words = &catalog.timeline;
        view! {
            <p class="figure-latest">
                {words.latest.clone()}" "
                <a href=chart_link(catalog)>{words.link.clone()}</a>
            </p>
        }
    });
    let others = if figure.others.is_empty() {
        Either::Left(view! { <p>{words.no_others.clone()}</p> })
    } else {
        let others = figure.others.iter().map(other_count).collect_view();
        Either::Right(view! { <ul>{others}</ul> })
    };
    view! {
        <li class="figure" id=figure.id.clone()>
            <p>
                <span class="figure-qualifier">{figure.qualifier.clone()}</span>
                " "
                <Counter number=figure.number.clone()/>
                " "
                <span class="figure-label">{figure.label.clone()}</span>
            </p>
            <p class="figure-date">{words.stated.clone()}</p>
            {latest}
            <details class="figure-details">
                <summary aria-label=named(&words.words)>{words.words.clone()}</summary>
                <blockquote>{figure.quote.clone()}</blockquote>
                <h3>{words.others_heading.clone()}</h3>
                {others}
                <p>
                    <a
                        href=format!("{}/", figure.id)
                        data-action=share
                        aria-label=named(&words.share)
                    >
                        {words.share.clone()}
                    </a>
                </p>
            </details>
        </li>
    }
}

/// The address of the chart of the counts, seen from the page.
pub fn chart_link(catalog: &Catalog) -> String {
    let id = catalog.figures.list.first().map(|figure| &*figure.id);
    format!("{}/#timeline", id.unwrap_or_default())
}

/// What somebody else counted, and who.
pub fn other_count(other: &Other) -> impl IntoView + use<> {
    let who = outward(&other.url, &other.who);
    view! { <li>{other.text.clone()}" "<cite>{who}</cite></li> }
}
