//! One language's page: Trunk's `index.html` with head, style, body, words
//! and loader filled in.

use super::csp::{CspProfile, policy};
use crate::app::App;
use crate::content::catalog::Catalog;
use crate::content::{Error, Problem, escape};
use crate::locale::{LOCALES, Locale, ORIGINAL};
use crate::share::encode;
use leptos::prelude::*;
use serde_json::json;
use std::fmt::Write;

const LOADER: &str = include_str!("loader.js");
const EXIT: &str = include_str!("quick_exit.js");

/// What Trunk built, taken from its `index.html`.
pub struct Template {
    before_head_end: String,
    after_head: String,
    glue: Asset,
    wasm: Asset,
}

/// A file that Trunk built.
struct Asset {
    name: String,
    integrity: String,
}

impl Template {
    /// Takes Trunk's page apart. Its own loader and preload tags go: WebKit
    /// would fetch the wasm twice, and a failure would reach the console.
    ///
    /// # Errors
    /// A part that every page needs is not there.
    pub fn parse(html: &str) -> Result<Self, Error> {
        let missing = |part| Error::new("index.html", "", Problem::Template(part));
        let (html, _) = cut(html, "<script type=\"module\">", "</script>")
            .filter(|(_, script)| script.contains("TrunkApplicationStarted"))
            .ok_or_else(|| missing("<link data-trunk rel=\"rust\">"))?;
        let (html, glue) = cut(&html, "<link rel=\"modulepreload\"", ">")
            .ok_or_else(|| missing("modulepreload of the script"))?;
        let (html, wasm) = cut(&html, "<link rel=\"preload\"", ">")
            .ok_or_else(|| missing("preload of the wasm"))?;
        let (html, _) = cut(&html, "<!-- The prerenderer", "-->").unwrap_or((html, String::new()));
        let head = html.split_once("</head>");
        let (head, rest) = head.ok_or_else(|| missing("</head>"))?;
        let head = head.split_once("<html>").map(|(_, head)| head);
        let rest = rest.split_once("<body>").map(|(_, rest)| rest);
        Ok(Self {
            before_head_end: head.ok_or_else(|| missing("<html>"))?.trim().to_owned(),
            after_head: rest.ok_or_else(|| missing("<body>"))?.trim().to_owned(),
            glue: Asset::parse(&glue)
                .ok_or_else(|| missing("address and integrity of the script"))?,
            wasm: Asset::parse(&wasm)
                .ok_or_else(|| missing("address and integrity of the wasm"))?,
        })
    }

    /// The names of the files that Trunk built for the page.
    pub fn assets(&self) -> [&str; 2] {
        [&self.glue.name, &self.wasm.name]
    }
}

impl Asset {
    fn parse(link: &str) -> Option<Self> {
        Some(Self {
            name: attribute(link, "href")?.strip_prefix("./")?.to_owned(),
            integrity: attribute(link, "integrity")?.to_owned(),
        })
    }
}

/// The whole HTML of one language's page.
pub fn document(
    template: &Template,
    style: &str,
    icon: &str,
    catalog: &Catalog,
    site_url: Option<&str>,
) -> String {
    let locale = catalog.locale;
    let root = if locale == ORIGINAL {
        "./"
    } else {
        locale.root()
    };
    let (glue, wasm) = (&template.glue, &template.wasm);
    let loader = code(LOADER)
        .replace("GLUE", &format!("{root}{}", glue.name))
        .replace("WASM", &format!("{root}{}", wasm.name))
        .replace("INTEGRITY", &wasm.integrity);
    let exit = exit_script();
    // The one way to have the glue checked that does not delay the wasm, and
    // that WebKit keeps to.
    let imports = json!({ "integrity": { format!("{root}{}", glue.name): glue.integrity } });
    let imports = imports.to_string();
    // A page that is served for development has a script of Trunk's own too.
    let policy = if template.after_head.contains("<script") {
        String::new()
    } else {
        policy(style, &[&exit, &imports, &loader], CspProfile::App)
    };
    [
        &start(locale),
        &template.before_head_end,
        &policy,
        // As data: a relative address would be asked for anew after a switch of language.
        "<link rel=\"icon\" href=\"data:image/svg+xml,",
        &encode(icon.trim()),
        "\">",
        &head(catalog, site_url),
        "<style>",
        style,
        "</style><script>",
        &exit,
        "</script></head><body>",
        &body(catalog),
        &words(catalog),
        "<script type=\"importmap\">",
        &imports,
        "</script><script type=\"module\">",
        &loader,
        "</script>",
        &template.after_head,
    ]
    .concat()
}

/// The script of the way out, which every page has that may run any.
pub fn exit_script() -> String {
    code(EXIT)
}

