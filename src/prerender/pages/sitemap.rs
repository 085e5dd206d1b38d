//! What search engines ask for: the sitemap and `robots.txt`.

use crate::locale::{LOCALES, Locale, ORIGINAL};

/// Every page with its translations (sitemaps.org 0.9, with the `xhtml:link`
/// that Google documents for localised pages).
pub fn sitemap(site: &str) -> String {
    let alternate = |language: &str, locale: &Locale| {
        let path = locale.path();
        format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{site}{path}\"/>")
    };
    let mut alternates: String = LOCALES
        .iter()
        .map(|other| alternate(other.tag, other))
        .collect();
    alternates.push_str(&alternate("x-default", ORIGINAL));
    let pages: String = LOCALES
        .iter()
        .map(|locale| {
            format!(
                "<url><loc>{site}{}</loc>{alternates}</url>\n",
                locale.path()
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{pages}</urlset>\n"
    )
}

/// Everything may be read; the sitemap is named where its address is known.
pub fn robots(site: Option<&str>) -> String {
    let sitemap = site.map(|site| format!("\nSitemap: {site}sitemap.xml\n"));
    format!("User-agent: *\nDisallow:\n{}", sitemap.unwrap_or_default())
}
