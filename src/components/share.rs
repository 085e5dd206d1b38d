//! Advice first, then the ways to pass the appeal on.

use crate::action::Action;
use crate::content::catalog::Catalog;
use crate::share::{NETWORKS, Network, Post, code_points, fitting};
use leptos::either::Either;
use leptos::prelude::*;
use std::sync::Arc;

/// The advice, the networks as plain links, and with script the share sheet,
/// copying, composer and server box. Where readers are at risk the ways lie behind the advice.
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
    let at_risk = catalog.locale.at_risk;
    let gate = words.gate.clone();
    let ways = ways(&catalog);
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

fn ways(catalog: &Catalog) -> impl IntoView + use<> {
    let words = &catalog.share;
    let post = catalog.post(&catalog.page_data.page_url);
    let texts = words.posts.longest_first();
    view! {
        <p class="with-script share-sheet">
            <button class="button button--primary" data-action=Action::Share.name()>
                {words.sheet.clone()}
            </button>
        </p>
        <nav class="networks" aria-label=words.links.clone()>
            <ul>
                {networks(catalog, &texts, &post, true)}
                <li>
                    <a href="#post" data-action=Action::CopyPost.name()>{words.signal.clone()}</a>
                </li>
            </ul>
        </nav>
        <p class="share-post" id="post" dir="auto">{post.message()}</p>
        <p class="with-script share-copy">
            <button class="button" data-action=Action::CopyPost.name()>{words.copy_post.clone()}</button>
            <button class="button" data-action=Action::CopyHashtags.name()>
                {words.copy_hashtags.clone()}
            </button>
            <button class="button" data-action=Action::CopyLink.name()>{words.copy_link.clone()}</button>
        </p>
        <div id="composer" data-live=""></div>
        <div id="server" data-live=""></div>
    }
}

/// A list item for every network that readers here may use, with the longest
/// of `texts` that it takes. A link that needs the page's address, and has none,
/// shows when script knows one: only a `live` page, which has script, has it.
pub fn networks(
    catalog: &Catalog,
    texts: &[&str],
    post: &Post,
    live: bool,
) -> impl IntoView + use<> {
    let at_risk = catalog.locale.at_risk;
    NETWORKS
        .iter()
        .filter(|network| live || network.supports(post))
        .filter(|network| network.is_offered(at_risk))
        .map(|network| {
            item(
                network,
                catalog,
                &fitting(network, texts, post, &code_points),
                live,
            )
        })
        .collect_view()
}

fn item(network: &Network, catalog: &Catalog, post: &Post, live: bool) -> impl IntoView + use<> {
    let words = &catalog.share;
    let supported = network.supports(post);
    view! {
        <li hidden=!supported>
            <a
                href=supported.then(|| (network.link)(post))
                data-network=live.then_some(network.id)
                aria-label=words.label(network)
                rel="noopener noreferrer"
            >
                {words.name(network)}
            </a>
        </li>
    }
}
