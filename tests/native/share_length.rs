//! Lengths of posts by each network's own rules.

use crate::catalogs;
use proptest::prelude::*;
use stand_with_belarus::share::{mastodon_length, x_weight};
use twitter_text::extractor::{Extract, ValidatingExtractor};

#[test]
fn texts_have_the_length_that_x_and_mastodon_count() {
    assert_eq!(x_weight("abc Ўў é"), 8);
    assert_eq!(x_weight("نحن"), 3);
    assert_eq!(x_weight("“—”\u{202f}"), 5);
    assert_eq!(x_weight("漢字🙂"), 6);
    let url = "https://stand-by.org/a/very/long/address/";
    assert_eq!(
        mastodon_length(&format!("we {url}\nhttp://a.by/")),
        3 + 23 + 1 + 23
    );
    assert_eq!(mastodon_length("we"), 2);
    assert_eq!(x_weight(&format!("we {url} 🙂")), 3 + 23 + 1 + 2);
}

/// What a text weighs on X at least, by twitter-text. The crate finds addresses
/// without a scheme as X does, but its `parse` weighs them as words.
fn weight_on_x(text: &str) -> usize {
    let config = twitter_text_config::config_v3();
    let plain = |text: &str| twitter_text::parse(text, config, false).weighted_length as usize;
    let mut extractor = ValidatingExtractor::new(config);
    let composed = extractor.prep_input(text);
    let addresses = extractor.extract_urls_with_indices(&composed).entities;
    let words: usize = addresses.iter().map(|address| plain(address.value)).sum();
    plain(text) + 23 * addresses.len() - words
}

/// Texts with their weight on X and ours, which may be more.
const WEIGHTS: &[(&str, usize, usize)] = &[
    ("example.org", 23, 23),
    ("EXAMPLE.ORG/a", 23, 32),
    ("See example.org, and (www.belsat.eu).", 59, 68),
    (
        "https://example.org/news/2026/a-long-name.html?x=1&y=2.",
        24,
        24,
    ),
    ("https://belsat.eu/a/long/name/of/a/page", 23, 23),
    ("https://stand.example/a/long/name", 33, 52),
    ("HTTPS://A.BY/", 23, 32),
    ("a.by/c?d", 23, 23),
    ("Пример.бел/путь", 15, 34),
    ("https://Пример.бел/путь", 23, 61),
    ("глядзіa.by", 29, 29),
    ("漢字a.by漢字", 31, 31),
    ("a.by漢b.by", 48, 48),
    ("a.by,b.by;c.by", 71, 71),
    ("словаhttp://a.by", 28, 35),
    ("http://a.byhttp://b.by", 22, 60),
    ("name@example.org", 16, 35),
    ("@name@mastodon.social", 21, 40),
    ("prisons.We", 10, 29),
    ("1.502 in z. B. i t.d., u.a., …?", 32, 32),
    ("Volha... und? “We.” — 9.8.2023", 30, 30),
];

#[test]
fn addresses_count_at_least_what_x_counts() {
    for (text, on_x, ours) in WEIGHTS {
        assert_eq!(weight_on_x(text), *on_x, "{text} on X");
        assert_eq!(x_weight(text), *ours, "{text}");
        assert!(ours >= on_x, "{text}");
    }
}

/// Prose has no addresses.
#[test]
fn posts_count_exactly_what_x_counts() {
    for catalog in catalogs() {
        for text in catalog.share.posts.longest_first() {
            assert_eq!(x_weight(text), weight_on_x(text), "{text}");
        }
    }
}

/// Parts of addresses, and what stands around them. No long character close
/// before an at sign, nor a wide one: the crate panics there.
fn part() -> impl Strategy<Value = String> {
    const PARTS: &[&str] = &[
        "a",
        "1",
        "co",
        "com",
        "org",
        "by",
        "example",
        "www.",
        ".",
        ".",
        ".",
        "-",
        "_",
        "/",
        "//",
        "http://",
        "https://",
        "HTTPS://",
        "ab@",
        "#",
        "$",
        "?x=1",
        "%",
        "&",
        ",",
        ":8080",
        "(",
        ")",
        "«",
        "”",
        "…",
        " ",
        " ",
        "\u{a0}",
        "\u{301}",
        "é",
        "ё",
        "бел",
        "漢字",
        "みんな",
        "نحن",
        "xn--",
        "🙂",
        "©",
    ];
    prop_oneof![
        9 => proptest::sample::select(PARTS).prop_map(str::to_owned),
        // The scripts of the page's readers, and two that weigh double.
        1 => "[ -?A-~\u{a0}-\u{24f}\u{370}-\u{52f}\u{600}-\u{6ff}\u{2010}-\u{2027}一-龥😀-🙏]",
    ]
}

proptest! {
    #[test]
    fn any_text_counts_at_least_what_x_counts(parts in proptest::collection::vec(part(), 0..20)) {
        let text = parts.concat();
        prop_assert!(x_weight(&text) >= weight_on_x(&text), "{text:?}");
    }
}
