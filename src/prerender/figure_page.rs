//! The tiny page of one figure: its preview is that figure, and its link
//! leads to the figure on the page.

use super::document::escape;
use crate::catalog::{Catalog, Figure};
use crate::locale::Locale;

/// The page at `<language>/<figure>/`. Without the site's address it has no
/// preview picture, which must be absolute.
pub fn figure_page(
    catalog: &Catalog,
    figure: &Figure,
    locale: &Locale,
    site_url: Option<&str>,
) -> String {
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
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><meta name=\"description\" content=\"{post}\">\
         <meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\">\
         <meta property=\"og:title\" content=\"{title}\"><meta property=\"og:description\" content=\"{post}\">\
         <meta property=\"og:type\" content=\"article\"><meta property=\"og:locale\" content=\"{}\">{preview}\
         <style>body{{margin:0 auto;padding:12vmin 6vmin;max-width:34em;font:1.25rem/1.5 system-ui,sans-serif}}\
         h1{{font-size:clamp(2rem,9vw,4rem);line-height:1.1}}a{{color:inherit}}</style></head>\
         <body><main><h1>{title}</h1><p>{}</p><p><a href=\"../#{id}\">{}</a></p></main></body></html>\n",
        locale.open_graph,
        escape(&catalog.figures.stated),
        escape(&catalog.figures.words),
    )
}

/// The figure with its qualifier and its label.
pub fn statement(figure: &Figure) -> String {
    let parts = [&figure.qualifier, &figure.number, &figure.label];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" ")
}
