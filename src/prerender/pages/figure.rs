//! The page of one figure, where a post of it leads; the poster's figure has the
//! chart of its counts. Its preview is that figure, or the chart, and its link leads to the figure on the whole page.

use super::chart;
use super::document::html;
use super::plain_page::PlainPage;
use crate::components::{Edition, Header, digits, hashtags, networks};
use crate::content::catalog::{Catalog, Figure};
use crate::content::escape;
use crate::locale::Locale;
use crate::prerender::assets::css::compact;
use leptos::prelude::*;
use std::sync::Arc;

const STYLE: &str = include_str!("figure.css");
const CHART_STYLE: &str = include_str!("chart.css");

/// What the page of a figure is made of.
pub struct FigurePage<'a> {
    pub catalog: &'a Catalog,
    pub figure: &'a Figure,
    pub icon: &'a str,
    /// The style sheet of the whole page.
    pub style: &'a str,
    /// What fills the width of the page, in em of the display face.
    pub width: &'a str,
    /// The drawings of how the number developed; `None` where nobody counted it on.
    pub drawings: Option<&'a str>,
    /// Without it the page has no preview picture, whose address must be absolute.
    pub site_url: Option<&'a str>,
}

/// The page at `<language>/<figure>/`: the poster with that figure.
pub fn figure_page(page: &FigurePage) -> String {
    let (catalog, figure) = (page.catalog, page.figure);
    let locale = catalog.locale;
    // A title has no full stop.
    let title = figure.post.trim_end_matches('.');
    let head = head(page, title);
    let width = format!(":root{{--poster-width:{}}}", page.width);
    let plain = PlainPage {
        locale,
        title,
        head: &head,
        icon: page.icon,
        style: &[page.style, &compact(STYLE), &compact(CHART_STYLE), &width].concat(),
        body: &html(body(page)),
        scripted: true,
    };
    plain.to_html()
}

/// What a preview of the page says.
struct Preview<'a> {
    title: &'a str,
    description: &'a str,
    /// The alternative text of its picture.
    picture: &'a str,
}

/// The chart's where the page has one: its headline has a day of its own.
fn preview<'a>(page: &'a FigurePage, title: &'a str) -> Preview<'a> {
    let (timeline, head) = (&page.catalog.timeline, &page.catalog.head);
    if page.drawings.is_some() {
        Preview {
            title: &timeline.headline,
            description: &timeline.lead,
            picture: &timeline.name,
        }
    } else {
        Preview {
            title,
            description: &head.description,
            picture: title,
        }
    }
}

/// Description and preview.
fn head(page: &FigurePage, title: &str) -> String {
    let locale = page.catalog.locale;
    let preview = preview(page, title);
    let (title, description) = (escape(preview.title), escape(preview.description));
    let picture = page.site_url.map_or(String::new(), |site| {
        let (path, tag, id) = (locale.path(), locale.tag, &page.figure.id);
        let alternative = escape(preview.picture);
        format!(
            "<meta property=\"og:url\" content=\"{site}{path}{id}/\">\
             <link rel=\"canonical\" href=\"{site}{path}{id}/\">\
             <meta property=\"og:image\" content=\"{site}cards/{tag}-{id}.png\">\
             <meta property=\"og:image:width\" content=\"1200\">\
             <meta property=\"og:image:height\" content=\"630\">\
             <meta property=\"og:image:alt\" content=\"{alternative}\">\
             <meta name=\"twitter:card\" content=\"summary_large_image\">"
        )
    });
    format!(
        "<meta name=\"description\" content=\"{description}\">\
         <meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{description}\">\
         <meta property=\"og:type\" content=\"article\">\
         <meta property=\"og:locale\" content=\"{}\">{picture}",
        locale.open_graph
    )
}

fn body(page: &FigurePage) -> impl IntoView {
    let (catalog, figure) = (page.catalog, page.figure);
    let at_risk = page.catalog.locale.at_risk;
    let heading = catalog.share.heading.clone();
    let root = format!("../{}", catalog.locale.root());
    let id = figure.id.clone();
    let in_language = move |other: &Locale| format!("{root}{}{id}/", other.path());
    let to_share = if at_risk { "../#share" } else { "#share" };
    // Where readers are at risk there is the way to the advice.
    let advice = at_risk.then(|| view! { <a class="button" href="../#share">{heading}</a> });
    view! {
        <Header catalog=Arc::new(catalog.clone()) link=in_language share=Some(to_share) edition=Edition::Small/>
        <main>
            <section class="poster">
                <p class="poster-hashtags" lang="en">{hashtags(catalog)}</p>
                <h1 class="poster-figure">
                    <span>
                        <span class="poster-qualifier">{figure.qualifier.clone()}</span>
                        " "
                        <span class="poster-number">{digits(&figure.number)}</span>
                    </span>
                    " "
                    <span class="poster-label">{figure.label.clone()}</span>
                </h1>
                <div class="poster-foot">
                    <p class="poster-date">{catalog.figures.stated.clone()}</p>
                    <p class="poster-actions">
                        <a class="button button--primary" href=format!("../#{}", figure.id)>
                            {catalog.figures.words.clone()}
                        </a>
                        {advice}
                    </p>
                </div>
            </section>
            {chart(page)}
            {(!at_risk).then(|| share(page))}
        </main>
    }
}

/// How the number developed.
fn chart(page: &FigurePage) -> Option<impl IntoView + use<>> {
    let drawings = page.drawings?.to_owned();
    Some(chart::section(page.catalog, drawings))
}

/// The advice, and the networks with the figure's own post.
fn share(page: &FigurePage) -> impl IntoView {
    let (catalog, figure) = (page.catalog, page.figure);
    let words = &catalog.share;
    let url = page
        .site_url
        .map(|site| format!("{site}{}{}/", page.catalog.locale.path(), figure.id))
        .unwrap_or_default();
    let links = networks(
        catalog,
        &[&figure.post],
        &catalog.post(&url),
        Edition::Small,
    );
    view! {
        <section class="share" id="share">
            <h2>{words.heading.clone()}</h2>
            <p class="share-advice">{words.advice.clone()}</p>
            <p class="advice"><a href="../#advice">{words.advice_link.clone()}</a></p>
            <nav class="networks" aria-label=words.links.clone()><ul>{links}</ul></nav>
        </section>
    }
}
