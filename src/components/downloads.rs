//! What a reader can take along: pictures, the poster, the badge, the calendar.

use crate::action::Action;
use crate::content::catalog::{BADGE_SIZE, Catalog};
use leptos::prelude::*;
use std::sync::Arc;

/// Files to keep or to pass on, after one line on the risk of keeping them.
#[component]
pub fn Downloads(
    /// The words of the page.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let words = &catalog.downloads;
    view! {
        <section class="downloads columns" id="downloads" aria-labelledby="downloads-heading">
            <h2 id="downloads-heading">{words.heading.clone()}</h2>
            <p class="downloads-risk">{words.risk.clone()}</p>
            {cards(&catalog)}
            <div class="downloads-columns">
                {poster(&catalog)}
                {badge(&catalog)}
                {single_file(&catalog)}
            </div>
        </section>
    }
}

/// The share cards, seen as they are, the wall's among them, and the chart's.
fn cards(catalog: &Catalog) -> impl IntoView + use<> {
    let words = &catalog.downloads;
    let shown = catalog.locale;
    let (root, tag) = (shown.root(), shown.tag);
    // The device's share sheet where it supports files, else a plain download;
    // where readers are at risk nothing is passed on but behind the advice.
    let share = (!shown.at_risk).then_some(Action::SharePicture.name());
    let card = |suffix: &str, (width, height), share, name: &str| {
        let href = format!("{root}cards/{tag}{suffix}.png");
        let src = href.clone();
        view! {
            <li>
                <a href=href download data-action=share>
                    <img src=src alt="" width=width height=height loading="lazy"/>
                    {name.to_owned()}
                </a>
            </li>
        }
    };
    let chart = format!("-{}", catalog.figures.list[0].id);
    view! {
        <h3>{words.picture.clone()}</h3>
        <ul class="downloads-cards">
            {card("", (1200, 630), share, &words.picture_wide)}
            // What is said of the pictures that are shared is not said of it.
            {card("-wall", (1200, 630), share, &catalog.picture.heading)}
            {card(&chart, (1200, 630), None, &catalog.timeline.link)}
            {card("-square", (1080, 1080), share, &words.picture_square)}
            {card("-tall", (1080, 1920), share, &words.picture_tall)}
        </ul>
        <p class="downloads-name" dir="auto">{catalog.card.name.clone()}</p>
        <p><a href="frame/">{catalog.frame.heading.clone()}</a></p>
    }
}

/// The poster to print. On paper it has a code that leads to the page.
fn poster(catalog: &Catalog) -> impl IntoView + use<> {
    let (words, url) = (&catalog.downloads, &catalog.page_data.page_url);
    let (root, tag) = (catalog.locale.root(), catalog.locale.tag);
    let code = (!url.is_empty()).then(|| {
        let src = format!("{root}qr/{tag}.svg");
        view! {
            <figure class="downloads-code">
                <img src=src loading="lazy" width="160" height="160" alt=""/>
                <figcaption dir="ltr">{breakable(url)}</figcaption>
            </figure>
        }
    });
    let poster = format!("{root}cards/{tag}-poster.png");
    view! {
        <div class="downloads-poster">
            <h3>{words.print.clone()}</h3>
            <img src=poster alt="" width="119" height="168" loading="lazy"/>
            <p>{words.print_hint.clone()}</p>
            {code}
            <p>
                <a href="#appeal" data-action=Action::Print.name()>{words.print_all.clone()}</a>
            </p>
        </div>
    }
}

/// An address that does not fit a line breaks after a slash, before anywhere else.
fn breakable(url: &str) -> impl IntoView + use<> {
    let parts = url.split_inclusive('/').map(str::to_owned);
    let parts = parts.map(|part| view! { {part}<wbr/> });
    parts.collect_view()
}

/// The days for the calendar, where nothing else can be done ([`More`]).
///
/// [`More`]: super::More
fn calendar(catalog: &Catalog) -> Option<impl IntoView + use<>> {
    let link = || {
        let text = catalog.downloads.calendar.clone();
        view! { <p><a href="solidarity-day.ics" download>{text}</a></p> }
    };
    catalog.locale.at_risk.then(link)
}

/// The badge for other pages; none without `SITE_URL`.
fn badge(catalog: &Catalog) -> Option<impl IntoView + use<>> {
    let (words, code) = (&catalog.downloads, &catalog.page_data.badge_code);
    let src = format!("{}badge/{}.svg", catalog.locale.root(), catalog.locale.tag);
    (!code.is_empty()).then(|| {
        view! {
            <div>
                <h3>{words.badge.clone()}</h3>
                <img
                    src=src
                    loading="lazy"
                    width=BADGE_SIZE.0
                    height=BADGE_SIZE.1
                    alt=catalog.card.name.clone()
                />
                <details>
                    <summary>{words.badge_code.clone()}</summary>
                    <code class="downloads-snippet" id="badge-code" dir="ltr">{code.clone()}</code>
                    <p class="with-script">
                        <button class="button" data-action=Action::CopyBadge.name()>
                            {words.copy_code.clone()}
                        </button>
                    </p>
                </details>
            </div>
        }
    })
}

/// The single file, and the sum that tells whether it is ours.
fn single_file(catalog: &Catalog) -> impl IntoView + use<> {
    let words = &catalog.downloads;
    let file = format!("{}we-stand-by-you.html", catalog.locale.root());
    view! {
        <div>
            <h3>{words.single.clone()}</h3>
            <p>{words.single_hint.clone()}</p>
            <p>
                <a href=file download>{words.single_download.clone()}</a>
            </p>
            <p>{words.single_risk.clone()}</p>
            <details>
                <summary>{words.single_check.clone()}</summary>
                <code class="downloads-snippet" dir="ltr">{catalog.page_data.single_sum.clone()}</code>
            </details>
            {calendar(catalog)}
        </div>
    }
}
