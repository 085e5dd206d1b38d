//! The words of every published language: complete, in its own script, with
//! its own typography.

use crate::{catalogs, project};
use serde_json::Value;
use stand_with_belarus::locale::LOCALES;
use stand_with_belarus::strings::ClientStrings;
use std::fs;

/// Letters of neighbours that a language's alphabet does not have.
const STRANGE_LETTERS: &[(&str, &str)] = &[
    ("be", "ищъїєґ"),
    ("ru", "іўїєґ"),
    ("uk", "ыэёъў"),
    ("pl", "äöüåøæčšž"),
    ("nb", "äö"),
    ("sv", "æø"),
    ("de", "åæø"),
    ("ar", "پچگی"),
];

/// Every text of a catalog as a translator wrote it, with its key.
fn texts(tag: &str) -> Vec<(String, String)> {
    let file = project().join(format!("public/locales/{tag}.json"));
    let words: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let mut texts = Vec::new();
    collect("", &words, &mut texts);
    texts.retain(|(key, _)| !key.ends_with(".by"));
    texts
}

fn collect(key: &str, words: &Value, texts: &mut Vec<(String, String)>) {
    match words {
        Value::String(text) => texts.push((key.to_owned(), text.clone())),
        Value::Array(list) => list.iter().for_each(|item| collect(key, item, texts)),
        Value::Object(map) => {
            map.iter()
                .for_each(|(name, item)| collect(&format!("{key}.{name}"), item, texts));
        }
        _ => {}
    }
}

/// The text without placeholders.
fn words_only(text: &str) -> String {
    text.split('{')
        .map(|part| part.split_once('}').map_or(part, |(_, rest)| rest))
        .collect()
}

fn letters(text: &str) -> usize {
    words_only(text)
        .chars()
        .filter(|c| c.is_alphabetic())
        .count()
}

#[test]
fn quotation_marks_are_balanced_and_of_the_language() {
    for locale in LOCALES {
        let tag = locale.tag;
        let mut marks = locale.quotes.chars();
        let (open, close) = (marks.next().unwrap(), marks.next().unwrap());
        for (key, text) in texts(tag) {
            let count = |mark| text.chars().filter(|c| *c == mark).count();
            let strange = text
                .chars()
                .find(|c| "«»“”„\"'`´".contains(*c) && *c != open && *c != close);
            assert_eq!(strange, None, "{tag}{key}: {text}");
            let balanced = if open == close {
                count(open) % 2 == 0
            } else {
                count(open) == count(close)
            };
            assert!(balanced, "{tag}{key}: {text}");
        }
    }
}

#[test]
fn spaces_are_single_and_inside() {
    for tag in LOCALES.iter().map(|locale| locale.tag) {
        for (key, text) in texts(tag) {
            let spaces = ['\u{20}', '\u{a0}', '\u{202f}'];
            let double = text.as_bytes().windows(2).any(|pair| pair == b"  ")
                || text
                    .chars()
                    .zip(text.chars().skip(1))
                    .any(|(a, b)| spaces.contains(&a) && spaces.contains(&b));
            assert!(!double && text.trim() == text, "{tag}{key}: {text}");
        }
    }
    for (key, text) in texts("fr") {
        let torn = [" ;", " !", " ?", " :", "« ", " »"]
            .iter()
            .find(|torn| text.contains(**torn));
        assert_eq!(torn, None, "fr{key}: {text}");
    }
}

#[test]
fn letters_are_of_the_language() {
    for tag in LOCALES.iter().map(|locale| locale.tag) {
        let is_own: fn(char) -> bool = match tag {
            "be" | "ru" | "uk" => |c| ('\u{400}'..='\u{4ff}').contains(&c),
            "ar" => |c| ('\u{600}'..='\u{6ff}').contains(&c),
            _ => |c| c.is_ascii() || ('\u{c0}'..='\u{17f}').contains(&c),
        };
        for (key, text) in texts(tag) {
            let letters: Vec<char> = words_only(&text)
                .chars()
                .filter(|c| c.is_alphabetic())
                .collect();
            let own = letters.iter().filter(|c| is_own(**c)).count();
            let is_name = ["Styrke", "Libereco", "Mastodon", "mastodon"]
                .iter()
                .any(|name| text.contains(name));
            assert!(
                own * 10 >= letters.len() * 7 || is_name,
                "{tag}{key}: {text}"
            );
        }
    }
    for &(tag, strange) in STRANGE_LETTERS {
        for (key, text) in texts(tag) {
            let text = text.replace("Løken", "").to_lowercase();
            let found = text.chars().find(|c| strange.contains(*c));
            assert_eq!(found, None, "{tag}{key}: {text}");
        }
    }
}

