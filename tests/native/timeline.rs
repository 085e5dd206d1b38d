//! How the number developed: table, texts and card, against the data.

use crate::bad_data::copy;
use crate::chart::{drawing, middles};
use crate::html::{Page, all, attributes, one, text, words};
use crate::{SITE, SITE_URL, bytes_of, catalogs, file, input, pages, project};
use scraper::ElementRef;
use serde_json::{Value, json};
use stand_with_belarus::content::catalog::{Catalog, Kind, Point};
use stand_with_belarus::content::{self, Cldr};
use stand_with_belarus::locale::{LOCALES, Locale};
use stand_with_belarus::prerender::{Site, render};
use std::fs;
use std::path::{Path, PathBuf};

/// The timeline in a folder of words and facts.
fn timeline(public: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(public.join("timeline.json")).unwrap()).unwrap()
}

pub fn published() -> Value {
    timeline(&project().join("public"))
}

/// A folder of words and facts whose timeline is changed.
pub fn changed(name: &str, change: impl Fn(&mut Value)) -> PathBuf {
    let folder = copy(&format!("timeline-{name}"));
    let mut data = published();
    change(&mut data);
    fs::write(folder.join("timeline.json"), data.to_string()).unwrap();
    folder
}

/// The catalog of one language from a folder of words and facts.
pub fn catalog(folder: &Path, locale: &'static Locale) -> Catalog {
    let facts = content::facts(folder).unwrap();
    let timeline = content::timeline(folder).unwrap();
    content::catalog(folder, None, &facts, &timeline, locale).unwrap()
}

/// A value above all others.
pub fn above_all(data: &Value) -> u64 {
    let counts = data["counts"].as_array().unwrap();
    1000 + counts.iter().map(value).max().unwrap()
}

fn value(count: &Value) -> u64 {
    count["value"].as_u64().unwrap()
}

/// The page of the poster's figure.
pub fn page(site: &Site, locale: &Locale) -> Page {
    let path = format!("{}political_prisoners/index.html", locale.path());
    Page::parse(&file(site, &path))
}

/// Whether a text has a number by CLDR; running text may leave it ungrouped.
fn has(text: &str, value: u64, cldr: &Cldr) -> bool {
    text.contains(&cldr.number(value)) || text.contains(&cldr.plain(value))
}

/// The table's row of a day and a source.
fn row<'a>(rows: &[ElementRef<'a>], date: &str, url: &str) -> ElementRef<'a> {
    let is_wanted = |row: &&ElementRef| {
        attributes(**row, "datetime") == [date] && attributes(**row, "href") == [url]
    };
    let row = rows.iter().find(is_wanted);
    *row.unwrap_or_else(|| panic!("no row of {date} with {url}"))
}

/// Fails unless the table has a point of the data, with its link.
fn assert_in_table(rows: &[ElementRef], point: &Value, is_release: bool, catalog: &Catalog) {
    let url = point["url"].as_str().unwrap();
    let row = row(rows, point["date"].as_str().unwrap(), url);
    let all_text = text(row);
    let cldr = Cldr::new(catalog.locale);
    let numbers = all(row, "bdi");
    let number = cldr.number(value(point));
    assert!(
        numbers.iter().any(|found| text(*found) == number),
        "{all_text}"
    );
    let link = one(row, "a");
    assert_eq!(link.attr("rel"), Some("noopener noreferrer"));
    let host = url.split('/').nth(2).unwrap();
    assert_eq!(text(link), host.strip_prefix("www.").unwrap_or(host));
    let words = &catalog.timeline;
    assert_eq!(
        all_text.contains(&words.mark_release),
        is_release,
        "{all_text}"
    );
    if let Some(by) = point["by"].as_str() {
        assert!(all_text.contains(&words.counted_by[by]), "{all_text}");
    }
}

#[test]
fn every_point_is_in_the_table_with_its_link() {
    let data = published();
    let [counts, releases] = ["counts", "releases"].map(|list| data[list].as_array().unwrap());
    for catalog in catalogs() {
        let page = page(&SITE, catalog.locale);
        let rows = page.all("tbody tr");
        assert_eq!(rows.len(), counts.len() + releases.len() + 1);
        for (points, is_release) in [(counts, false), (releases, true)] {
            for point in points {
                assert_in_table(&rows, point, is_release, &catalog);
            }
        }
        let of_appeal = |row: &&ElementRef| {
            attributes(**row, "href").contains(&catalog.page_data.appeal_url.as_str())
        };
        let appeal = rows.iter().find(of_appeal).unwrap();
        let number = &catalog.figures.list[0].number;
        let mut numbers = all(*appeal, "bdi").into_iter();
        assert!(numbers.any(|found| text(found) == *number));
        let appeal = text(*appeal);
        assert!(appeal.contains(&catalog.timeline.mark_appeal));
        assert!(appeal.contains(&catalog.committee.prize));
        let days: Vec<&str> = rows
            .iter()
            .flat_map(|row| attributes(*row, "datetime"))
            .collect();
        assert!(days.is_sorted() && days.len() == rows.len(), "{days:?}");
    }
}

