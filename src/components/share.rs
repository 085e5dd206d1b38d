//! Advice first, then the ways to pass the appeal on.

use crate::app::{Page, shown_locale};
use crate::browser;
use crate::catalog::Catalog;
use crate::components::{Composer, Server};
use crate::share::{NETWORKS, Network, Post, fitting};
use leptos::either::Either;
use leptos::prelude::*;
use std::sync::Arc;

/// The advice, the networks as plain links, and with script the share sheet
/// and copying. Where readers are at risk the ways lie behind the advice.
#[component]
pub fn Share(
    /// The words of the page.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let words = &catalog.share;
    let points = words
        .advice_points
        .iter()
        .map(|point| view! { <li>{point.clone()}</li> })
        .collect_view();
    let points = view! { <ul class="advice-points">{points}</ul> };
    let at_risk = shown_locale(&catalog).at_risk;
    let gate = words.gate.clone();
    let ways = ways(catalog.clone());
    let body = if at_risk {
        Either::Left(view! {
            <div class="advice">
                <h3>{words.advice_heading.clone()}</h3>
                {points}
            </div>
            <details class="gate">
                <summary>{gate}</summary>
                {ways}
            </details>
        })
    } else {
        Either::Right(view! {
            <details class="advice" id="advice">
                <summary>{words.advice_link.clone()}</summary>
                {points}
            </details>
            {ways}
        })
    };
    view! {
        <section class="share" id="share" aria-labelledby="share-heading">
            <h2 id="share-heading">{words.heading.clone()}</h2>
            <p class="share-advice">{words.advice.clone()}</p>
            {body}
        </section>
    }
}

fn ways(catalog: Arc<Catalog>) -> impl IntoView {
    let page = expect_context::<Page>();
    let words = &catalog.share;
    let copy_post = move || page.copy(page.message());
    let copy_hashtags = move |_| page.copy(page.hashtags());
    let copy_link = move |_| page.copy(page.url(&page.words()));
    let at_risk = shown_locale(&catalog).at_risk;
    let links = {
        let catalog = catalog.clone();
        move || {
            let url = page.url(&catalog);
            let post = catalog.post(&url);
            NETWORKS
                .iter()
                .filter(|network| network.takes(&post) && !(at_risk && network.readable))
                .map(|network| link(network, &catalog, &post))
                .collect_view()
        }
    };
    let signal = browser::on_plain_click(copy_post);
    view! {
        <p class="share-script share-sheet">
            <button class="button button--primary" on:click=move |_| page.share_appeal()>
                {words.sheet.clone()}
            </button>
        </p>
        <nav class="networks" aria-label=words.links.clone()>
            <ul role="list">
                {links}
                <li><a href="#post" on:click=signal>{words.signal.clone()}</a></li>
            </ul>
        </nav>
        <p class="share-post" id="post" dir="auto">{move || page.message()}</p>
        <p class="share-script share-copy">
            <button class="button" on:click=move |_| copy_post()>{words.copy_post.clone()}</button>
            <button class="button" on:click=copy_hashtags>{words.copy_hashtags.clone()}</button>
            <button class="button" on:click=copy_link>{words.copy_link.clone()}</button>
        </p>
        {move || {
            let catalog = catalog.clone();
            page.has_script().then(|| {
                view! {
                    <Composer catalog=catalog.clone()/>
                    <Server catalog/>
                }
            })
        }}
    }
}

fn link(network: &Network, catalog: &Catalog, post: &Post) -> impl IntoView + use<> {
    let words = &catalog.share;
    let texts = words.posts.longest_first();
    let post = fitting(network, &texts, post, &browser::graphemes);
    let name = words.name(network);
    let label = if network.name.is_empty() {
        name.clone()
    } else {
        words.on.replace("{network}", network.name)
    };
    view! {
        <li>
            <a href=(network.link)(&post) aria-label=label rel="noopener noreferrer">{name}</a>
        </li>
    }
}
