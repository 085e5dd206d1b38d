//! The rendered pages.

use crate::bad_data::{copy, edit};
use crate::{input, today};
use stand_with_belarus::locale::LOCALES;
use stand_with_belarus::prerender::{Site, render};
use std::io::Read;

pub const SITE: &str = "https://stand.example/";

pub fn file(site: &Site, path: &str) -> String {
    let found = site.files().find(|(name, _)| *name == path);
    let (_, content) = found.unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(content.to_vec()).unwrap()
}

#[test]
fn every_language_has_its_page() {
    let site = render(&input(None, Some(SITE))).unwrap();
    for locale in LOCALES {
        let page = file(&site, &format!("{}index.html", locale.path()));
        let start = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">",
            locale.tag,
            locale.direction()
        );
        assert!(page.starts_with(&start), "{}", &page[..80]);
        for other in LOCALES {
            let alternate = format!(
                "<link rel=\"alternate\" hreflang=\"{}\" href=\"{SITE}{}\">",
                other.tag,
                other.path()
            );
            assert!(page.contains(&alternate), "{}: {alternate}", locale.tag);
            let link = format!("href=\"{}\" lang=\"{}\"", locale.link_to(other), other.tag);
            assert!(page.contains(&link), "{}: {link}", locale.tag);
        }
        assert!(page.contains("hreflang=\"x-default\" href=\"https://stand.example/\""));
        assert!(page.contains(&format!(
            "<link rel=\"canonical\" href=\"{SITE}{}\">",
            locale.path()
        )));
        assert!(page.contains("aria-current=\"page\""));
        let one = page.matches("id=\"words\"").count();
        assert_eq!(one, 1, "the words are inlined once");
    }
}

#[test]
fn a_switch_puts_the_page_s_own_body_in_place() {
    let site = render(&input(None, Some(SITE))).unwrap();
    for locale in LOCALES {
        let page = file(&site, &format!("{}index.html", locale.path()));
        let placed = file(&site, &format!("{}body.txt", locale.path()));
        let (head, body) = placed.split_once("<body>").unwrap();
        assert!(
            page.contains(&format!("<body>{body}")),
            "{}, the words included",
            locale.tag
        );
        for part in head.split_inclusive('>').skip(1) {
            assert!(page.contains(part), "{}: {part}", locale.tag);
        }
        assert!(!placed.contains("<style") && placed.matches("<script").count() == 1);
    }
}

#[test]
fn every_page_allows_itself_alone() {
    let site = render(&input(None, Some(SITE))).unwrap();
    for (path, page) in site.files().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(page);
        let scripts = match (page.contains("type=\"module\""), page.contains("<script>")) {
            (true, _) => {
                "script-src 'self' 'wasm-unsafe-eval' HASH HASH HASH; connect-src 'self'; "
            }
            (false, true) => "script-src HASH; ",
            (false, false) => "",
        };
        let wanted = format!(
            "default-src 'none'; {scripts}style-src HASH; font-src data:; img-src 'self' data:; \
             base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
        );
        let (_, rest) = page
            .split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"")
            .unwrap();
        let (policy, _) = rest.split_once('"').unwrap();
        let masked: Vec<&str> = policy.split('\'').collect();
        let masked = masked.iter().map(|part| match part.starts_with("sha256-") {
            true => "HASH".to_owned(),
            false => part.to_string(),
        });
        let masked = masked
            .collect::<Vec<_>>()
            .join("'")
            .replace("'HASH'", "HASH");
        assert_eq!(masked, wanted, "{path}");
        let referrer = "<meta name=\"referrer\" content=\"no-referrer\">";
        assert!(page.contains(referrer), "{path}");
        // Nothing that is opened can reach back into the page.
        for link in page.split("<a ").skip(1) {
            let (link, _) = link.split_once('>').unwrap();
            let outward = link.contains("href=\"http") && !link.contains(SITE);
            assert!(
                !outward || link.contains("rel=\"noopener noreferrer\""),
                "{path}: {link}"
            );
        }
        assert!(
            !page.contains(" style=\""),
            "{path} has a style that the policy refuses"
        );
    }
}

#[test]
fn a_page_has_no_words_of_another_language() {
    let site = render(&input(None, Some(SITE))).unwrap();
    let catalogs = crate::catalogs();
    for (locale, own) in LOCALES.iter().zip(&catalogs) {
        let page = file(&site, &format!("{}index.html", locale.path()));
        for other in catalogs.iter().filter(|other| other.locale != own.locale) {
            let words = &other.appeal.paragraphs[2];
            assert!(
                !page.contains(words.as_str()),
                "{} in {}",
                other.locale.tag,
                own.locale.tag
            );
        }
    }
}

#[test]
fn without_its_address_a_page_has_no_absolute_links_to_itself() {
    let site = render(&input(None, None)).unwrap();
    let page = file(&site, "be/index.html");
    for word in ["canonical", "og:url", "rel=\"alternate\"", "stand.example"] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.contains("https://t.me/share/url?url=У"));
    assert!(!page.contains("facebook.com/sharer"));
}

/// What a `meta` element cannot say; badges and cards alone are for other sites.
#[test]
fn headers_say_what_only_headers_can() {
    let site = render(&input(None, Some(SITE))).unwrap();
    let headers = file(&site, "_headers");
    for header in [
        "Content-Security-Policy: frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy: same-origin",
        "Cross-Origin-Resource-Policy: same-origin",
        "Permissions-Policy: camera=()",
        "Referrer-Policy: no-referrer",
        "Strict-Transport-Security: max-age=63072000",
        "X-Content-Type-Options: nosniff",
    ] {
        assert!(headers.contains(&format!("\n  {header}")), "{header}");
    }
    let embedded: Vec<&str> = headers
        .split("\n\n")
        .filter(|block| block.contains("cross-origin"))
        .filter_map(|block| block.lines().next())
        .collect();
    assert_eq!(embedded, ["/badge/*", "/cards/*"]);
}

