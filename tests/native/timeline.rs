//! How the number developed: chart, table, texts and card, against the data.

use crate::bad_data::copy;
use crate::site::{SITE, file};
use crate::{catalogs, input, project};
use serde_json::{Value, json};
use stand_with_belarus::content::catalog::{Catalog, Kind, Point};
use stand_with_belarus::content::{self, Cldr};
use stand_with_belarus::locale::{LOCALES, Locale, locale};
use stand_with_belarus::prerender::{Chart, Faces, NARROW, Side, Site, WIDE, render};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The site of today.
static TODAY: LazyLock<Site> = LazyLock::new(|| render(&input(None, Some(SITE))).unwrap());

/// The timeline in a folder of words and facts.
fn timeline(public: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(public.join("timeline.json")).unwrap()).unwrap()
}

fn today() -> Value {
    timeline(&project().join("public"))
}

/// The page of the poster's figure.
fn page(site: &Site, locale: &Locale) -> String {
    file(
        site,
        &format!("{}political_prisoners/index.html", locale.path()),
    )
}

/// The part of a text from `start` up to `end`.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text
        .split_once(start)
        .unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).unwrap().0
}

fn drawing<'a>(page: &'a str, name: &str) -> &'a str {
    between(page, &format!("chart-drawing--{name}\""), "</svg>")
}

/// The middles of the marks of a class.
fn middles(drawing: &str, class: &str) -> Vec<f32> {
    let start = format!("<rect class=\"{class}\"");
    let marks = drawing.split(&start).skip(1);
    let number = |mark: &str, name: &str| -> f32 {
        between(mark, &format!(" {name}=\""), "\"").parse().unwrap()
    };
    marks
        .map(|mark| number(mark, "x") + number(mark, "width") / 2.0)
        .collect()
}

