//! Checks the finished site: every link inside it leads to a file or an anchor.

use super::Site;
use super::pages::not_found::path_of;
use crate::content::{Error, Problem};
use percent_encoding::percent_decode_str;
use rayon::prelude::*;
use scraper::Html;
use scraper::node::Element;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Checks every page and drawing.
///
/// # Errors
/// Every link to a file or an anchor of the site that is not there.
pub fn check(site: &Site, site_url: Option<&str>) -> Result<(), Vec<Error>> {
    let markup = site.files().filter(|(path, _)| has_markup(path));
    let markup = markup.par_bridge();
    let pages: BTreeMap<&str, Page> = markup
        .map(|(path, content)| (path, Page::parse(&String::from_utf8_lossy(content))))
        .collect();
    // A page has the letters of an address as they are or encoded.
    let site_url = site_url.map(decoded);
    let is_dead = |from: &str, link: &str| {
        let link = decoded(link);
        let Some((file, anchor)) = target(from, &link, site_url.as_deref()) else {
            return false;
        };
        match pages.get(file.as_str()) {
            Some(page) => !page.has_anchor(anchor),
            None => !site.has(&file),
        }
    };
    let mut errors = Vec::new();
    for (path, page) in &pages {
        let dead = page.links.iter().filter(|link| is_dead(path, link));
        errors.extend(dead.map(|link| Error::new(path, "", Problem::DeadLink(link.clone()))));
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(errors)
    }
}

fn decoded(address: &str) -> Cow<'_, str> {
    percent_decode_str(address).decode_utf8_lossy()
}

fn has_markup(path: &str) -> bool {
    path.ends_with(".html") || path.ends_with(".svg")
}

/// What a page links to, and what can be linked to in it.
struct Page {
    links: Vec<String>,
    ids: BTreeSet<String>,
}

impl Page {
    fn parse(html: &str) -> Self {
        let html = Html::parse_document(html);
        let elements = || {
            html.tree
                .nodes()
                .filter_map(|node| node.value().as_element())
        };
        Self {
            links: elements().flat_map(links).map(str::to_owned).collect(),
            ids: elements()
                .filter_map(Element::id)
                .map(str::to_owned)
                .collect(),
        }
    }

    fn has_anchor(&self, anchor: &str) -> bool {
        // Every browser goes to the top of a page for it (WHATWG HTML, 7.4.6.3).
        anchor.is_empty() || anchor == "top" || self.ids.contains(anchor)
    }
}

/// Every address that an element links to or loads.
fn links(element: &Element) -> Vec<&str> {
    let attributes = element.attrs().map(|(name, value)| match name {
        "href" | "src" | "poster" | "action" | "formaction" | "data" => vec![value],
        "srcset" | "imagesrcset" => candidates(value),
        "content" if is_address(element) => vec![value],
        _ => Vec::new(),
    });
    attributes.flatten().collect()
}

/// Whether an element is a `meta` whose content is an address.
fn is_address(element: &Element) -> bool {
    let property = element.attr("property").or_else(|| element.attr("name"));
    let addresses = ["og:url", "og:image", "og:image:url", "twitter:image"];
    element.name() == "meta" && property.is_some_and(|property| addresses.contains(&property))
}

/// The addresses of a `srcset` (WHATWG HTML, 4.8.4.3.10).
fn candidates(srcset: &str) -> Vec<&str> {
    let mut urls = Vec::new();
    let mut rest = srcset;
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_ascii_whitespace() || sign == ',');
        if rest.is_empty() {
            return urls;
        }
        let end = rest.find(|sign: char| sign.is_ascii_whitespace());
        let (url, after) = rest.split_at(end.unwrap_or(rest.len()));
        urls.push(url.trim_end_matches(','));
        rest = if url.ends_with(',') {
            after
        } else {
            after.split_once(',').map_or("", |(_, next)| next)
        };
    }
}

/// The file of the site and the anchor in it that a link on the page `from`
/// leads to; `None` for a link that leads out of the site.
fn target<'a>(from: &str, link: &'a str, site_url: Option<&str>) -> Option<(String, &'a str)> {
    let absolute = site_url.and_then(|url| {
        let below = |root: &str| link.strip_prefix(root);
        below(url).or_else(|| below(path_of(url)))
    });
    let (from, link) = absolute.map_or((from, link), |rest| ("index.html", rest));
    let mark = link.find([':', '/', '?', '#']);
    if mark.is_some_and(|at| link[at..].starts_with(':')) {
        return None;
    }
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let (path, _) = path.split_once('?').unwrap_or((path, ""));
    let file = if path.is_empty() {
        from.to_owned()
    } else {
        resolve(from, path)
    };
    Some((file, anchor))
}

