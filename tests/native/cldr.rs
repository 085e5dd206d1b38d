//! Numbers, dates and plurals against other holders of CLDR: the sample
//! integers of the npm package `cldr-core`, and Node's `Intl`.

use crate::{input, project};
use serde_json::{Value, json};
use stand_with_belarus::content::{self, Cldr};
use stand_with_belarus::locale::{LOCALES, Locale};
use std::fs;
use std::process::Command;

/// The JSON of a package that `script/setup` installed.
fn package(file: &str) -> Value {
    let folder = std::env::var("NODE_MODULES").expect("NODE_MODULES is not set; run script/test");
    serde_json::from_str(&fs::read_to_string(format!("{folder}/{file}")).unwrap()).unwrap()
}

/// The sample integers of a rule such as `n = 1 @integer 1, 21, 31~33, … @decimal 1.0`.
fn samples(rule: &str) -> Vec<u64> {
    let integers = rule.split("@integer").nth(1).unwrap_or_default();
    let integers = integers.split('@').next().unwrap_or_default();
    let parts = integers
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty() && *part != "…");
    parts
        .flat_map(|part| {
            let (from, to) = part.split_once('~').unwrap_or((part, part));
            // Compact numbers such as `1c6` are not written here.
            match (from.parse::<u64>(), to.parse::<u64>()) {
                (Ok(from), Ok(to)) => (from..=to).collect(),
                _ => Vec::new(),
            }
        })
        .collect()
}

/// The plural rules of a language: Portugal has others than Brazil.
fn rules_of<'a>(plurals: &'a Value, locale: &Locale) -> &'a Value {
    plurals.get(locale.cldr).unwrap_or(&plurals[locale.tag])
}

#[test]
fn every_cldr_sample_gets_its_plural_category() {
    let plurals = package("cldr-core/supplemental/plurals.json");
    let plurals = &plurals["supplemental"]["plurals-type-cardinal"];
    for locale in LOCALES {
        let cldr = Cldr::new(locale);
        let rules = rules_of(plurals, locale).as_object().unwrap();
        let mut categories = Vec::new();
        for (name, rule) in rules {
            let category = name.strip_prefix("pluralRule-count-").unwrap();
            categories.push(category);
            let samples = samples(rule.as_str().unwrap());
            let is_whole = !samples.is_empty();
            assert_eq!(
                cldr.whole_numbers(category) > 0,
                is_whole,
                "{} {category}",
                locale.tag
            );
            for sample in samples {
                assert_eq!(cldr.category(sample), category, "{} {sample}", locale.tag);
            }
        }
        let mut own = cldr.categories();
        own.sort_unstable();
        categories.sort_unstable();
        assert_eq!(own, categories, "{}", locale.tag);
    }
}

/// Every figure may change to any number: no category and no text is missing.
#[test]
fn every_figure_accepts_any_cldr_sample() {
    let plurals = package("cldr-core/supplemental/plurals.json");
    let plurals = &plurals["supplemental"]["plurals-type-cardinal"];
    let input = input(None, None);
    let timeline = content::timeline(&input.public).unwrap();
    for locale in LOCALES {
        let forms: Value = serde_json::from_str(
            &fs::read_to_string(project().join(format!("public/locales/{}.json", locale.tag)))
                .unwrap(),
        )
        .unwrap();
        for (name, rule) in rules_of(plurals, locale).as_object().unwrap() {
            let category = name.strip_prefix("pluralRule-count-").unwrap();
            for sample in samples(rule.as_str().unwrap()).into_iter().take(4) {
                let mut facts = content::facts(&input.public).unwrap();
                for figure in &mut facts.figures {
                    figure.value = sample;
                }
                let catalog = content::catalog(
                    &input.public,
                    input.site_url.as_deref(),
                    &facts,
                    &timeline,
                    locale,
                )
                .unwrap_or_else(|errors| {
                    panic!("{} {sample}: {}", locale.tag, errors[0]);
                });
                let label = &catalog.figures.list[3].label;
                assert_eq!(
                    &forms["figures"]["labels"][format!("deaths_{category}")],
                    &json!(label)
                );
            }
        }
    }
}

#[test]
fn numbers_and_dates_equal_those_of_node() {
    let numbers = [1502, 44, 13, 5000, 50_000, 500_000, 0, 1, 999, 1234, 12_345];
    let dates = ["2023-08-09", "2020-08-09"];
    let tags: Vec<&str> = LOCALES.iter().map(|locale| locale.cldr).collect();
    let grouping = LOCALES.iter().map(|locale| match locale.plain_thousands {
        true => "min2",
        false => "auto",
    });
    let grouping: Vec<&str> = grouping.collect();
    let question = json!({
        "tags": tags, "grouping": grouping, "numbers": numbers, "dates": dates,
    });
    let script = project().join("tests/native/node_formats.mjs");
    let mut node = Command::new("node");
    let output = node.arg(script).arg(question.to_string()).output().unwrap();
    let oracle: Value = serde_json::from_slice(&output.stdout).unwrap();
    for (index, locale) in LOCALES.iter().enumerate() {
        let cldr = Cldr::new(locale);
        let own: Vec<String> = numbers.iter().map(|number| cldr.number(*number)).collect();
        assert_eq!(oracle[index][0], json!(own), "{}", locale.tag);
        let date = |day: &str| {
            let part = |index| day.split('-').nth(index).unwrap().parse::<u8>();
            let year = day.split('-').next().unwrap().parse().unwrap();
            let date = cldr.date(
                &icu_calendar::Date::try_new_iso(year, part(1).unwrap(), part(2).unwrap()).unwrap(),
            );
            // V8 has other kinds of space in places, and breaks a day from its month.
            date.replace(['\u{202f}', '\u{a0}'], " ")
        };
        let wanted = oracle[index][1].to_string().replace('\u{a0}', " ");
        assert_eq!(wanted, json!(dates.map(date)).to_string(), "{}", locale.tag);
    }
}

/// Arabic takes the Western digits that CLDR gives for `ar`; the counter rolls them.
#[test]
fn numbers_are_grouped_as_the_design_lists() {
    let check = |tag: &str, wanted: [&str; 2]| {
        let cldr = Cldr::new(stand_with_belarus::locale::locale(tag).unwrap());
        assert_eq!([cldr.number(1502), cldr.number(50_000)], wanted, "{tag}");
    };
    check("en", ["1,502", "50,000"]);
    check("be", ["1502", "50\u{a0}000"]);
    check("ru", ["1502", "50\u{a0}000"]);
    check("pl", ["1502", "50\u{a0}000"]);
    check("fr", ["1\u{202f}502", "50\u{202f}000"]);
    check("ar", ["1502", "50,000"]);
}

#[test]
fn french_writes_the_first_of_a_month_as_an_ordinal() {
    let french = Cldr::new(stand_with_belarus::locale::locale("fr").unwrap());
    let day = |text: &str| french.day(text.parse().unwrap());
    assert_eq!(day("2022-01-01"), "1er\u{a0}janvier 2022");
    assert_eq!(day("2023-07-31"), "31\u{a0}juillet 2023");
}