/// The words of a page without its tags.
fn words(html: &str) -> String {
    let body = html.split_once("<body>").unwrap().1;
    body.split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a text has a number by CLDR; running text may leave it ungrouped.
fn has(text: &str, value: u64, cldr: &Cldr) -> bool {
    text.contains(&cldr.number(value)) || text.contains(&cldr.plain(value))
}

fn rows(page: &str) -> Vec<&str> {
    between(page, "<tbody>", "</tbody>")
        .split("<tr>")
        .skip(1)
        .collect()
}

#[test]
fn every_point_is_in_the_table_with_its_link() {
    let data = today();
    for catalog in catalogs() {
        let page = page(&TODAY, catalog.locale);
        let rows = rows(&page);
        let lists = ["counts", "releases"].map(|list| data[list].as_array().unwrap());
        assert_eq!(rows.len(), lists[0].len() + lists[1].len() + 1);
        let cldr = Cldr::new(catalog.locale);
        for (list, points) in lists.iter().enumerate() {
            for point in *points {
                let url = point["url"].as_str().unwrap();
                let row = rows.iter().find(|row| {
                    row.contains(&format!("datetime=\"{}\"", point["date"].as_str().unwrap()))
                        && row.contains(&format!("href=\"{}\"", url.replace('&', "&amp;")))
                });
                let row = row.unwrap_or_else(|| panic!("{point}"));
                let number = cldr.number(point["value"].as_u64().unwrap());
                assert!(row.contains(&format!(">{number}</bdi>")), "{row}");
                assert!(row.contains("rel=\"noopener noreferrer\""), "{row}");
                let host = url.split('/').nth(2).unwrap();
                let host = host.strip_prefix("www.").unwrap_or(host);
                assert!(row.contains(&format!(">{host}</a>")), "{row}");
                assert_eq!(
                    row.contains(&catalog.timeline.mark_release),
                    list == 1,
                    "{row}"
                );
                let by = &catalog.timeline.counted_by;
                let who = point["by"].as_str().map(|by_| &by[by_]);
                assert!(who.is_none_or(|who| row.contains(who.as_str())), "{row}");
            }
        }
        let appeal = rows
            .iter()
            .find(|row| row.contains(&catalog.page_data.appeal_url))
            .unwrap();
        assert!(appeal.contains(&format!(">{}</bdi>", catalog.figures.list[0].number)));
        assert!(appeal.contains(&catalog.timeline.mark_appeal));
        assert!(appeal.contains(&catalog.committee.prize));
        let days: Vec<&str> = rows
            .iter()
            .map(|row| between(row, "datetime=\"", "\""))
            .collect();
        assert!(days.is_sorted(), "{days:?}");
    }
}

/// A mark for every count and one for the appeal, a triangle for every release.
#[test]
fn the_chart_has_a_mark_for_every_point() {
    let data = today();
    let count = |list: &str| data[list].as_array().unwrap().len();
    for locale in LOCALES {
        let page = page(&TODAY, locale);
        for name in ["narrow", "wide"] {
            let drawing = drawing(&page, name);
            assert_eq!(middles(drawing, "chart-mark").len(), count("counts"));
            assert_eq!(middles(drawing, "chart-appeal").len(), 1);
            assert_eq!(middles(drawing, "chart-cap").len(), 1);
            assert_eq!(
                drawing.matches("\"chart-release\"").count(),
                count("releases")
            );
        }
        assert_eq!(page.matches("role=\"img\"").count(), 1);
    }
}

fn days(points: &Value) -> Vec<f32> {
    let days = points.as_array().unwrap().iter().map(|point| {
        let day: chrono::NaiveDate = point["date"].as_str().unwrap().parse().unwrap();
        day.to_epoch_days() as f32
    });
    days.collect()
}

/// The axis is one of time: twice the days, twice the way.
#[test]
fn places_are_proportional_to_days() {
    let released = days(&today()["releases"]);
    let days = days(&today()["counts"]);
    let last = days.len() - 1;
    for locale in LOCALES {
        let page = page(&TODAY, locale);
        for name in ["narrow", "wide"] {
            let x = middles(drawing(&page, name), "chart-mark");
            let per_day = (x[last] - x[0]) / (days[last] - days[0]);
            for (day, x_) in days.iter().zip(&x) {
                let wanted = x[0] + (day - days[0]) * per_day;
                assert!(
                    (x_ - wanted).abs() < 0.02,
                    "{} {name}: {x_} {wanted}",
                    locale.tag
                );
            }
            // Triangles of the releases point at their days.
            let releases = drawing(&page, name)
                .split("\"chart-release\" d=\"M")
                .skip(1);
            let places = releases.map(|path| path.split(' ').next().unwrap().parse::<f32>());
            for (day, place) in released.iter().zip(places) {
                let wanted = x[0] + (day - days[0]) * per_day;
                assert!(
                    (place.unwrap() - wanted).abs() < 0.02,
                    "{} {name}",
                    locale.tag
                );
            }
            // The appeal's mark stands beside the count of its day.
            let appeal = middles(drawing(&page, name), "chart-appeal")[0];
            let near = x
                .iter()
                .map(|x| (x - appeal).abs())
                .fold(f32::MAX, f32::min);
            assert!((0.5..5.0).contains(&near), "{near}");
        }
    }
}

#[test]
fn time_runs_from_right_to_left_where_words_do() {
    let (english, arabic) = (
        page(&TODAY, &LOCALES[0]),
        page(&TODAY, locale("ar").unwrap()),
    );
    for (name, width) in [("narrow", NARROW.width), ("wide", WIDE.width)] {
        for class in ["chart-mark", "chart-appeal"] {
            let marks = |page: &str| middles(drawing(page, name), class);
            for (left, right) in marks(&english).iter().zip(marks(&arabic)) {
                assert!((left + right - width).abs() < 0.02, "{left} {right}");
            }
        }
        for number in drawing(&arabic, name).split("chart-number").skip(1) {
            assert!(
                number
                    .split('>')
                    .next()
                    .unwrap()
                    .contains("direction=\"ltr\"")
            );
        }
    }
}

/// Left, right, top and bottom of every line of every label.
fn boxes(chart: &Chart) -> Vec<(usize, [f32; 4])> {
    let mut boxes = Vec::new();
    for (index, label) in chart.labels.iter().enumerate() {
        for line in &label.lines {
            let left = match label.side {
                Side::Left => label.x(),
                Side::Middle => label.x() - line.width / 2.0,
                Side::Right => label.x() - line.width,
            };
            let (top, bottom) = (line.baseline - 0.74 * line.size, line.baseline);
            boxes.push((index, [left, left + line.width, top, bottom]));
        }
    }
    boxes
}

/// No label lies over another, over a mark, or outside; the years neither.
#[track_caller]
fn legible(catalog: &Catalog, public: &Path) {
    let faces = Faces::read(public).unwrap();
    for sizes in [NARROW, WIDE] {
        let chart = Chart::new(&catalog.timeline, catalog.locale, &sizes, &faces).unwrap();
        let at = format!("{} {}", catalog.locale.tag, sizes.name);
        let boxes = boxes(&chart);
        for (index, [left, right, top, bottom]) in &boxes {
            let inside = *left >= -0.01 && *right <= chart.width + 0.01 && *top >= 0.0;
            assert!(
                inside && *bottom < chart.baseline,
                "{at}: {left} {right} {top}"
            );
            for (other, [left2, right2, top2, bottom2]) in &boxes {
                let apart = left >= right2 || left2 >= right || top >= bottom2 || top2 >= bottom;
                assert!(other == index || apart, "{at}: {:?}", chart.labels);
            }
            for mark in chart.counts.iter().chain([&chart.appeal]) {
                let half = mark.width / 2.0;
                let beside = mark.x + half < *left || mark.x - half > *right;
                assert!(
                    beside || mark.top > *bottom,
                    "{at}: {mark:?} {:?}",
                    chart.labels[*index]
                );
            }
        }
        let years: Vec<f32> = chart
            .ticks
            .iter()
            .filter(|tick| tick.label.is_some())
            .map(|tick| tick.label_x)
            .collect();
        let apart = years
            .windows(2)
            .all(|pair| (pair[0] - pair[1]).abs() > 2.2 * sizes.words);
        assert!(
            apart && years.iter().all(|x| (0.0..=chart.width).contains(x)),
            "{at}"
        );
    }
}

#[test]
fn no_label_lies_over_another_or_over_a_mark() {
    for catalog in catalogs() {
        legible(&catalog, &project().join("public"));
    }
}

/// Words and facts of other days.
fn changed(name: &str, change: impl Fn(&mut Value)) -> PathBuf {
    let folder = copy(&format!("timeline-{name}"));
    let mut data = today();
    change(&mut data);
    fs::write(folder.join("timeline.json"), data.to_string()).unwrap();
    folder
}

/// The counts of a folder in one language.
fn catalog(folder: &Path, locale: &'static Locale) -> Catalog {
    let input = input(Some(folder.to_owned()), None);
    let facts = content::facts(folder).unwrap();
    let timeline = content::timeline(folder).unwrap();
    content::catalog(
        &input.public,
        input.site_url.as_deref(),
        &facts,
        &timeline,
        locale,
    )
    .unwrap()
}

/// A value above all others, for the count at `index`.
fn beyond(data: &Value) -> u64 {
    let counts = data["counts"].as_array().unwrap();
    1000 + counts
        .iter()
        .map(|count| count["value"].as_u64().unwrap())
        .max()
        .unwrap()
}

#[test]
fn the_chart_stays_legible_with_other_data() {
    let last = today()["counts"].as_array().unwrap().len() - 1;
    let folders = [
        changed("latest-is-highest", |data| {
            data["counts"][last]["value"] = json!(beyond(data))
        }),
        changed("first-is-highest", |data| {
            data["counts"][0]["value"] = json!(beyond(data))
        }),
        changed("second-is-highest", |data| {
            data["counts"][1]["value"] = json!(beyond(data))
        }),
        changed("near-the-last", |data| {
            data["counts"][last - 1]["value"] = json!(beyond(data))
        }),
        changed("few", |data| {
            data["counts"].as_array_mut().unwrap().truncate(1);
        }),
        changed("many-years", |data| {
            data["counts"][0]["date"] = json!("1999-08-09")
        }),
    ];
    for folder in &folders {
        for locale in LOCALES {
            legible(&catalog(folder, locale), folder);
        }
    }
    for day in ["2020-08-09", "2021-01-01", "2026-03-05", "2026-03-19"] {
        let folder = copy("timeline-appeal");
        crate::bad_data::edit(
            &folder,
            "facts.json",
            "\"appeal\": \"2023-08-09\"",
            &format!("\"appeal\": \"{day}\""),
        );
        for locale in LOCALES {
            legible(&catalog(&folder, locale), &folder);
        }
    }
}

#[test]
fn a_changed_count_changes_text_chart_table_and_card() {
    let last = today()["counts"].as_array().unwrap().len() - 1;
    let folder = changed("changed", |data| {
        data["counts"][last]["value"] = json!(beyond(data));
        let read_until = data["read_until"].clone();
        let mut added = data["counts"][last].clone();
        added["date"] = read_until;
        added["value"] = json!(1001);
        data["counts"].as_array_mut().unwrap().push(added);
    });
    let site = render(&input(Some(folder.clone()), Some(SITE))).unwrap();
    let (old, new) = (today(), timeline(&folder));
    for locale in LOCALES {
        let cldr = Cldr::new(locale);
        let (before, after) = (page(&TODAY, locale), page(&site, locale));
        let value = |data: &Value, index: usize| data["counts"][index]["value"].as_u64().unwrap();
        for number in [value(&new, last), value(&new, last + 1)] {
            for part in [
                between(&after, "timeline-heading\">", "</h2>"),
                between(&after, "role=\"img\" aria-label=\"", "\""),
                drawing(&after, "narrow"),
                drawing(&after, "wide"),
                between(&after, "<tbody>", "</tbody>"),
            ] {
                assert!(has(part, number, &cldr), "{number}: {part}");
            }
        }
        let marks = |page: &str| middles(drawing(page, "wide"), "chart-mark").len();
        assert_eq!(marks(&after), marks(&before) + 1);
        let gone = value(&old, last);
        assert!(has(&words(&before), gone, &cldr) && !has(&words(&after), gone, &cldr));
        let card = format!("cards/{}-political_prisoners.png", locale.tag);
        let card = |site: &Site| {
            site.files()
                .find(|(path, _)| *path == card)
                .unwrap()
                .1
                .to_vec()
        };
        assert_ne!(card(&TODAY), card(&site), "{}", locale.tag);
    }
}

#[test]
fn texts_take_their_numbers_and_days_from_the_timeline() {
    let data = today();
    let counts = data["counts"].as_array().unwrap();
    let value = |count: &Value| count["value"].as_u64().unwrap();
    let highest = counts.iter().max_by_key(|count| value(count)).unwrap();
    for catalog in catalogs() {
        let cldr = Cldr::new(catalog.locale);
        let point = |count: &Value| -> &Point {
            let day = count["date"].as_str().unwrap();
            catalog
                .timeline
                .of(Kind::Count)
                .find(|point| point.day.to_string() == day)
                .unwrap()
        };
        let words = &catalog.timeline;
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
        assert!(catalog.take.single_check.contains("SHA-256"));
    }
}

/// What was released after the latest count is not taken from it.
#[test]
fn nothing_is_computed_that_no_source_says() {
    let data = today();
    let last = |list: &str| {
        data[list].as_array().unwrap().last().unwrap()["value"]
            .as_u64()
            .unwrap()
    };
    let difference = last("counts").abs_diff(last("releases"));
    for locale in LOCALES {
        let cldr = Cldr::new(locale);
        let folder = locale.path();
        let pages = TODAY.files().filter(|(path, _)| {
            let path = path.strip_prefix(&*folder);
            path.is_some_and(|path| path.ends_with("index.html") && path.matches('/').count() < 2)
        });
        for (path, page) in pages {
            let words = words(&String::from_utf8_lossy(page));
            for number in [cldr.number(difference), cldr.plain(difference)] {
                let apart = |c: Option<char>| !c.is_some_and(|c| c.is_numeric());
                let alone = words.match_indices(&*number).any(|(at, _)| {
                    apart(words[..at].chars().next_back())
                        && apart(words[at + number.len()..].chars().next())
                });
                assert!(!alone, "{path}: {number}");
            }
        }
    }
}

#[test]
fn the_preview_of_the_page_is_the_chart() {
    for catalog in catalogs() {
        let page = page(&TODAY, catalog.locale);
        let words = &catalog.timeline;
        for (name, text) in [
            ("og:title", &words.headline),
            ("og:description", &words.lead),
            ("og:image:alt", &words.name),
        ] {
            let text = text.replace('&', "&amp;").replace('"', "&quot;");
            let meta = format!("<meta property=\"{name}\" content=\"{text}\">");
            assert!(page.contains(&meta), "{meta}");
        }
        let url = &words.why_urls;
        assert!(
            url.iter()
                .all(|url| page.contains(&format!("href=\"{url}\"")))
        );
        for text in [
            &words.why,
            &words.read_until,
            &words.total,
            &words.open_facilities,
        ] {
            assert!(page.contains(text.as_str()), "{text}");
        }
    }
    assert!(!file(&TODAY, "deaths/index.html").contains("chart"));
}

#[test]
fn the_timeline_is_published_as_it_is() {
    let published = file(&TODAY, "timeline.json");
    let own = fs::read_to_string(project().join("public/timeline.json")).unwrap();
    assert_eq!(published, own);
}
