//! The page of one figure, where a post of it leads: its preview is that
//! figure, and its link leads to the figure on the whole page.

use super::document::{escape, html};
use super::plain_page::PlainPage;
use super::style::compact;
use crate::catalog::{Catalog, Figure};
use crate::components::{exit, hashtags, networks};
use leptos::prelude::*;

const STYLE: &str = include_str!("figure_page.css");

/// What the page of a figure is made of.
pub struct FigurePage<'a> {
    pub catalog: &'a Catalog,
    pub figure: &'a Figure,
    pub icon: &'a str,
    /// The style sheet of the whole page.
    pub style: &'a str,
    /// What fills the width of the page, in em of the display face.
    pub width: &'a str,
    /// Without it the page has no preview picture, whose address must be absolute.
    pub site_url: Option<&'a str>,
}

/// The page at `<language>/<figure>/`: the poster with that figure.
pub fn figure_page(page: &FigurePage) -> String {
    let (catalog, figure) = (page.catalog, page.figure);
    let locale = catalog.locale;
    let id = &figure.id;
    // A title has no full stop.
    let title = figure.post.trim_end_matches('.');
    let (title_text, description) = (escape(title), escape(&catalog.head.description));
    let preview = page.site_url.map_or(String::new(), |site| {
        let (path, tag) = (locale.path(), locale.tag);
        format!(
            "<meta property=\"og:url\" content=\"{site}{path}{id}/\">\
             <link rel=\"canonical\" href=\"{site}{path}{id}/\">\
             <meta property=\"og:image\" content=\"{site}cards/{tag}-{id}.png\">\
             <meta property=\"og:image:width\" content=\"1200\">\
             <meta property=\"og:image:height\" content=\"630\">\
             <meta property=\"og:image:alt\" content=\"{title_text}\">\
             <meta name=\"twitter:card\" content=\"summary_large_image\">"
        )
    });
    let head = format!(
        "<meta name=\"description\" content=\"{description}\">\
         <meta property=\"og:title\" content=\"{title_text}\">\
         <meta property=\"og:description\" content=\"{description}\">\
         <meta property=\"og:type\" content=\"article\">\
         <meta property=\"og:locale\" content=\"{}\">{preview}",
        locale.open_graph
    );
    let width = format!(":root{{--poster-width:{}}}", page.width);
    let plain = PlainPage {
        locale,
        title,
        head: &head,
        icon: page.icon,
        style: &[page.style, &compact(STYLE), &width].concat(),
        body: &html(body(page)),
        scripted: true,
    };
    plain.to_html()
}

fn body(page: &FigurePage) -> impl IntoView {
    let (catalog, figure) = (page.catalog, page.figure);
    let at_risk = page.catalog.locale.at_risk;
    let heading = catalog.share.heading.clone();
    // Where readers are at risk there is the way to the advice.
    let advice = at_risk.then(|| view! { <a class="button" href="../#share">{heading}</a> });
    view! {
        <header class="header">{exit(catalog)}</header>
        <main>
            <section class="poster">
                <p class="poster-hashtags" lang="en">{hashtags(catalog)}</p>
                <h1 class="poster-figure">
                    <span>
                        <span class="poster-qualifier">{figure.qualifier.clone()}</span>
                        " "
                        <span class="poster-number"><bdi dir="ltr">{figure.number.clone()}</bdi></span>
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
            {(!at_risk).then(|| share(page))}
        </main>
    }
}

/// The advice, and the networks with the figure's own post.
fn share(page: &FigurePage) -> impl IntoView {
    let (catalog, figure) = (page.catalog, page.figure);
    let words = &catalog.share;
    let url = page
        .site_url
        .map(|site| format!("{site}{}{}/", page.catalog.locale.path(), figure.id))
        .unwrap_or_default();
    let links = networks(catalog, &[&figure.post], &catalog.post(&url), false);
    view! {
        <section>
            <h2>{words.heading.clone()}</h2>
            <p class="share-advice">{words.advice.clone()}</p>
            <p class="advice"><a href="../#advice">{words.advice_link.clone()}</a></p>
            <nav class="networks" aria-label=words.links.clone()><ul>{links}</ul></nav>
        </section>
    }
}
