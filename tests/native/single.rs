//! The single-file edition: small, whole, without script, asking for nothing.

use crate::bad_data::{copy, edit};
use crate::site::{SITE, file};
use crate::{catalogs, input};
use sha2::{Digest, Sha256};
use stand_with_belarus::locale::{LOCALES, locale};
use stand_with_belarus::prerender::render;
use stand_with_belarus::share::{NETWORKS, Post};
use std::collections::BTreeSet;

const FILE: &str = "we-stand-by-you.html";

fn single(site_url: Option<&str>) -> String {
    file(&render(&input(None, site_url)).unwrap(), FILE)
}

/// The part of the file that one language has.
fn edition<'a>(single: &'a str, tag: &str) -> &'a str {
    let start = format!("<div id=\"{tag}\" lang=\"{tag}\"");
    let (_, rest) = single
        .split_once(&start)
        .unwrap_or_else(|| panic!("no {tag}"));
    rest.split("class=\"edition\"").nth(1).unwrap()
}

/// The values of an attribute, as a browser reads them.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    let parts = html.split(start.as_str()).skip(1);
    parts.map(|part| part.split_once('"').unwrap().0).collect()
}

#[test]
fn the_file_is_small_and_asks_for_nothing() {
    for site_url in [Some(SITE), None] {
        let single = single(site_url);
        assert!(
            single.len() <= crate::bytes("single_file"),
            "{} bytes",
            single.len()
        );
        for word in ["<script", "<iframe", "<img", "@import", "javascript:"] {
            assert!(!single.contains(word), "{word}");
        }
        for source in values(&single, "src") {
            assert!(source.starts_with("data:"), "{source}");
        }
        for address in single.split("url(").skip(1) {
            assert!(address.starts_with("data:") || address.starts_with('#'));
        }
        let (head, body) = single.split_once("<body>").unwrap();
        for link in values(head, "href") {
            assert!(link.starts_with("data:"), "{link}");
        }
        // What is fetched without a tap has one of these.
        for word in ["srcset=", "poster=", "background=", "action=", "ping="] {
            assert!(!body.contains(word), "{word}");
        }
    }
}

#[test]
fn every_language_is_whole() {
    let single = single(Some(SITE));
    for catalog in catalogs() {
        let own = edition(&single, catalog.locale.tag);
        let words = [
            &catalog.poster.prisoners,
            &catalog.poster.unionists,
            &catalog.poster.date,
            &catalog.picture.text,
            &catalog.appeal.last_words,
            &catalog.share.advice,
            &catalog.take.single_risk,
            &catalog.committee.text,
            &catalog.footer.data,
        ];
        let lists = [&catalog.appeal.paragraphs, &catalog.share.advice_points];
        for text in words.into_iter().chain(lists.into_iter().flatten()) {
            assert!(
                own.contains(text.as_str()),
                "{}: {text}",
                catalog.locale.tag
            );
        }
        for figure in &catalog.figures.list {
            let others = figure.others.iter().map(|other| &other.text);
            let texts = [
                &figure.number,
                &figure.qualifier,
                &figure.label,
                &figure.quote,
            ];
            for text in texts.into_iter().chain(others) {
                assert!(
                    own.contains(text.as_str()),
                    "{}: {text}",
                    catalog.locale.tag
                );
            }
        }
        let dates = own.matches(catalog.figures.stated.as_str()).count();
        assert_eq!(dates, catalog.figures.list.len(), "{}", catalog.locale.tag);
        for other in LOCALES {
            assert!(own.contains(&format!(
                "<a href=\"#{}\" lang=\"{}\"",
                other.tag, other.tag
            )));
        }
    }
}

/// English stands last, so that the target of the address can hide it.
#[test]
fn english_is_the_last() {
    let single = single(None);
    let ids = values(&single, "id");
    let editions: Vec<_> = ids.iter().filter(|id| locale(id).is_some()).collect();
    assert_eq!(editions.len(), LOCALES.len());
    assert_eq!(editions.last(), Some(&&"en"));
}