/// The path in the site that a relative link on the page `from` means.
fn resolve(from: &str, link: &str) -> String {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => {
                folders.pop();
            }
            part => folders.push(part),
        }
    }
    if folders.last().is_none_or(|last| last.is_empty()) || link.ends_with('.') {
        folders.retain(|folder| !folder.is_empty());
        folders.push("index.html");
    }
    folders.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE_URL: Option<&str> = Some("https://stand.example/by/");

    /// The dead links of a site whose page `be/index.html` has this markup.
    fn dead_links(markup: &str) -> Vec<String> {
        let mut site = Site::default();
        let head = "<meta charset=\"utf-8\"><title>A page</title>";
        site.add("be/index.html", format!("<!DOCTYPE html>{head}{markup}"))
            .unwrap();
        site.add("index.html", "<!DOCTYPE html><h1 id=\"here\">Home</h1>")
            .unwrap();
        site.add("cards/be.png", "a picture").unwrap();
        site.add("badge/be.svg", "<svg><path id=\"line\"/></svg>")
            .unwrap();
        let errors = check(&site, SITE_URL).err().unwrap_or_default();
        errors
            .into_iter()
            .map(|error| match error.problem {
                Problem::DeadLink(link) => link,
                other => panic!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn relative_links_resolve() {
        assert_eq!(resolve("index.html", "./"), "index.html");
        assert_eq!(resolve("index.html", "be/"), "be/index.html");
        assert_eq!(resolve("be/index.html", "../"), "index.html");
        assert_eq!(resolve("be/index.html", "../nb/"), "nb/index.html");
        assert_eq!(resolve("be/index.html", "../facts.json"), "facts.json");
    }

    /// `LINK` leads to a file that is not there.
    #[test]
    fn dead_links_of_every_kind_are_found() {
        for markup in [
            "<a href=\"LINK\">there</a>",
            "<a\nhref='LINK'>there</a>",
            "<a href=LINK>there</a>",
            "<link rel=\"manifest\" href=\"LINK\">",
            "<link rel=\"preload\" as=\"image\" imagesrcset=\"../cards/be.png, LINK 2x\">",
            "<script src=\"LINK\"></script>",
            "<img alt=\"\" src=\"LINK\">",
            "<img alt=\"\" src=\"../cards/be.png\" srcset=\"../cards/be.png 1x, LINK 2x\">",
            "<picture><source srcset=\"LINK\"><img alt=\"\" src=\"../cards/be.png\"></picture>",
            "<video poster=\"LINK\"></video>",
            "<form action=\"LINK\"></form>",
            "<form><button formaction=\"LINK\">Send</button></form>",
            "<object data=\"LINK\"></object>",
            "<svg><use xlink:href=\"LINK\"/></svg>",
            "<template><a href=\"LINK\">there</a></template>",
            "<meta property=\"og:image\" content=\"LINK\">",
            "<meta property=\"og:url\" content=\"LINK\">",
            "<meta name=\"twitter:image\" content=\"LINK\">",
        ] {
            for link in [
                "nowhere",
                "../nowhere/",
                "https://stand.example/by/nowhere.png",
                "/by/nowhere.png",
                "/nowhere.png",
            ] {
                assert_eq!(
                    dead_links(&markup.replace("LINK", link)),
                    [link],
                    "{markup}"
                );
            }
        }
    }

    #[test]
    fn dead_anchors_of_every_kind_are_found() {
        for link in [
            "#nowhere",
            "../#nowhere",
            "../badge/be.svg#nowhere",
            "https://stand.example/by/#nowhere",
        ] {
            let markup = format!("<p data-id=\"nowhere\"><a href=\"{link}\">there</a>");
            assert_eq!(dead_links(&markup), [link]);
        }
    }

    #[test]
    fn links_that_lead_somewhere_are_accepted() {
        for link in [
            "",
            "./",
            "#top",
            "#here-too",
            "?from=here#here-too",
            "../#here",
            "../badge/be.svg#line",
            "../cards/be.png",
            "/by/",
            "https://stand.example/by/",
            "https://stand.example/by/#here",
            "https://elsewhere.example/nowhere",
            "mailto:?body=nowhere",
            "data:image/png;base64,AA/A",
        ] {
            let markup = format!("<p id=here-too><a href=\"{link}\">there</a>");
            assert_eq!(dead_links(&markup), [""; 0], "{link}");
        }
    }

    #[test]
    fn text_that_only_resembles_a_link_is_ignored() {
        for markup in [
            "<code>&lt;a href=\"nowhere\"&gt;</code>",
            "<script>const link = '<a href=\"nowhere\">';</script>",
            "<!-- <a href=\"nowhere\"> -->",
            "<p title=' href=\"nowhere\"'>",
            "<meta property=\"og:title\" content=\"nowhere\">",
        ] {
            assert_eq!(dead_links(markup), [""; 0], "{markup}");
        }
    }

    #[test]
    fn a_srcset_is_split_where_browsers_split_it() {
        assert_eq!(candidates("a.png"), ["a.png"]);
        assert_eq!(
            candidates(" a.png 1x ,b.png 2x, c.png"),
            ["a.png", "b.png", "c.png"]
        );
        assert_eq!(
            candidates("data:image/png;base64,AA 1x"),
            ["data:image/png;base64,AA"]
        );
    }
}