/// A script without comments and indentation.
fn code(script: &str) -> String {
    let lines = script.lines().filter(|line| !line.starts_with("//"));
    lines.flat_map(|line| [line.trim(), "\n"]).collect()
}

/// What a switch puts in the place of another language's page.
pub fn fragment(catalog: &Catalog, site_url: Option<&str>) -> String {
    [
        &start(catalog.locale),
        &name(catalog),
        &canonical(catalog.locale, site_url),
        "<body>",
        &body(catalog),
        &words(catalog),
    ]
    .concat()
}

fn start(locale: &Locale) -> String {
    let (tag, direction) = (locale.tag, locale.direction());
    format!("<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{direction}\">")
}

/// The words that script reads.
fn words(catalog: &Catalog) -> String {
    let words = catalog.client_strings().to_text();
    format!("<script type=\"text/plain\" id=\"words\">{words}</script>")
}

/// The page itself.
fn body(catalog: &Catalog) -> String {
    let catalog = catalog.clone();
    Owner::new().with(|| html(view! { <App catalog/> }))
}

/// A view as HTML. Nobody hydrates it, so that leptos' marks are of no use; what
/// can be said in fewer bytes is.
pub fn html(view: impl IntoView) -> String {
    let html = view.into_view().to_html();
    decode_non_ascii(&html.replace("<!>", "").replace("></path>", "/>"))
}

/// Title and description.
fn name(catalog: &Catalog) -> String {
    let title = escape(&catalog.head.title);
    let description = escape(&catalog.head.description);
    format!("<title>{title}</title><meta name=\"description\" content=\"{description}\">")
}

/// The address that the page is to be known by, where it is known.
fn canonical(locale: &Locale, site_url: Option<&str>) -> String {
    site_url.map_or(String::new(), |site| {
        let url = escape(&format!("{site}{}", locale.path()));
        format!("<link rel=\"canonical\" href=\"{url}\">")
    })
}

/// Title, description and, where the site's address is known, all that links
/// and previews need.
fn head(catalog: &Catalog, site_url: Option<&str>) -> String {
    let locale = catalog.locale;
    let mut head = name(catalog);
    head.push_str(
        "<meta name=\"referrer\" content=\"no-referrer\">\
         <meta name=\"color-scheme\" content=\"light dark\">",
    );
    let mut property = |name: &str, content: &str| {
        let content = escape(content);
        let _ = write!(head, "<meta property=\"{name}\" content=\"{content}\">");
    };
    property("og:title", &catalog.head.title);
    property("og:description", &catalog.head.description);
    property("og:type", "article");
    property("og:locale", locale.open_graph);
    let Some(site) = site_url else { return head };
    property("og:image", &format!("{site}cards/{}.png", locale.tag));
    property("og:image:width", "1200");
    property("og:image:height", "630");
    property("og:image:alt", &catalog.card.name);
    property("og:url", &format!("{site}{}", locale.path()));
    head.push_str(&canonical(locale, site_url));
    let mut alternate = |language: &str, locale: &Locale| {
        let url = escape(&format!("{site}{}", locale.path()));
        let _ = write!(
            head,
            "<link rel=\"alternate\" hreflang=\"{language}\" href=\"{url}\">"
        );
    };
    for other in LOCALES {
        alternate(other.tag, other);
    }
    alternate("x-default", ORIGINAL);
    head.push_str("<meta name=\"twitter:card\" content=\"summary_large_image\">");
    let data = article(catalog, site).to_string();
    let data = data.replace('<', "\\u003c");
    let _ = write!(head, "<script type=\"application/ld+json\">{data}</script>");
    head
}

/// The page as data for search engines (schema.org, `Article`).
fn article(catalog: &Catalog, site: &str) -> serde_json::Value {
    let locale = catalog.locale;
    let page = |locale: &Locale| format!("{site}{}", locale.path());
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

/// Percent-encoded letters beyond ASCII as themselves, at a third of the size;
/// a browser encodes them again (WHATWG URL, percent-encode sets).
fn decode_non_ascii(links: &str) -> String {
    let mut parts = links.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let code = part
            .get(..2)
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        match code.filter(|byte| !byte.is_ascii()) {
            Some(byte) => bytes.push(byte),
            None => bytes.extend([b"%", part.as_bytes().get(..2).unwrap_or_default()].concat()),
        }
        bytes.extend(part.as_bytes().get(2..).unwrap_or_default());
    }
    String::from_utf8(bytes).unwrap_or_else(|_| links.to_owned())
}

/// The value of an attribute in a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

/// The text without its first part from `start` to `end`, and that part.
fn cut(text: &str, start: &str, end: &str) -> Option<(String, String)> {
    let from = text.find(start)?;
    let to = from + text[from..].find(end)? + end.len();
    let rest = [&text[..from], &text[to..]].concat();
    Some((rest, text[from..to].to_owned()))
}
