//! Advice first, then the ways to pass the appeal on.

use super::{Edition, icon};
use crate::action::Action;
use crate::content::catalog::Catalog;
use crate::share::{NETWORKS, Network, Post, code_points, fitting};
use leptos::either::Either;
use leptos::prelude::*;
use std::sync::Arc;

/// How many bytes a text to share may take in the single file, where every
/// network's link has it in every language. A letter is one byte in Latin
/// script and two in others.
const MAX_POST_BYTES: usize = 200;

/// The advice, then the ways to share. Where readers are at risk these lie
/// behind the advice.
#[component]
pub fn Share(
    /// The words of the page.
    catalog: Arc<Catalog>,
    /// The document it is part of.
    edition: Edition,
) -> impl IntoView {
    let words = &catalog.share;
    let ways = match edition {
        Edition::SingleFile => Either::Left(links(&catalog)),
        _ => Either::Right(ways(&catalog)),
    };
    let ways = if catalog.locale.at_risk {
        Either::Left(view! {
            <details class="gate">
                <summary>{words.gate.clone()}</summary>
                {ways}
            </details>
        })
    } else {
        Either::Right(ways)
    };
    // Who passes the file on must know what it is to have it.
    let risk = (edition == Edition::SingleFile).then(|| {
        let risk = catalog.downloads.single_risk.clone();
        view! { <p class="single-risk">{risk}</p> }
    });
    view! {
        <section class="share columns" id=edition.id("share") aria-labelledby=edition.id("share-heading")>
            <h2 id=edition.id("share-heading")>{words.heading.clone()}</h2>
            {advice_line(&words.advice)}
            {risk}
            {advice(&catalog, edition)}
            {ways}
        </section>
    }
}

/// The warning, always in sight. Its first sentence is a question.
pub fn advice_line(advice: &str) -> impl IntoView + use<> {
    let end = advice.find(['?', '؟']);
    let end = end.and_then(|at| Some(at + advice[at..].chars().next()?.len_utf8()));
    let (question, rest) = advice.split_at(end.unwrap_or(0));
    let (question, rest) = (question.to_owned(), rest.to_owned());
    view! { <p class="share-advice"><strong>{question}</strong>{rest}</p> }
}

/// The advice, open where readers are at risk or the file is all they have.
fn advice(catalog: &Catalog, edition: Edition) -> impl IntoView + use<> {
    let words = &catalog.share;
    let points = advice_points(catalog);
    if catalog.locale.at_risk || edition == Edition::SingleFile {
        Either::Left(view! {
            <div class="advice">
                <h3>{words.advice_heading.clone()}</h3>
                {points}
            </div>
        })
    } else {
        Either::Right(view! {
            <details class="advice" id="advice">
                <summary>{words.advice_link.clone()}</summary>
                {points}
            </details>
        })
    }
}

/// The advice itself.
pub fn advice_points(catalog: &Catalog) -> impl IntoView + use<> {
    let points = catalog.share.advice_points.iter();
    let points = points.map(|point| view! { <li>{point.clone()}</li> });
    view! { <ul class="advice-points">{points.collect_view()}</ul> }
}

/// The networks as plain links, and with script the share sheet, copying,
/// composer and server box.
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
                {networks(catalog, &texts, &post, Edition::Page)}
                <li class="networks-wide">
                    <a href="#post" data-action=Action::CopyPost.name()>
                        {icon("signal", catalog, Edition::Page)}
                        {words.signal.clone()}
                    </a>
                </li>
            </ul>
        </nav>
        <div class="share-preview">
            {card(catalog)}
            <p class="share-post" id="post" dir="auto">{post.message()}</p>
        </div>
        <p class="with-script share-copy">
            <button class="button" data-action=Action::CopyPost.name()>
                {words.copy_post.clone()}
            </button>
            <button class="button" data-action=Action::CopyHashtags.name()>
                {words.copy_hashtags.clone()}
            </button>
            <button class="button" data-action=Action::CopyLink.name()>
                {words.copy_link.clone()}
            </button>
        </p>
        <details class="form composer with-script">
            <summary data-action=Action::LoadForms.name()>{words.composer.clone()}</summary>
            <div id="composer" data-live=""></div>
        </details>
        <details class="form server with-script">
            <summary id="server-name" data-action=Action::LoadForms.name()>
                {words.server.clone()}
            </summary>
            <div id="server" data-live=""></div>
        </details>
    }
}

/// What a preview of the link shows, where there is room for it beside the post.
fn card(catalog: &Catalog) -> impl IntoView + use<> {
    let src = format!("{}cards/{}.png", catalog.locale.root(), catalog.locale.tag);
    let alternative = catalog.card.name.clone();
    view! { <img src=src alt=alternative width="1200" height="630" loading="lazy"/> }
}

/// The networks, and the post to copy by hand.
fn links(catalog: &Catalog) -> impl IntoView + use<> {
    let words = &catalog.share;
    let post = catalog.post(&catalog.page_data.page_url);
    let is_short = |text: &&str| text.len() <= MAX_POST_BYTES || *text == words.posts.short;
    let texts = words.posts.longest_first().into_iter();
    let texts: Vec<&str> = texts.filter(is_short).collect();
    view! {
        <nav class="networks" aria-label=words.links.clone()>
            <ul>{networks(catalog, &texts, &post, Edition::SingleFile)}</ul>
        </nav>
        <p class="signal">{words.signal.clone()}</p>
        <p class="share-post" dir="auto">{post.message()}</p>
    }
}

/// A list item for every network that readers here may use, with the longest
/// of `texts` that it supports. A link that needs the page's URL, and has none,
/// shows when the client knows one: only a live page has it.
pub fn networks(
    catalog: &Catalog,
    texts: &[&str],
    post: &Post,
    edition: Edition,
) -> impl IntoView + use<> {
    let at_risk = catalog.locale.at_risk;
    NETWORKS
        .iter()
        .filter(|network| edition.is_live() || network.supports(post))
        .filter(|network| network.is_offered(at_risk))
        .map(|network| {
            let post = fitting(network, texts, post, &code_points);
            item(network, catalog, &post, edition)
        })
        .collect_view()
}

fn item(
    network: &Network,
    catalog: &Catalog,
    post: &Post,
    edition: Edition,
) -> impl IntoView + use<> {
    let words = &catalog.share;
    let supported = network.supports(post);
    view! {
        <li hidden=!supported>
            <a
                href=supported.then(|| (network.link)(post))
                data-network=edition.is_live().then_some(network.id)
                aria-label=words.label(network)
                rel="noopener noreferrer"
            >
                {icon(network.id, catalog, edition)}
                {words.name(network)}
            </a>
        </li>
    }
}
