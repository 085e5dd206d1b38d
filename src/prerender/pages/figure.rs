//! The page of one figure, where a post of it leads. Its preview is that figure,
//! and its link leads to the figure on the whole page. That of the poster's
//! figure has the chart of its counts, in the preview too.

use super::chart;
use super::document::{Document, html};
use super::preview::{Addresses, Preview};
use crate::components::styles::{self, Sheet, sheet};
use crate::components::{Edition, Header, advice_line, digits, hashtags, networks};
use crate::content::Error;
use crate::content::catalog::{Catalog, Figure};
use crate::locale::Locale;
use crate::prerender::Input;
use crate::prerender::assets::css::Styles;
use crate::share::Post;
use leptos::prelude::*;
use std::sync::Arc;

const STYLE: Sheet = sheet!("src/prerender/pages/figure.css");
const CHART_STYLE: Sheet = sheet!("src/prerender/pages/chart.css");

/// What the page of a figure is made of.
pub struct FigurePage<'a> {
    /// The words of its language.
    pub catalog: &'a Catalog,
    /// The figure.
    pub figure: &'a Figure,
    /// An SVG.
    pub icon: &'a str,
    /// What puts its style together.
    pub styles: &'a Styles,
    /// What fills the width of the page, in em of the display face.
    pub width: &'a str,
    /// The drawings of how the number developed; `None` where nobody counted it on.
    pub drawings: Option<&'a str>,
    /// Where the site is, and its onion service: without an address the page has
    /// no preview picture, whose address must be absolute.
    pub input: &'a Input,
}

/// The page at `<language>/<figure>/`: the poster with that figure.
///
/// # Errors
/// A sheet is no style sheet.
pub fn figure_page(page: &FigurePage) -> Result<String, Error> {
    // A title has no full stop.
    let title = page.figure.post.trim_end_matches('.');
    let width = format!(":root{{--poster-width:{}}}", page.width);
    let document = Document {
        locale: page.catalog.locale,
        edition: Edition::Small,
        title,
        preview: Some(&preview(page, title)),
        icon: page.icon,
        style: &[page.styles.of(&sheets(page))?, width].concat(),
        body: &html(body(page)),
        client: None,
    };
    Ok(document.to_html())
}

/// The sheets of what the page shows.
fn sheets(page: &FigurePage) -> Vec<Sheet> {
    let mut sheets = vec![
        styles::BASE,
        styles::HEADER,
        styles::HEADER_LINKS,
        styles::POSTER,
        styles::DIGITS,
    ];
    if page.drawings.is_some() {
        sheets.push(CHART_STYLE);
    }
    if !page.catalog.locale.at_risk {
        sheets.extend([styles::SHARE, styles::NETWORKS, styles::ICON]);
    }
    sheets.push(STYLE);
    sheets
}

/// That of the chart where the page has one: its headline has a day of its own.
fn preview(page: &FigurePage, title: &str) -> Preview {
    let (catalog, id) = (page.catalog, &page.figure.id);
    let (timeline, locale) = (&catalog.timeline, catalog.locale);
    let onion = page.input.onion_url.as_ref();
    let [title, description, alternative] = match page.drawings {
        Some(_) => [&timeline.headline, &timeline.lead, &timeline.name].map(String::as_str),
        None => [title, &catalog.head.description, title],
    };
    Preview {
        title: title.to_owned(),
        description: description.to_owned(),
        onion: onion.map(|onion| format!("{onion}{}{id}/", locale.path())),
        addresses: page.input.site_url.as_ref().map(|site| Addresses {
            page: format!("{site}{}{id}/", locale.path()),
            picture: format!("{site}cards/{}-{id}.png", locale.tag),
            alternative: alternative.to_owned(),
            languages: Vec::new(),
            data: None,
        }),
    }
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
        <Header
            catalog=Arc::new(catalog.clone())
            link=in_language
            share=Some(to_share)
            edition=Edition::Small
        />
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
        .input
        .site_url
        .as_ref()
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
            {advice_line(&words.advice)}
            <p class="advice"><a href="../#advice">{words.advice_link.clone()}</a></p>
            {post(page, &url)}
            <nav class="networks" aria-label=words.links.clone()><ul>{links}</ul></nav>
        </section>
    }
}

/// The figure's own post, and its card beside it.
fn post(page: &FigurePage, url: &str) -> impl IntoView + use<> {
    let (catalog, figure) = (page.catalog, page.figure);
    let (root, tag) = (catalog.locale.root(), catalog.locale.tag);
    let card = format!("../{root}cards/{tag}-{}.png", figure.id);
    let link = card.clone();
    let alternative = match page.drawings {
        Some(_) => catalog.timeline.name.clone(),
        None => figure.post.clone(),
    };
    let post = Post {
        text: &figure.post,
        ..catalog.post(url)
    };
    view! {
        <div class="share-preview">
            <a href=link download>
                <img src=card alt=alternative width="1200" height="630" loading="lazy"/>
            </a>
            <p class="share-post" dir="auto">{post.message()}</p>
        </div>
    }
}
