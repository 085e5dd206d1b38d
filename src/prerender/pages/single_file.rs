//! The single-file edition: every language in one HTML file without script,
//! which asks for nothing and opens from a messenger or a memory stick.
//!
//! A link to `#be` shows the Belarusian edition by `:target`; until then the
//! English one is shown, which is the last in the file. There are no other
//! anchors inside: they would take the target away.

use super::document::html;
use super::plain_page::PlainPage;
use crate::components::{
    Appeal, Committee, Counter, Header, NARROW, Pictogram, Poster, WIDE, networks, other_count,
    outward_item, pictogram,
};
use crate::content::catalog::{Catalog, Figure};
use crate::locale::{Locale, ORIGINAL};
use crate::prerender::assets::css::compact;
use leptos::either::Either;
use leptos::prelude::*;
use std::sync::Arc;

/// The path of the file in the site.
pub const FILE: &str = "we-stand-by-you.html";

const STYLE: &str = include_str!("single_file.css");

/// How many bytes a text to share may take, since every network's link has it.
/// A letter is one byte in Latin script and two in others.
const MAX_POST_BYTES: usize = 200;

/// The whole file, in the style of the page.
pub fn single_file(style: &str, icon: &str, catalogs: &[Catalog]) -> String {
    let (original, translations): (Vec<_>, Vec<_>) = catalogs
        .iter()
        .partition(|catalog| catalog.locale == ORIGINAL);
    let english = original[0];
    let editions: String = translations
        .iter()
        .chain(&original)
        .map(|catalog| edition(catalog))
        .collect();
    let body = format!("{}<main>{editions}</main>", outlines(english));
    let page = PlainPage {
        locale: ORIGINAL,
        title: &english.head.title,
        head: "<meta name=\"robots\" content=\"noindex\">",
        icon,
        style: &[style, &compact(STYLE)].concat(),
        body: &body,
        scripted: false,
    };
    page.to_html()
}

/// One language, whole.
fn edition(catalog: &Catalog) -> String {
    let locale = catalog.locale;
    let (original, top) = (anchor(ORIGINAL), anchor(locale));
    let shared = Arc::new(catalog.clone());
    let edition = view! {
        <div class="edition" id=locale.tag lang=locale.tag dir=locale.direction()>
            <Header catalog=shared.clone() link=anchor/>
            <Poster catalog=shared.clone()/>
            {figures(catalog)}
            {picture(catalog)}
            <Appeal catalog=shared.clone() original/>
            {share(catalog)}
            <Committee catalog=shared top/>
            {footer(catalog)}
        </div>
    };
    html(edition)
}

fn figures(catalog: &Catalog) -> impl IntoView {
    let figures = catalog.figures.list.iter();
    let figures = figures.map(|item| figure(catalog, item)).collect_view();
    view! {
        <section class="figures">
            <h2>{catalog.figures.heading.clone()}</h2>
            <ul class="figures-list">{figures}</ul>
        </section>
    }
}

fn figure(catalog: &Catalog, figure: &Figure) -> impl IntoView + use<> {
    let words = &catalog.figures;
    let is_poster = catalog.figures.list.first() == Some(figure);
    let latest = catalog.timeline.latest.clone();
    let latest = is_poster.then(|| view! { <p class="figure-latest">{latest}</p> });
    let others = figure.others.iter();
    let others = others.map(other_count).collect_view();
    let others = if figure.others.is_empty() {
        Either::Left(view! { <p>{words.no_others.clone()}</p> })
    } else {
        Either::Right(view! {
            <h3>{words.others_heading.clone()}</h3>
            <ul>{others}</ul>
        })
    };
    view! {
        <li class="figure figure-details">
            <div>
                <span class="figure-qualifier">{figure.qualifier.clone()}</span>
                " "
                <Counter number=figure.number.clone()/>
                " "
                <span class="figure-label">{figure.label.clone()}</span>
            </div>
            <p class="figure-date">{words.stated.clone()}</p>
            {latest}
            <blockquote>{figure.quote.clone()}</blockquote>
            {others}
        </li>
    }
}

/// The strokes of the picture in rows of `columns`.
fn pictogram_of(catalog: &Catalog, columns: u64) -> Pictogram {
    pictogram(
        catalog.page_data.people,
        catalog.page_data.red_people,
        columns,
    )
}

