//! The single-file edition: small, whole, without script, asking for nothing.

use crate::bad_data::{copy, edit};
use crate::html::{Page, all, attributes, one, text};
use crate::{SITE, SITE_URL, SITE_WITHOUT_URL, byte_limit, catalogs, file, input};
use scraper::ElementRef;
use sha2::{Digest, Sha256};
use stand_with_belarus::locale::{LOCALES, locale};
use stand_with_belarus::prerender::{Site, render};
use stand_with_belarus::share::{NETWORKS, Post};
use std::collections::BTreeSet;

const FILE: &str = "we-stand-by-you.html";

/// The site with and without an address.
fn sites() -> [(&'static Site, Option<&'static str>); 2] {
    [(&SITE, Some(SITE_URL)), (&SITE_WITHOUT_URL, None)]
}

fn single_file(site: &Site) -> Page {
    Page::parse(&file(site, FILE))
}

/// The part of the file that one language has.
fn edition<'a>(single_file: &'a Page, tag: &str) -> ElementRef<'a> {
    single_file.one(&format!(".edition#{tag}[lang='{tag}']"))
}

#[test]
fn the_single_file_fits_its_limit_and_loads_nothing() {
    for (site, _) in sites() {
        let html = file(site, FILE);
        let length = html.len();
        assert!(length <= byte_limit("single_file"), "{length} bytes");
        for word in ["@import", "javascript:"] {
            assert!(!html.contains(word), "{word}");
        }
        for address in html.split("url(").skip(1) {
            assert!(address.starts_with("data:") || address.starts_with('#'));
        }
        let page = single_file(site);
        assert_eq!(page.count("script, iframe, img"), 0);
        for source in attributes(page.root(), "src") {
            assert!(source.starts_with("data:"), "{source}");
        }
        for link in attributes(page.one("head"), "href") {
            assert!(link.starts_with("data:"), "{link}");
        }
        // What is fetched without a tap has one of these.
        for name in ["srcset", "poster", "background", "action", "ping"] {
            assert_eq!(attributes(page.root(), name), [""; 0], "{name}");
        }
    }
}

#[test]
fn every_edition_has_all_words_of_its_language() {
    let single_file = single_file(&SITE);
    for catalog in catalogs() {
        let tag = catalog.locale.tag;
        let own = edition(&single_file, tag);
        let read = text(own);
        let words = [
            &catalog.poster.prisoners,
            &catalog.poster.unionists,
            &catalog.poster.date,
            &catalog.picture.text,
            &catalog.appeal.last_words,
            &catalog.share.advice,
            &catalog.downloads.single_risk,
            &catalog.committee.text,
            &catalog.footer.data,
        ];
        let lists = [&catalog.appeal.paragraphs, &catalog.share.advice_points];
        for words in words.into_iter().chain(lists.into_iter().flatten()) {
            assert!(read.contains(words.as_str()), "{tag}: {words}");
        }
        for figure in &catalog.figures.list {
            let others = figure.others.iter().map(|other| &other.text);
            let own = [
                &figure.number,
                &figure.qualifier,
                &figure.label,
                &figure.quote,
            ];
            for words in own.into_iter().chain(others) {
                assert!(read.contains(words.as_str()), "{tag}: {words}");
            }
        }
        let dates = read.matches(catalog.figures.stated.as_str()).count();
        assert_eq!(dates, 1, "{tag}: once, over all figures");
        for other in LOCALES.iter().map(|other| other.tag) {
            one(
                own,
                &format!(".languages a[href='#{other}'][lang='{other}']"),
            );
        }
    }
}

/// So that the target of the address can hide it.
#[test]
fn english_is_the_last_edition() {
    let single_file = single_file(&SITE_WITHOUT_URL);
    let editions = single_file.all(".edition");
    assert_eq!(editions.len(), LOCALES.len());
    assert_eq!(editions.last().unwrap().attr("id"), Some("en"));
}

