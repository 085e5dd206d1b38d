//! The tiny page of one figure: its preview is that figure, and its link
//! leads to the figure on the page.

use super::document::escape;
use super::policy::policy;
use crate::catalog::{Catalog, Figure};
use crate::locale::Locale;
use crate::share::{NETWORKS, Post, encode, fitting};
use std::fmt::Write;
use unicode_segmentation::UnicodeSegmentation;

const STYLE: &str = "html{background:Canvas;color:CanvasText}body{margin:0 auto;padding:12vmin 6vmin;max-width:34em;font:1.25rem/1.5 system-ui,sans-serif}\
         h1{font-size:clamp(2rem,9vw,4rem);line-height:1.1}a{color:inherit}\
         .exit{margin:-8vmin 0 8vmin;text-align:end;font-weight:800}.exit a,li a,main>p a{display:inline-flex;align-items:center;min-width:44px;min-height:44px}li{padding:0}";

/// The page at `<language>/<figure>/`. Without the site's address it has no
/// preview picture, which must be absolute.
pub fn figure_page(
    catalog: &Catalog,
    figure: &Figure,
    locale: &Locale,
    icon: &str,
    site_url: Option<&str>,
) -> String {
    let policy = policy(STYLE, &[]);
    let (exit, exit_url) = (&catalog.header.exit, &catalog.given.exit_url);
    let (exit, exit_url) = (escape(exit), escape(exit_url));
    let icon = encode(icon.trim());
    let (tag, direction) = (locale.tag, locale.direction());
    let statement = statement(figure);
    let title = escape(&statement);
    let post = escape(&figure.post);
    let id = &figure.id;
    let preview = site_url.map_or(String::new(), |site| {
        let path = locale.path();
        format!(
            "<meta property=\"og:url\" content=\"{site}{path}{id}/\">\
             <link rel=\"canonical\" href=\"{site}{path}{id}/\">\
             <meta property=\"og:image\" content=\"{site}cards/{tag}-{id}.png\">\
             <meta property=\"og:image:width\" content=\"1200\">\
             <meta property=\"og:image:height\" content=\"630\">\
             <meta property=\"og:image:alt\" content=\"{post}\">\
             <meta name=\"twitter:card\" content=\"summary_large_image\">"
        )
    });
    let links = links(catalog, figure, locale, site_url);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
         {policy}<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><meta name=\"description\" content=\"{post}\">\
         <meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\">\
         <meta property=\"og:title\" content=\"{title}\"><meta property=\"og:description\" content=\"{post}\">\
         <meta property=\"og:type\" content=\"article\"><meta property=\"og:locale\" content=\"{}\">{preview}\
         <link rel=\"icon\" href=\"data:image/svg+xml,{icon}\"><style>{STYLE}</style></head>\
         <body><header class=\"exit\"><a href=\"{exit_url}\" rel=\"noopener noreferrer\">{exit}</a></header>\
         <main><h1>{title}</h1><p>{}</p><p><a href=\"../#{id}\">{}</a></p>{links}</main></body></html>\n",
        locale.open_graph,
        escape(&catalog.figures.stated),
        escape(&catalog.figures.words),
    )
}

/// The networks with the figure's own post. Where readers are at risk there is
/// the way to the advice instead.
fn links(catalog: &Catalog, figure: &Figure, locale: &Locale, site_url: Option<&str>) -> String {
    let heading = escape(&catalog.share.heading);
    if locale.at_risk {
        return format!("<p><a href=\"../#share\">{heading}</a></p>");
    }
    let url = site_url.map(|site| format!("{site}{}{}/", locale.path(), figure.id));
    let url = url.unwrap_or_default();
    let items = network_items(catalog, &[&figure.post], &catalog.post(&url));
    format!("<h2>{heading}</h2><ul>{items}</ul>")
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
        let _ = write!(
            items,
            "<li><a href=\"{link}\" rel=\"noopener noreferrer\">{name}</a></li>"
        );
    }
    items
}

/// The figure with its qualifier and its label, with a capital first letter.
fn statement(figure: &Figure) -> String {
    let parts = [&figure.qualifier, &figure.number, &figure.label];
    let parts = parts.into_iter().map(String::as_str);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let statement = parts.join(" ");
    let mut rest = statement.chars();
    let first: String = rest
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    first + rest.as_str()
}
