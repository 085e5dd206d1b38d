//! The files of the site, and what the prerenderer refuses.

use crate::html::Page;
use crate::{SITE, SITE_URL, SITE_WITHOUT_URL, byte_limit, file, input, pages};
use stand_with_belarus::locale::LOCALES;
use stand_with_belarus::prerender::render;
use std::io::Read;

#[test]
fn the_sitemap_names_every_page_with_its_translations() {
    let sitemap = file(&SITE, "sitemap.xml");
    for locale in LOCALES {
        let page = format!("<loc>{SITE_URL}{}</loc>", locale.path());
        assert_eq!(sitemap.matches(&page).count(), 1, "{page}");
        let alternate = format!(
            "hreflang=\"{}\" href=\"{SITE_URL}{}\"",
            locale.tag,
            locale.path()
        );
        assert_eq!(sitemap.matches(&alternate).count(), LOCALES.len());
    }
    assert!(file(&SITE, "robots.txt").contains("Sitemap: https://stand.example/sitemap.xml"));
    let mut files = SITE_WITHOUT_URL.files();
    assert!(files.all(|(path, _)| path != "sitemap.xml"));
}

/// A host shows this page at any address, then with status 404.
#[test]
fn the_not_found_page_links_to_every_language() {
    let page = Page::parse(&file(&SITE, "404.html"));
    for locale in LOCALES {
        let link = format!("a[href='/{}'][lang='{}']", locale.path(), locale.tag);
        page.one(&link);
    }
    for link in page.all("[href]") {
        let link = link.attr("href").unwrap();
        let is_absolute = ["/", "https://", "data:"]
            .iter()
            .any(|start| link.starts_with(start));
        assert!(is_absolute, "{link}");
    }
    assert!(page.meta("robots").contains("noindex"));
    let in_a_folder = render(&input(None, Some("https://stand.example/by/"))).unwrap();
    Page::parse(&file(&in_a_folder, "404.html")).one("a[href='/by/nb/']");
    let mut files = SITE_WITHOUT_URL.files();
    assert!(files.all(|(path, _)| path != "404.html"));
}

#[test]
fn every_link_within_the_site_is_relative() {
    for (path, html) in pages(&SITE_WITHOUT_URL) {
        let page = Page::parse(html);
        for name in ["href", "src"] {
            let rooted = page.all(&format!("[{name}^='/']"));
            assert!(rooted.is_empty(), "{path}: {}", rooted[0].html());
        }
        for start in ["script(\"/", "code(\"/"] {
            assert!(!html.contains(start), "{path}: {start}");
        }
    }
    let page = |path| file(&SITE_WITHOUT_URL, path);
    assert!(page("be/index.html").contains("script(\"../page-0a1b.js\")"));
    assert!(page("index.html").contains("script(\"./page-0a1b.js\")"));
}

/// A browser paints what has come, so the poster comes early and the page is
/// small. `script/bench` has the same limits.
#[test]
fn pages_and_their_first_screens_fit_their_byte_limits() {
    // The single-file edition is downloaded, not waited for.
    let pages = pages(&SITE).filter(|(path, _)| *path != "we-stand-by-you.html");
    for (path, page) in pages {
        let mut packed = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut page.as_bytes(), &mut packed, &parameters).unwrap();
        let length = packed.len();
        assert!(length <= byte_limit("page"), "{path}: {length} bytes");
        packed.truncate(byte_limit("first_screen"));
        let mut come = Vec::new();
        // The decoder fails at the cut; what came before it is in `come`.
        let _ = brotli::Decompressor::new(&packed[..], 4096).read_to_end(&mut come);
        let come = String::from_utf8_lossy(&come);
        assert!(
            come.contains("</section>"),
            "{path}: the poster comes too late"
        );
    }
}

#[test]
fn the_same_input_renders_the_same_bytes() {
    let again = render(&input(None, Some(SITE_URL))).unwrap();
    assert!(SITE.files().eq(again.files()));
}