/// Another anchor would take the target away, and English would be shown.
#[test]
fn anchors_lead_only_to_languages() {
    let single_file = single_file(&SITE);
    let ids = attributes(single_file.root(), "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
    for link in single_file.all("a[href]") {
        let link = link.attr("href").unwrap();
        if let Some(anchor) = link.strip_prefix('#') {
            assert!(locale(anchor).is_some(), "{link}");
        } else {
            assert!(link.contains(':'), "{link} leads nowhere from a file");
        }
    }
}

/// How many of the links open a network with a post.
fn count_share_links(links: &[ElementRef]) -> usize {
    let starts = [
        "https://t.me/share",
        "https://wa.me/",
        "viber:",
        "https://x.com/intent",
        "https://www.facebook.com/sharer",
        "https://bsky.app/intent",
        "https://share.joinmastodon.org/",
        "https://www.threads.com/intent",
        "https://www.linkedin.com/sharing",
        "https://www.reddit.com/submit",
        "mailto:",
        "sms:",
    ];
    let links = links.iter().filter_map(|link| link.attr("href"));
    links
        .filter(|link| starts.iter().any(|start| link.starts_with(start)))
        .count()
}

#[test]
fn share_links_follow_the_advice_and_at_risk_are_in_the_gate() {
    for (site, site_url) in sites() {
        let single_file = single_file(site);
        for locale in LOCALES {
            let own = edition(&single_file, locale.tag);
            let post = Post {
                text: "",
                subject: "",
                hashtags: &[],
                url: site_url.unwrap_or_default(),
            };
            let offered = NETWORKS
                .iter()
                .filter(|network| network.supports(&post) && network.is_offered(locale.at_risk));
            let place = if locale.at_risk {
                "details.gate a"
            } else {
                assert_eq!(all(own, ".gate").len(), 0, "{}", locale.tag);
                ".advice:has(.advice-points) ~ * a"
            };
            let inside = count_share_links(&all(own, place));
            assert_eq!(inside, offered.count(), "{}", locale.tag);
            assert_eq!(count_share_links(&all(own, "a")), inside, "{}", locale.tag);
        }
    }
}

/// A text message is read by the operator, and Mastodon's chooser leaves a
/// trace: neither is in a page, its fragment, a figure's page or the single file.
#[test]
fn readers_at_risk_get_no_sms_and_no_mastodon_chooser() {
    for (site, _) in sites() {
        let single_file = single_file(site);
        for locale in LOCALES {
            let path = locale.path();
            let parse = |name: &str| Page::parse(&file(site, &format!("{path}{name}")));
            let pages = ["index.html", "fragment.txt", "arrests/index.html"].map(parse);
            let roots = pages.each_ref().map(Page::root);
            let is_offered = !["be", "ru"].contains(&locale.tag);
            for part in roots.into_iter().chain([edition(&single_file, locale.tag)]) {
                for start in ["sms:", "https://share.joinmastodon.org/"] {
                    let found = all(part, &format!("[href^='{start}']")).len();
                    assert_eq!(found, usize::from(is_offered), "{}: {start}", locale.tag);
                }
            }
        }
    }
}

#[test]
fn share_links_carry_text_hashtags_and_address() {
    let single_file = single_file(&SITE);
    for (catalog, locale) in catalogs().iter().zip(LOCALES) {
        let page = Page::parse(&file(&SITE, &format!("{}index.html", locale.path())));
        for part in [edition(&single_file, locale.tag), page.root()] {
            let links = all(part, "a[href^='https://t.me/share']");
            let link = url::Url::parse(links[0].attr("href").unwrap()).unwrap();
            assert!(link.as_str().is_ascii());
            let values: Vec<String> = link.query_pairs().map(|(_, value)| value.into()).collect();
            assert_eq!(values[0], catalog.page_data.page_url);
            let posts = catalog
                .share
                .posts
                .longest_first()
                .map(|text| format!("{text}\n#WeStandBYyou #StandWithBelarus"));
            let own = &values[1];
            assert!(posts.contains(own), "{}: {own}", locale.tag);
        }
    }
}

#[test]
fn every_page_shows_the_checksum_of_the_single_file() {
    let digest = Sha256::digest(file(&SITE, FILE));
    let sum: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    for locale in LOCALES {
        let page = Page::parse(&file(&SITE, &format!("{}index.html", locale.path())));
        let codes = page.all("code");
        assert!(
            codes.iter().any(|code| text(*code) == sum),
            "{}",
            locale.tag
        );
        let link = format!("a[href='{}{FILE}']", locale.root());
        assert!(page.count(&link) > 0, "{}: {link}", locale.tag);
    }
}

#[test]
fn markup_in_a_catalog_is_shown_as_text() {
    let folder = copy("single");
    let places = [
        "\"Languages\"",
        "\"Other counts\"",
        "\"more than\"",
        "\"The appeal\"",
        "\"Social networks\"",
        "\"E-mail\"",
        "\"Espen Løken\"",
    ];
    for (letter, place) in ('a'..).zip(places) {
        let hostile = format!("\"</div><script {letter}>\"");
        edit(&folder, "locales/en.json", place, &hostile);
    }
    let site = render(&input(Some(folder), None)).unwrap();
    let single_file = file(&site, FILE);
    assert!(!single_file.contains("<script"));
    for (letter, place) in ('a'..).zip(places) {
        assert!(
            single_file.contains(&format!("&lt;script {letter}")),
            "{place}"
        );
    }
    let opened = single_file.matches("<div").count();
    assert_eq!(single_file.matches("</div>").count(), opened);
}