/// The quick way out is on every page, of a figure too.
#[test]
fn every_page_has_a_way_out() {
    let site = render(&input(None, Some(SITE))).unwrap();
    for (path, page) in site.files().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(page);
        let at_risk = path.starts_with("be/") || path.starts_with("ru/");
        let exit = if at_risk {
            "gismeteo.by"
        } else {
            "wikipedia.org"
        };
        let link = format!("href=\"https://www.{exit}/\"");
        assert!(page.contains(&link), "{path}");
    }
}

#[test]
fn the_sitemap_names_every_page_with_its_translations() {
    let site = render(&input(None, Some(SITE))).unwrap();
    let sitemap = file(&site, "sitemap.xml");
    for locale in LOCALES {
        let page = format!("<loc>{SITE}{}</loc>", locale.path());
        assert_eq!(sitemap.matches(&page).count(), 1, "{page}");
        let alternate = format!(
            "hreflang=\"{}\" href=\"{SITE}{}\"",
            locale.tag,
            locale.path()
        );
        assert_eq!(sitemap.matches(&alternate).count(), LOCALES.len());
    }
    assert!(file(&site, "robots.txt").contains("Sitemap: https://stand.example/sitemap.xml"));
    assert!(
        render(&input(None, None))
            .unwrap()
            .files()
            .all(|(path, _)| path != "sitemap.xml")
    );
}

#[test]
fn every_address_in_a_page_is_relative() {
    let site = render(&input(None, None)).unwrap();
    for (path, page) in site.files().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(page);
        for start in ["href=\"/", "src=\"/", "import(\"/", "fetch(\"/"] {
            assert!(!page.contains(start), "{path}: {start}");
        }
    }
    assert!(file(&site, "be/index.html").contains("import(\"../page-0a1b.js\")"));
    assert!(file(&site, "index.html").contains("import(\"./page-0a1b.js\")"));
}

#[test]
fn the_figures_stand_in_the_html() {
    let site = render(&input(None, None)).unwrap();
    let page = file(&site, "index.html");
    let words = today::english();
    let (first, last) = (&today::figures()[0], &today::figures()[5]);
    for words in [
        &*format!(
            "<strong class=\"poster-number\"><span class=\"visually-hidden\">{}</span>",
            first.number
        ),
        &words.poster.prisoners,
        &words.poster.unionists,
        &words.timeline.latest,
        &format!("<span class=\"visually-hidden\">{}</span>", last.number),
        &format!("<span class=\"figure-qualifier\">{}</span>", last.qualifier),
        &words.figures.stated,
        "the raids in April 2022 against",
    ] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn the_words_of_a_page_cannot_end_their_block() {
    let folder = copy("script");
    edit(
        &folder,
        "locales/en.json",
        "\"Skip to the appeal\"",
        "\"</script><b>\"",
    );
    let site = render(&input(Some(folder), None)).unwrap();
    let page = file(&site, "index.html");
    assert!(!page.contains("</script><b>"));
    assert!(page.contains("&lt;/script&gt;&lt;b&gt;"));
}

/// A browser paints what has come: the first screen is whole early, and the
/// page is small. `script/bench` has the same bounds.
#[test]
fn every_page_has_its_first_screen_early() {
    let site = render(&input(None, Some(SITE))).unwrap();
    // The single-file edition is taken along, not waited for.
    let pages = site
        .files()
        .filter(|(path, _)| path.ends_with(".html") && *path != "we-stand-by-you.html");
    for (path, page) in pages {
        let mut packed = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut &page[..], &mut packed, &parameters).unwrap();
        assert!(
            packed.len() <= crate::bytes("page"),
            "{path}: {} bytes",
            packed.len()
        );
        packed.truncate(crate::bytes("first_screen"));
        let mut come = Vec::new();
        // What is cut off is an error at its end; what came before is there.
        let _ = brotli::Decompressor::new(&packed[..], 4096).read_to_end(&mut come);
        let come = String::from_utf8_lossy(&come);
        assert!(
            come.contains("</section>"),
            "{path}: the poster comes too late"
        );
    }
}

/// It is shown at any address, by hosts that then send it with status 404.
#[test]
fn a_missing_page_leads_to_every_language() {
    let site = render(&input(None, Some(SITE))).unwrap();
    let page = file(&site, "404.html");
    for locale in LOCALES {
        let link = format!("<a href=\"/{}\" lang=\"{}\"", locale.path(), locale.tag);
        assert!(page.contains(&link), "{link}");
    }
    let links = page.split(" href=\"").skip(1);
    for link in links {
        let anywhere = ["/", "https://", "data:"]
            .iter()
            .any(|start| link.starts_with(start));
        assert!(anywhere, "{}", &link[..40]);
    }
    assert!(page.contains("noindex"));
    let in_a_folder = render(&input(None, Some("https://stand.example/by/"))).unwrap();
    assert!(file(&in_a_folder, "404.html").contains("<a href=\"/by/nb/\""));
    let without_address = render(&input(None, None)).unwrap();
    assert!(without_address.files().all(|(path, _)| path != "404.html"));
}

/// The same input gives the same files, byte for byte.
#[test]
fn a_build_can_be_repeated() {
    let first = render(&input(None, Some(SITE))).unwrap();
    let second = render(&input(None, Some(SITE))).unwrap();
    assert!(first.files().eq(second.files()));
}
