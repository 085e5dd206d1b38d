//! The section of a figure's page on how the number developed: headline,
//! chart, sources, and a table with every point.

use crate::components::external_link;
use crate::content::Error;
use crate::content::catalog::{Catalog, Kind, Point, Timeline};
use crate::locale::Locale;
use crate::prerender::assets::chart::{Chart, NARROW, WIDE, sign, svg};
use crate::prerender::assets::faces::Faces;
use leptos::prelude::*;

/// The two drawings of a chart, one of which a screen shows.
///
/// # Errors
/// A face lacks a character of a number or a date.
pub fn drawings(timeline: &Timeline, locale: &Locale, faces: &Faces) -> Result<String, Error> {
    let drawing = |sizes| {
        let chart = Chart::new(timeline, locale, sizes, faces)?;
        Ok(svg(&chart, sizes, locale.rtl))
    };
    Ok([drawing(&NARROW)?, drawing(&WIDE)?].concat())
}

/// The section, with the drawings of [`drawings`].
pub fn section(catalog: &Catalog, drawings: String) -> impl IntoView + use<> {
    let words = &catalog.timeline;
    view! {
        <section class="chart" id="timeline" aria-labelledby="timeline-heading">
            <h2 id="timeline-heading">{headline(words)}</h2>
            <p class="chart-lead-text">{words.lead.clone()}</p>
            <div
                class="chart-figure"
                role="img"
                aria-label=words.name.clone()
                inner_html=drawings
            ></div>
            {legend(words)}
            <div class="chart-notes">
                <p class="chart-why">{words.why.clone()}" "{sources(words)}</p>
                <div class="chart-rest">
                    <p>{words.read_until.clone()}</p>
                    <p>{words.total.clone()}</p>
                    <p>{words.open_facilities.clone()}</p>
                </div>
            </div>
            {table(words)}
        </section>
    }
}

/// The headline, whose day is kept together.
fn headline(words: &Timeline) -> impl IntoView + use<> {
    let latest = words.of(Kind::Count).next_back();
    let day = latest.map_or("", |point| &point.date);
    let text = &words.headline;
    let (before, after) = text.split_once(day).unwrap_or((text, ""));
    let day = (before.len() < text.len()).then(|| day.to_owned());
    let day = day.map(|day| view! { <span class="chart-day">{day}</span> });
    view! { {before.to_owned()}{day}{after.to_owned()} }
}

fn legend(words: &Timeline) -> impl IntoView + use<> {
    let entries = [
        (Kind::Count, &words.mark_count),
        (Kind::Appeal, &words.mark_appeal),
        (Kind::Release, &words.mark_release),
    ];
    let entries = entries.map(|(kind, text)| {
        view! { <li><span inner_html=sign(kind)></span>{text.clone()}</li> }
    });
    view! { <ul class="chart-legend">{entries.into_iter().collect_view()}</ul> }
}

/// Links to where it was read why the number fell.
fn sources(words: &Timeline) -> impl IntoView + use<> {
    let urls = words.why_urls.iter();
    let links = urls.map(|url| view! { <bdi dir="ltr">{external_link(url, host(url))}</bdi>" " });
    view! { <cite class="chart-sources">{links.collect_view()}</cite> }
}

fn table(words: &Timeline) -> impl IntoView + use<> {
    let rows = words.points.iter();
    let rows = rows.map(|point| row(words, point)).collect_view();
    view! {
        <table class="chart-table">
            <caption>{words.table.clone()}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.date.clone()}</th>
                    <th scope="col">{words.in_custody.clone()}" / "{words.released.clone()}</th>
                    <th scope="col">{words.source.clone()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// A point as a row: what is no count says in words what it is.
fn row(words: &Timeline, point: &Point) -> impl IntoView + use<> {
    let what = match point.kind {
        Kind::Count => None,
        Kind::Appeal => Some(&words.mark_appeal),
        Kind::Release => Some(&words.mark_release),
    };
    let what = what.map(|what| {
        view! {
            " – "
            <span class="chart-what">
                <span inner_html=sign(point.kind)></span>
                {what.clone()}
            </span>
        }
    });
    let who = (!point.who.is_empty()).then(|| view! { {point.who.clone()}" " });
    view! {
        <tr>
            <th scope="row">
                <time datetime=point.day.to_string()>{point.date.clone()}</time>
            </th>
            <td><bdi dir="ltr">{point.number.clone()}</bdi>{what}</td>
            <td>{who}<bdi dir="ltr">{external_link(&point.url, host(&point.url))}</bdi></td>
        </tr>
    }
}

/// The name of the host of an absolute address, without its `www`.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}