/// Another anchor would take the target away, and English would be shown.
#[test]
fn anchors_lead_to_languages_alone() {
    let single = single(Some(SITE));
    let ids = values(&single, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
    for link in single.split("<a ").skip(1) {
        let link = values(&format!(" {link}"), "href")[0].to_owned();
        if let Some(anchor) = link.strip_prefix('#') {
            assert!(locale(anchor).is_some(), "{link}");
        } else {
            assert!(link.contains(':'), "{link} leads nowhere from a file");
        }
    }
}

#[test]
fn share_links_lie_behind_the_advice_where_readers_are_at_risk() {
    for site_url in [Some(SITE), None] {
        let single = single(site_url);
        for locale in LOCALES {
            let own = edition(&single, locale.tag);
            let (before, after) = match own.split_once("<details class=\"gate\">") {
                Some((before, gate)) => {
                    assert!(locale.at_risk, "{}", locale.tag);
                    let (inside, behind) = gate.split_once("</details>").unwrap();
                    assert_eq!(shares(behind), 0);
                    (before, inside)
                }
                None => {
                    assert!(!locale.at_risk, "{}", locale.tag);
                    own.split_once("class=\"advice-points\"").unwrap()
                }
            };
            assert_eq!(shares(before), 0, "{}", locale.tag);
            let post = Post {
                text: "",
                subject: "",
                hashtags: &[],
                url: site_url.unwrap_or_default(),
            };
            let offered = NETWORKS
                .iter()
                .filter(|network| network.supports(&post) && network.is_offered(locale.at_risk));
            assert_eq!(shares(after), offered.count(), "{}", locale.tag);
        }
    }
}

/// Neither a text message, which the operator reads, nor Mastodon's chooser,
/// which leaves a trace: not in a page, in what a switch puts in place, in the
/// page of a figure, nor in the single file.
#[test]
fn readers_at_risk_get_no_sms_and_no_chooser() {
    for site_url in [Some(SITE), None] {
        let site = render(&input(None, site_url)).unwrap();
        let single = file(&site, FILE);
        for locale in LOCALES {
            let path = locale.path();
            let page = file(&site, &format!("{path}index.html"));
            let body = file(&site, &format!("{path}body.txt"));
            let figure = file(&site, &format!("{path}arrests/index.html"));
            let is_offered = !["be", "ru"].contains(&locale.tag);
            for html in [edition(&single, locale.tag), &page, &body, &figure] {
                let links = values(html, "href");
                for start in ["sms:", "https://share.joinmastodon.org/"] {
                    let found = links.iter().filter(|link| link.starts_with(start)).count();
                    assert_eq!(found, usize::from(is_offered), "{}: {start}", locale.tag);
                }
            }
        }
    }
}

/// How many links there are that open a network with a post.
fn shares(html: &str) -> usize {
    let is_share = |link: &&str| {
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
        starts.iter().any(|start| link.starts_with(start))
    };
    values(html, "href")
        .iter()
        .filter(|link| is_share(link))
        .count()
}

/// A browser reads the letters in a link as it reads their codes, in the single
/// file and in the pages.
#[test]
fn share_links_carry_text_hashtags_and_address() {
    let site = render(&input(None, Some(SITE))).unwrap();
    let single = file(&site, FILE);
    for (catalog, locale) in catalogs().iter().zip(LOCALES) {
        let page = file(&site, &format!("{}index.html", locale.path()));
        for html in [edition(&single, catalog.locale.tag), &page] {
            let links = values(html, "href");
            let link = links
                .iter()
                .find(|link| link.starts_with("https://t.me/share"));
            let link = url::Url::parse(&link.unwrap().replace("&amp;", "&")).unwrap();
            assert!(link.as_str().is_ascii());
            let values: Vec<String> = link.query_pairs().map(|(_, value)| value.into()).collect();
            assert_eq!(values[0], catalog.page_data.page_url);
            let posts = catalog
                .share
                .posts
                .longest_first()
                .map(|text| format!("{text}\n#WeStandBYyou #StandWithBelarus"));
            assert!(
                posts.contains(&values[1]),
                "{}: {}",
                catalog.locale.tag,
                values[1]
            );
        }
    }
}

#[test]
fn every_page_names_the_sum_of_the_file() {
    let site = render(&input(None, Some(SITE))).unwrap();
    let digest = Sha256::digest(file(&site, FILE));
    let sum: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    for locale in LOCALES {
        let page = file(&site, &format!("{}index.html", locale.path()));
        assert!(page.contains(&format!(">{sum}</code>")), "{}", locale.tag);
        let link = format!("href=\"{}{FILE}\"", locale.root());
        assert!(page.contains(&link), "{}: {link}", locale.tag);
    }
}

#[test]
fn markup_in_the_words_stays_text() {
    let folder = copy("single");
    let places = [
        "\"Languages\"",
        "\"Exit\"",
        "\"more than\"",
        "\"We remember!\"",
        "\"Social networks\"",
        "\"E-mail\"",
        "\"Espen Løken\"",
    ];
    for (letter, place) in ('a'..).zip(places) {
        let hostile = format!("\"\\\"></div><script {letter}>\"");
        edit(&folder, "locales/en.json", place, &hostile);
    }
    let site = render(&input(Some(folder), None)).unwrap();
    let single = file(&site, FILE);
    assert!(!single.contains("<script"));
    for (letter, place) in ('a'..).zip(places) {
        assert!(single.contains(&format!("&lt;script {letter}")), "{place}");
    }
    let opened = single.matches("<div").count();
    assert_eq!(single.matches("</div>").count(), opened);
}