/// The outlines of the strokes, once for all editions.
fn outlines(catalog: &Catalog) -> String {
    let pattern = |id: &str, class: &str, color: &str| {
        format!(
            "<pattern id=\"{id}\" width=\"4\" height=\"10\" patternUnits=\"userSpaceOnUse\">\
             <path class=\"{class}\"{color} d=\"M1 0h1.6v8H1z\"/></pattern>"
        )
    };
    let field = |id: &str, strokes: &Pictogram| {
        let (black, red) = (&strokes.black, &strokes.red);
        format!(
            "<g id=\"{id}\"><path fill=\"url(#stroke)\" d=\"{black}\"/>\
             <path fill=\"url(#stroke-red)\" d=\"{red}\"/></g>"
        )
    };
    [
        "<svg class=\"picture-patterns\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>",
        &pattern("stroke", "stroke", ""),
        &pattern("stroke-red", "stroke stroke--red", " fill=\"#c8102e\""),
        &field("narrow", &pictogram_of(catalog, NARROW)),
        &field("wide", &pictogram_of(catalog, WIDE)),
        "</defs></svg>",
    ]
    .concat()
}

fn picture(catalog: &Catalog) -> impl IntoView {
    let words = &catalog.picture;
    // Without style only the first is drawn, since each shows everybody.
    let field = |id: &str, display: &str, strokes: &Pictogram| {
        let view_box = &strokes.view_box;
        format!(
            "<svg class=\"picture-field picture-field--{id}\" width=\"320\"{display} viewBox=\"{view_box}\" \
             aria-hidden=\"true\"><use href=\"#{id}\"/></svg>"
        )
    };
    let fields = [
        field("narrow", "", &pictogram_of(catalog, NARROW)),
        field("wide", " display=\"none\"", &pictogram_of(catalog, WIDE)),
    ];
    view! {
        <section class="picture">
            <h2>{words.heading.clone()}</h2>
            <p class="picture-text">{words.text.clone()}</p>
            <div role="img" aria-label=words.name.clone() inner_html=fields.concat()></div>
        </section>
    }
}

/// The advice, then the networks; where readers are at risk these lie behind it.
fn share(catalog: &Catalog) -> impl IntoView {
    let words = &catalog.share;
    let points = words.advice_points.iter();
    let points = points
        .map(|point| view! { <li>{point.clone()}</li> })
        .collect_view();
    let post = catalog.post(&catalog.page_data.page_url);
    let short = |text: &&str| text.len() <= MAX_POST_BYTES || *text == words.posts.short;
    let texts = words.posts.longest_first().into_iter().filter(short);
    let texts: Vec<&str> = texts.collect();
    let ways = view! {
        <nav class="networks" aria-label=words.links.clone()>
            <ul>{networks(catalog, &texts, &post, false)}</ul>
        </nav>
        <p class="signal">{words.signal.clone()}</p>
        <p class="share-post" dir="auto">{post.message()}</p>
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
    view! {
        <section class="share">
            <h2>{words.heading.clone()}</h2>
            <p class="share-advice">{words.advice.clone()}</p>
            <p class="single-risk">{catalog.take.single_risk.clone()}</p>
            <div class="advice">
                <h3>{words.advice_heading.clone()}</h3>
                <ul class="advice-points">{points}</ul>
            </div>
            {ways}
        </section>
    }
}

fn footer(catalog: &Catalog) -> impl IntoView {
    let (words, page_data) = (&catalog.footer, &catalog.page_data);
    let url = &page_data.page_url;
    let page = (!url.is_empty()).then(|| {
        view! {
            <p>
                <a href=url.clone() dir="ltr" rel="noopener noreferrer">
                    {url.clone()}
                </a>
            </p>
        }
    });
    let source = outward_item(&page_data.source_url, &words.source);
    let source = source.map(|item| view! { <ul>{item}</ul> });
    view! {
        <footer class="footer">
            <h2>{words.heading.clone()}</h2>
            <p>{words.data.clone()}</p>
            <p>{words.licence.clone()}</p>
            {source}
            {page}
        </footer>
    }
}

/// The link that shows a language.
fn anchor(locale: &Locale) -> String {
    format!("#{}", locale.tag)
}
