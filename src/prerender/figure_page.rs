//! The page of one figure, where a post of it leads: its preview is that
//! figure, and its link leads to the figure on the whole page.

use super::document::{escape, exit, with_letters};
use super::policy::{Reach, policy};
use super::style::{compact, concerning};
use crate::catalog::{Catalog, Figure};
use crate::locale::Locale;
use crate::share::{NETWORKS, Post, encode, fitting};
use std::fmt::Write;
use unicode_segmentation::UnicodeSegmentation;

const STYLE: &str = include_str!("figure_page.css");

/// What the page of a figure is made of.
pub struct FigurePage<'a> {
    pub catalog: &'a Catalog,
    pub figure: &'a Figure,
    pub locale: &'a Locale,
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
    let (catalog, figure, locale) = (page.catalog, page.figure, page.locale);
    let body = body(page);
    let width = format!(":root{{--poster-width:{}}}", page.width);
    let style = [page.style, &compact(STYLE), &width].concat();
    let style = concerning(&body, &style);
    let exit = exit();
    let policy = policy(&style, &[&exit], Reach::Nothing);
    let icon = encode(page.icon.trim());
    let (tag, direction) = (locale.tag, locale.direction());
    // A title has no full stop.
    let title = escape(figure.post.trim_end_matches('.'));
    let description = escape(&catalog.head.description);
    let id = &figure.id;
    let preview = page.site_url.map_or(String::new(), |site| {
        let path = locale.path();
        format!(
            "<meta property=\"og:url\" content=\"{site}{path}{id}/\">\
             <link rel=\"canonical\" href=\"{site}{path}{id}/\">\
             <meta property=\"og:image\" content=\"{site}cards/{tag}-{id}.png\">\
             <meta property=\"og:image:width\" content=\"1200\">\
             <meta property=\"og:image:height\" content=\"630\">\
             <meta property=\"og:image:alt\" content=\"{title}\">\
             <meta name=\"twitter:card\" content=\"summary_large_image\">"
        )
    });
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
         {policy}<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><meta name=\"description\" content=\"{description}\">\
         <meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\">\
         <meta property=\"og:title\" content=\"{title}\"><meta property=\"og:description\" content=\"{description}\">\
         <meta property=\"og:type\" content=\"article\"><meta property=\"og:locale\" content=\"{}\">{preview}\
         <link rel=\"icon\" href=\"data:image/svg+xml,{icon}\"><style>{style}</style></head>\
         <body>{body}<script>{exit}</script></body></html>\n",
        locale.open_graph,
    )
}

fn body(page: &FigurePage) -> String {
    let (catalog, figure) = (page.catalog, page.figure);
    let hashtags = catalog.given.hashtags.iter();
    let hashtags: Vec<String> = hashtags
        .map(|tag| format!("<span>#{}</span>", escape(tag)))
        .collect();
    let heading = escape(&catalog.share.heading);
    // Where readers are at risk there is the way to the advice.
    let (advice, share) = if page.locale.at_risk {
        let advice = format!("<a class=\"button\" href=\"../#share\">{heading}</a>");
        (advice, String::new())
    } else {
        (String::new(), links(page, &heading))
    };
    format!(
        "<header class=\"header\"><a class=\"exit\" href=\"{}\" rel=\"noopener noreferrer\">{}</a></header>\
         <main><section class=\"poster\">\
         <p class=\"poster-hashtags\" lang=\"en\"><span class=\"poster-line\" dir=\"ltr\">{}</span></p>\
         <h1 class=\"poster-figure\"><span><span class=\"poster-qualifier\">{}</span> \
         <span class=\"poster-number\"><bdi dir=\"ltr\">{}</bdi></span></span> \
         <span class=\"poster-label\">{}</span></h1>\
         <div class=\"poster-foot\"><p class=\"poster-date\">{}</p><p class=\"poster-actions\">\
         <a class=\"button button--primary\" href=\"../#{}\">{}</a>{advice}</p></div>\
         </section>{share}</main>",
        escape(&catalog.given.exit_url),
        escape(&catalog.header.exit),
        hashtags.join(" "),
        escape(&figure.qualifier),
        escape(&figure.number),
        escape(&figure.label),
        escape(&catalog.figures.stated),
        figure.id,
        escape(&catalog.figures.words),
    )
}

/// The advice, and the networks with the figure's own post.
fn links(page: &FigurePage, heading: &str) -> String {
    let (locale, figure, words) = (page.locale, page.figure, &page.catalog.share);
    let url = page
        .site_url
        .map(|site| format!("{site}{}{}/", locale.path(), figure.id))
        .unwrap_or_default();
    let post = page.catalog.post(&url);
    let items = with_letters(&network_items(page.catalog, &[&figure.post], &post));
    format!(
        "<section><h2>{heading}</h2><p class=\"share-advice\">{}</p>\
         <p class=\"advice\"><a href=\"../#advice\">{}</a></p>\
         <nav class=\"networks\" aria-label=\"{}\"><ul>{items}</ul></nav></section>",
        escape(&words.advice),
        escape(&words.advice_link),
        escape(&words.links),
    )
}

/// A list item for every network, with the first of `texts` that it takes.
pub fn network_items(catalog: &Catalog, texts: &[&str], post: &Post) -> String {
    let at_risk = catalog.locale().at_risk;
    let graphemes = |text: &str| text.graphemes(true).count();
    let offered = NETWORKS
        .iter()
        .filter(|network| network.takes(post) && !(at_risk && network.readable));
    let mut items = String::new();
    for network in offered {
        let post = fitting(network, texts, post, &graphemes);
        let link = escape(&(network.link)(&post));
        let name = escape(&catalog.share.name(network));
        let label = catalog.share.label(network).map(|label| {
            let label = escape(&label);
            format!(" aria-label=\"{label}\"")
        });
        let label = label.unwrap_or_default();
        let _ = write!(
            items,
            "<li><a href=\"{link}\"{label} rel=\"noopener noreferrer\">{name}</a></li>"
        );
    }
    items
}
