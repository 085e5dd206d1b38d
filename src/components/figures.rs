//! The six figures of the appeal.

use super::{Counter, Edition, external_link};
use crate::action::Action;
use crate::content::catalog::{Catalog, Figure, Other};
use leptos::either::Either;
use leptos::prelude::*;
use std::sync::Arc;

/// The date of all, and every figure with its qualifier, the words of the
/// appeal and what others counted.
#[component]
pub fn Figures(
    /// The words of the page.
    catalog: Arc<Catalog>,
    /// The document it is part of.
    edition: Edition,
) -> impl IntoView {
    let words = &catalog.figures;
    let items = words.list.iter();
    let items = items.map(|figure| item(&catalog, figure, edition));
    view! {
        <section
            class="figures columns"
            id=edition.id("figures")
            aria-labelledby=edition.id("figures-heading")
        >
            <h2 id=edition.id("figures-heading")>{words.heading.clone()}</h2>
            <p class="figures-date">{words.stated.clone()}</p>
            <ul class="figures-list">{items.collect_view()}</ul>
        </section>
    }
}

fn item(catalog: &Catalog, figure: &Figure, edition: Edition) -> impl IntoView + use<> {
    let id = edition.is_live().then(|| figure.id.clone());
    let is_first = catalog.figures.list.first() == Some(figure);
    let details = match edition {
        // Without script it is all shown: nobody has to find it.
        Edition::SingleFile => Either::Left(view! {
            <div class="figure-details">{stated(catalog, figure)}</div>
        }),
        _ => Either::Right(disclosure(catalog, figure, edition)),
    };
    view! {
        <li class="figure" id=id>
            <p>
                <span class="figure-qualifier">{figure.qualifier.clone()}</span>
                " "
                <Counter number=figure.number.clone() rolls=figure.rolls/>
                " "
                <span class="figure-label">{figure.label.clone()}</span>
            </p>
            {is_first.then(|| latest(catalog, edition))}
            {details}
        </li>
    }
}

/// The number of another year beside the appeal's own.
fn latest(catalog: &Catalog, edition: Edition) -> impl IntoView + use<> {
    let words = &catalog.timeline;
    let link = edition.is_live().then(|| {
        view! { " "<a href=chart_link(catalog)>{words.link.clone()}</a> }
    });
    view! { <p class="figure-latest">{words.latest.clone()}{link}</p> }
}

/// The words of the appeal and what others counted, to be opened.
fn disclosure(catalog: &Catalog, figure: &Figure, edition: Edition) -> impl IntoView + use<> {
    let words = &catalog.figures;
    let is_shared = !catalog.locale.at_risk;
    let share = edition.action(Action::ShareFigure).filter(|_| is_shared);
    // Six disclosures and six links of one text each say whose they are.
    let (qualifier, number, label) = (&figure.qualifier, &figure.number, &figure.label);
    let figure_name = [qualifier, number, label].map(String::as_str).join(" ");
    let named = |text: &str| format!("{text} – {}", figure_name.trim());
    view! {
        <details class="figure-details">
            <summary aria-label=named(&words.words)>{words.words.clone()}</summary>
            {stated(catalog, figure)}
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
    }
}

/// The sentence of the appeal, and what others counted.
fn stated(catalog: &Catalog, figure: &Figure) -> impl IntoView + use<> {
    let words = &catalog.figures;
    let others = if figure.others.is_empty() {
        Either::Left(view! { <p>{words.no_others.clone()}</p> })
    } else {
        let others = figure.others.iter().map(other_count).collect_view();
        Either::Right(view! { <ul>{others}</ul> })
    };
    view! {
        <blockquote>{figure.quote.clone()}</blockquote>
        <h3>{words.others_heading.clone()}</h3>
        {others}
    }
}

/// What somebody else counted, and who.
fn other_count(other: &Other) -> impl IntoView + use<> {
    let who = external_link(&other.url, &other.who);
    view! { <li>{other.text.clone()}" "<cite>{who}</cite></li> }
}

/// The address of the chart of the counts, seen from the page.
pub fn chart_link(catalog: &Catalog) -> String {
    let id = catalog.figures.list.first().map(|figure| &*figure.id);
    format!("{}/#timeline", id.unwrap_or_default())
}
