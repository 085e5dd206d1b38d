//! What search engines and previews in messengers show of a page (Open Graph
//! protocol, ogp.me).

use crate::content::catalog::Catalog;
use crate::locale::{LOCALES, Locale, ORIGINAL};
use crate::prerender::Input;
use leptos::html::meta;
use leptos::prelude::*;
use serde_json::{Value, json};

/// What is shown of a page.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The title beside the picture.
    pub title: String,
    /// One sentence.
    pub description: String,
    /// The absolute addresses of the page and its picture; none without
    /// `SITE_URL`, as they must be absolute.
    pub addresses: Option<Addresses>,
    /// The page as an onion service, to which Tor Browser offers to go
    /// (community.torproject.org, Onion-Location).
    pub onion: Option<String>,
}

/// Where a page and its preview picture are.
#[derive(Debug, Clone)]
pub struct Addresses {
    /// The page.
    pub page: String,
    /// The picture, of 1200 by 630 pixels.
    pub picture: String,
    /// What the picture shows.
    pub alternative: String,
    /// The page in other languages, by `hreflang`; of the whole page alone.
    pub languages: Vec<(&'static str, String)>,
    /// The page as data for search engines; of the whole page alone.
    pub data: Option<String>,
}

impl Preview {
    /// The page as data for search engines, as HTML; empty where there is none.
    pub fn data(&self) -> String {
        let data = self
            .addresses
            .as_ref()
            .and_then(|addresses| addresses.data.as_ref());
        data.map_or_else(String::new, |data| {
            format!("<script type=\"application/ld+json\">{data}</script>")
        })
    }
}

/// The elements of a preview in the head of a page.
#[component]
pub fn OpenGraph(
    /// What is shown.
    preview: Preview,
    /// The language of the page.
    locale: &'static Locale,
) -> impl IntoView {
    view! {
        <meta name="description" content=preview.description.clone()/>
        {property("og:title", preview.title)}
        {property("og:description", preview.description)}
        {property("og:type", "article".to_owned())}
        {property("og:locale", locale.open_graph.to_owned())}
        {preview.addresses.map(addresses)}
        {preview.onion.map(|link| view! { <meta http-equiv="onion-location" content=link/> })}
    }
}

fn property(name: &'static str, content: String) -> impl IntoView {
    meta().attr("property", name).content(content)
}

fn addresses(addresses: Addresses) -> impl IntoView {
    let languages = addresses.languages.into_iter().map(|(language, link)| {
        view! { <link rel="alternate" hreflang=language href=link/> }
    });
    view! {
        {property("og:image", addresses.picture)}
        {property("og:image:width", "1200".to_owned())}
        {property("og:image:height", "630".to_owned())}
        {property("og:image:alt", addresses.alternative)}
        {property("og:url", addresses.page.clone())}
        <link rel="canonical" href=addresses.page/>
        {languages.collect_view()}
        <meta name="twitter:card" content="summary_large_image"/>
    }
}

/// The preview of the whole page of a language.
pub fn page_preview(catalog: &Catalog, input: &Input) -> Preview {
    let locale = catalog.locale;
    Preview {
        title: catalog.head.title.clone(),
        description: catalog.head.description.clone(),
        onion: input
            .onion_url
            .as_ref()
            .map(|onion| format!("{onion}{}", locale.path())),
        addresses: input.site_url.as_ref().map(|site| {
            let page = |locale: &Locale| format!("{site}{}", locale.path());
            let languages = LOCALES.iter().map(|other| (other.tag, page(other)));
            Addresses {
                page: page(locale),
                picture: format!("{site}cards/{}.png", locale.tag),
                alternative: catalog.card.name.clone(),
                languages: languages.chain([("x-default", page(ORIGINAL))]).collect(),
                // In a script no text may close it.
                data: Some(article(catalog, &page).to_string().replace('<', "\\u003c")),
            }
        }),
    }
}

/// The page as data for search engines (schema.org, `Article`).
fn article(catalog: &Catalog, page: &dyn Fn(&Locale) -> String) -> Value {
    let locale = catalog.locale;
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": catalog.head.title,
        "inLanguage": locale.tag,
        "datePublished": catalog.page_data.published,
        "author": {
            "@type": "Organization",
            "name": catalog.committee.prize,
            "url": catalog.page_data.prize_url,
        },
    });
    if locale == ORIGINAL {
        let others = LOCALES.iter().filter(|other| *other != ORIGINAL);
        article["workTranslation"] = others.map(|other| json!({ "@id": page(other) })).collect();
    } else {
        article["translationOfWork"] = json!({ "@id": page(ORIGINAL) });
    }
    article
}
