//! Share links as literal addresses, and posts that keep to every limit.

use crate::catalogs;
use stand_with_belarus::share::{NETWORKS, Post, encode, fitting, mastodon_length, x_weight};

fn link(network: &str, post: &Post) -> String {
    let network = NETWORKS.iter().find(|row| row.id == network).unwrap();
    (network.link)(post)
}

fn hashtags() -> Vec<String> {
    vec!["WeStandBYyou".to_owned(), "StandWithBelarus".to_owned()]
}

#[test]
fn values_are_encoded_as_encode_uri_component_does() {
    assert_eq!(encode("a b#c&d\ne"), "a%20b%23c%26d%0Ae");
    assert_eq!(encode("Ў\u{a0}—+%"), "%D0%8E%C2%A0%E2%80%94%2B%25");
    assert_eq!(encode("-_.!~*'()"), "-_.!~*'()");
}

#[test]
fn links_are_these() {
    let hashtags = hashtags();
    let post = Post {
        text: "Ён & я\u{a0}#1",
        subject: "Мы памятаем!",
        hashtags: &hashtags,
        url: "https://stand.example/be/",
    };
    let message = "%D0%81%D0%BD%20%26%20%D1%8F%C2%A0%231%0A%23WeStandBYyou%20%23StandWithBelarus";
    let url = "https%3A%2F%2Fstand.example%2Fbe%2F";
    for (network, wanted) in [
        (
            "telegram",
            format!("https://t.me/share/url?url={url}&text={message}"),
        ),
        ("whatsapp", format!("https://wa.me/?text={message}%0A{url}")),
        (
            "x",
            format!(
                "https://x.com/intent/tweet?text=%D0%81%D0%BD%20%26%20%D1%8F%C2%A0%231\
                 &url={url}&hashtags=WeStandBYyou%2CStandWithBelarus"
            ),
        ),
        (
            "facebook",
            format!("https://www.facebook.com/sharer/sharer.php?u={url}&hashtag=%23WeStandBYyou"),
        ),
        (
            "bluesky",
            format!("https://bsky.app/intent/compose?text={message}%0A{url}"),
        ),
        (
            "mastodon",
            format!("https://share.joinmastodon.org/#text={message}%0A{url}"),
        ),
        (
            "email",
            format!(
                "mailto:?subject=%D0%9C%D1%8B%20%D0%BF%D0%B0%D0%BC%D1%8F%D1%82%D0%B0%D0%B5%D0%BC!\
                 &body=%D0%81%D0%BD%20%26%20%D1%8F%C2%A0%231%0D%0A\
                 %23WeStandBYyou%20%23StandWithBelarus%0D%0A{url}"
            ),
        ),
    ] {
        assert_eq!(link(network, &post), wanted);
    }
}

#[test]
fn links_without_an_address_carry_the_words_alone() {
    let hashtags = hashtags();
    let post = Post {
        text: "We remember!",
        subject: "",
        hashtags: &hashtags,
        url: "",
    };
    let words = "We%20remember!%0A%23WeStandBYyou%20%23StandWithBelarus";
    assert_eq!(
        link("telegram", &post),
        format!("https://t.me/share/url?url={words}")
    );
    assert_eq!(
        link("whatsapp", &post),
        format!("https://wa.me/?text={words}")
    );
    assert_eq!(
        link("x", &post),
        "https://x.com/intent/tweet?text=We%20remember!&hashtags=WeStandBYyou%2CStandWithBelarus"
    );
}

#[test]
fn lengths_follow_the_networks_rules() {
    assert_eq!(x_weight("abc Ўў é"), 8);
    assert_eq!(x_weight("نحن"), 3);
    assert_eq!(x_weight("“—”\u{202f}"), 5);
    assert_eq!(x_weight("漢字🙂"), 6);
    let url = "https://stand.example/a/very/long/address/";
    assert_eq!(mastodon_length(&format!("we {url}"), url), 3 + 23);
    assert_eq!(mastodon_length("we", ""), 2);
}

#[test]
fn every_language_has_a_post_for_every_network() {
    let graphemes = |text: &str| text.chars().count();
    for catalog in catalogs() {
        let texts = catalog.share.posts.longest_first();
        let post = catalog.post(&catalog.given.page_url);
        for network in NETWORKS {
            let fitted = fitting(network, &texts, &post, &graphemes);
            let fitted = fitted.unwrap_or_else(|| panic!("{} {}", catalog.tag, network.id));
            assert!(network.fits(&fitted, &graphemes));
        }
    }
}