#[test]
fn no_sentence_is_left_in_english() {
    let english: Vec<(String, String)> = texts("en");
    for tag in LOCALES[1..].iter().map(|locale| locale.tag) {
        for (key, text) in texts(tag) {
            let same = english
                .iter()
                .find(|(_, original)| *original == text && letters(original) > 12);
            let is_name = ["Forbundet Styrke", "Espen Løken"].contains(&text.as_str());
            assert!(same.is_none() || is_name, "{tag}{key}: {text}");
        }
    }
}

#[test]
fn titles_and_descriptions_are_short() {
    for catalog in catalogs() {
        let head = &catalog.head;
        // Search engines cut a title after some 60 letters: the hashtag alone.
        let title = head.title.split(": ").next().unwrap_or_default();
        assert!(
            title.chars().count() <= 62,
            "{}: {}",
            catalog.locale.tag,
            head.title
        );
        assert!(
            head.description.chars().count() <= 155,
            "{}: {}",
            catalog.locale.tag,
            head.description
        );
    }
}

#[test]
fn names_are_the_usual_ones() {
    let never: &[(&str, &[&str])] = &[
        ("ru", &["Белорусси"]),
        ("de", &["Weißruss"]),
        ("nb", &["Hviteruss"]),
        ("sv", &["Vitryss"]),
        ("be", &["Аляксандр Лукашэнк", "Белорус"]),
    ];
    for (tag, names) in never {
        for (key, text) in texts(tag) {
            let found = names
                .iter()
                .find(|name| text.to_lowercase().contains(&name.to_lowercase()));
            assert_eq!(found, None, "{tag}{key}: {text}");
        }
    }
}

#[test]
fn every_quote_is_word_for_word_in_the_appeal() {
    for catalog in catalogs() {
        let appeal = catalog.appeal.paragraphs.join(" ");
        for figure in &catalog.figures.list {
            let quote = figure.quote.trim_end_matches('.');
            assert!(
                appeal.contains(quote),
                "{}: {}",
                catalog.locale.tag,
                figure.quote
            );
        }
        let last = catalog.appeal.paragraphs.last().unwrap();
        assert!(
            last.contains(&catalog.appeal.last_words),
            "{}: {last}",
            catalog.locale.tag
        );
    }
}

/// The words of the seed, with typographic quotation marks and its one slip mended.
#[test]
fn english_is_the_appeal_word_for_word() {
    let seed = include_str!("appeal.en.txt");
    let seed = seed.replace("2021April", "April").replace('\'', "’");
    let (before, rest) = seed.split_once('"').unwrap();
    let (quoted, after) = rest.split_once('"').unwrap();
    let seed = format!("{before}“{quoted}”{after}");
    let paragraphs: Vec<&str> = seed
        .lines()
        .map(str::trim)
        .filter(|line| line.len() > 100)
        .collect();
    let english = &catalogs()[0];
    assert_eq!(english.appeal.paragraphs, paragraphs[..6]);
    let biography = paragraphs[6].replacen("\"Styrke\"", "“Styrke”", 1);
    assert_eq!(english.committee.text, biography);
}

#[test]
fn words_survive_their_journey() {
    for catalog in catalogs() {
        let text = catalog.client_strings().to_text();
        assert!(!text.contains('<'));
        assert_eq!(
            ClientStrings::from_text(&text),
            Some(catalog.client_strings())
        );
        // Half a text, one that lacks but its last letter, and one of another version.
        let short = [text.len() / 2, text.len() - 1];
        for short in short.map(|end| text.get(..end).unwrap_or_default()) {
            assert_eq!(ClientStrings::from_text(short), None);
        }
        assert_eq!(ClientStrings::from_text(&(text + "more\n")), None);
    }
}