#[test]
fn a_changed_count_changes_text_chart_table_and_card() {
    let last = published()["counts"].as_array().unwrap().len() - 1;
    let folder = changed("changed", |data| {
        data["counts"][last]["value"] = json!(above_all(data));
        let read_until = data["read_until"].clone();
        let mut added = data["counts"][last].clone();
        added["date"] = read_until;
        added["value"] = json!(1001);
        data["counts"].as_array_mut().unwrap().push(added);
    });
    let site = render(&input(Some(folder.clone()), Some(SITE_URL))).unwrap();
    let (old, new) = (published(), timeline(&folder));
    for locale in LOCALES {
        let cldr = Cldr::new(locale);
        let (before, after) = (page(&SITE, locale), page(&site, locale));
        let chart = after.one("[role=img]").attr("aria-label").unwrap();
        for number in [value(&new["counts"][last]), value(&new["counts"][last + 1])] {
            for part in [
                text(after.one("#timeline-heading")),
                chart.to_owned(),
                text(drawing(&after, "narrow")),
                text(drawing(&after, "wide")),
                text(after.one("tbody")),
            ] {
                assert!(has(&part, number, &cldr), "{number}: {part}");
            }
        }
        let marks = |page: &Page| middles(drawing(page, "wide"), "chart-mark").len();
        assert_eq!(marks(&after), marks(&before) + 1);
        let gone = value(&old["counts"][last]);
        assert!(has(&words(&before), gone, &cldr) && !has(&words(&after), gone, &cldr));
        let card = format!("cards/{}-political_prisoners.png", locale.tag);
        assert_ne!(bytes_of(&SITE, &card), bytes_of(&site, &card), "{card}");
    }
}

#[test]
fn texts_take_their_numbers_and_days_from_the_timeline() {
    let data = published();
    let counts = data["counts"].as_array().unwrap();
    let highest = counts.iter().max_by_key(|count| value(count)).unwrap();
    for catalog in catalogs() {
        let cldr = Cldr::new(catalog.locale);
        let words = &catalog.timeline;
        let point = |count: &Value| -> &Point {
            let day = count["date"].as_str().unwrap();
            let mut points = words.of(Kind::Count);
            points.find(|point| point.day.to_string() == day).unwrap()
        };
        for count in [&counts[0], highest, &counts[counts.len() - 1]] {
            let point = point(count);
            assert_eq!(point.number, cldr.number(value(count)));
            assert!(words.name.contains(&point.date), "{}", words.name);
            for text in [&words.name, &words.headline] {
                assert!(has(text, point.value, &cldr), "{text}");
            }
        }
        let latest = point(&counts[counts.len() - 1]);
        assert!(has(&words.latest, latest.value, &cldr), "{}", words.latest);
        for part in [&latest.date, &latest.who] {
            assert!(words.latest.contains(part.as_str()), "{}", words.latest);
        }
        let read_until = data["read_until"].as_str().unwrap().parse().unwrap();
        assert!(words.read_until.contains(&cldr.day(read_until)));
        assert!(catalog.downloads.single_check.contains("SHA-256"));
    }
}

/// Whether a number stands in a text, and not as a part of a longer one.
fn has_whole_number(text: &str, number: &str) -> bool {
    let ends = |sign: Option<char>| !sign.is_some_and(char::is_numeric);
    text.match_indices(number).any(|(at, _)| {
        ends(text[..at].chars().next_back()) && ends(text[at + number.len()..].chars().next())
    })
}

/// What was released after the latest count is not taken from it.
#[test]
fn no_page_subtracts_releases_from_the_latest_count() {
    let data = published();
    let last = |list: &str| value(data[list].as_array().unwrap().last().unwrap());
    let difference = last("counts").abs_diff(last("releases"));
    for locale in LOCALES {
        let cldr = Cldr::new(locale);
        let folder = locale.path();
        let pages = pages(&SITE).filter(|(path, _)| {
            let path = path.strip_prefix(&*folder);
            path.is_some_and(|path| path.ends_with("index.html") && path.matches('/').count() < 2)
        });
        for (path, html) in pages {
            let words = words(&Page::parse(html));
            for number in [cldr.number(difference), cldr.plain(difference)] {
                assert!(!has_whole_number(&words, &number), "{path}: {number}");
            }
        }
    }
}

#[test]
fn the_preview_of_the_page_is_the_chart() {
    for catalog in catalogs() {
        let page = page(&SITE, catalog.locale);
        let words = &catalog.timeline;
        for (name, text) in [
            ("og:title", &words.headline),
            ("og:description", &words.lead),
            ("og:image:alt", &words.name),
        ] {
            assert_eq!(page.meta(name), text);
        }
        let links = attributes(page.one("body"), "href");
        for url in &words.why_urls {
            assert!(links.contains(&url.as_str()), "{url}");
        }
        let body = text(page.one("body"));
        for sentence in [
            &words.why,
            &words.read_until,
            &words.total,
            &words.open_facilities,
        ] {
            assert!(body.contains(sentence.as_str()), "{sentence}");
        }
    }
    assert!(!file(&SITE, "deaths/index.html").contains("chart"));
}

#[test]
fn the_timeline_file_is_published_unchanged() {
    let published = file(&SITE, "timeline.json");
    let own = fs::read_to_string(project().join("public/timeline.json")).unwrap();
    assert_eq!(published, own);
}
