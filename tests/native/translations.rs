//! The words of every published language. What each text must keep to is checked
//! by the build itself (`bad_catalogs.rs`); here is what only tests know.

use crate::catalogs;
use stand_with_belarus::strings::ClientStrings;

/// Search engines cut a title after some 60 letters: the hashtag alone.
#[test]
fn titles_are_whole_in_search_results() {
    for catalog in catalogs() {
        let title = catalog.head.title.split(": ").next().unwrap();
        assert!(title.chars().count() <= 62, "{title}");
    }
}

/// The words of the seed, with typographic quotation marks and its one slip mended.
#[test]
fn the_english_text_equals_the_original_appeal() {
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
fn client_strings_are_read_back_as_written() {
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
