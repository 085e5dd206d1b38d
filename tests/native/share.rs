//! Share links as literal addresses, and posts that keep to every limit.

use crate::catalogs;
use proptest::prelude::*;
use stand_with_belarus::share::{
    HostError, NETWORKS, Post, code_points, encode, fitting, mastodon_link, server,
};
use unicode_segmentation::UnicodeSegmentation;
use url::Url;

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

/// A text in each of four languages, and the same percent-encoded.
const TEXTS: &[(&str, &str)] = &[
    (
        "“We remember!” & #1",
        "%E2%80%9CWe%20remember!%E2%80%9D%20%26%20%231",
    ),
    ("Ён\u{a0}& я\n#1", "%D0%81%D0%BD%C2%A0%26%20%D1%8F%0A%231"),
    (
        "«\u{202f}Été\u{202f}!\u{202f}»",
        "%C2%AB%E2%80%AF%C3%89t%C3%A9%E2%80%AF!%E2%80%AF%C2%BB",
    ),
    ("نحن + 1", "%D9%86%D8%AD%D9%86%20%2B%201"),
];

/// The links of a post at `https://stand.example/be/` whose text is `TEXT`.
const LINKS: &[(&str, &str)] = &[
    (
        "telegram",
        "https://t.me/share/url?url=URL&text=TEXT%0A%23WeStandBYyou%20%23StandWithBelarus",
    ),
    (
        "whatsapp",
        "https://wa.me/?text=TEXT%0A%23WeStandBYyou%20%23StandWithBelarus%0AURL",
    ),
    (
        "viber",
        "viber://forward?text=TEXT%0A%23WeStandBYyou%20%23StandWithBelarus%0AURL",
    ),
    (
        "x",
        "https://x.com/intent/tweet?text=TEXT&url=URL&hashtags=WeStandBYyou%2CStandWithBelarus",
    ),
    (
        "facebook",
        "https://www.facebook.com/sharer/sharer.php?u=URL&hashtag=%23WeStandBYyou",
    ),
    (
        "bluesky",
        "https://bsky.app/intent/compose?text=TEXT%0A%23WeStandBYyou%20%23StandWithBelarus%0AURL",
    ),
    (
        "mastodon",
        "https://share.joinmastodon.org/#text=TEXT%0A%23WeStandBYyou%20%23StandWithBelarus%0AURL",
    ),
    (
        "threads",
        "https://www.threads.com/intent/post?text=TEXT%0A%23WeStandBYyou%20%23StandWithBelarus\
         &url=URL&tag=WeStandBYyou",
    ),
    (
        "linkedin",
        "https://www.linkedin.com/sharing/share-offsite/?url=URL",
    ),
    (
        "reddit",
        "https://www.reddit.com/submit?url=URL&title=LINE%20%23WeStandBYyou%20%23StandWithBelarus",
    ),
    (
        "email",
        "mailto:?subject=%D0%9C%D1%8B%20%D0%BF%D0%B0%D0%BC%D1%8F%D1%82%D0%B0%D0%B5%D0%BC!\
         &body=MAIL%0D%0A%23WeStandBYyou%20%23StandWithBelarus%0D%0AURL",
    ),
    (
        "sms",
        "sms:?&body=TEXT%0A%23WeStandBYyou%20%23StandWithBelarus%0AURL",
    ),
];

#[test]
fn every_network_builds_the_listed_link() {
    let hashtags = hashtags();
    let listed: Vec<&str> = LINKS.iter().map(|(network, _)| *network).collect();
    let known: Vec<&str> = NETWORKS.iter().map(|network| network.id).collect();
    assert_eq!(listed, known);
    for (text, encoded) in TEXTS {
        let post = Post {
            text,
            subject: "Мы памятаем!",
            hashtags: &hashtags,
            url: "https://stand.example/be/",
        };
        for (network, wanted) in LINKS {
            let wanted = wanted
                .replace("URL", "https%3A%2F%2Fstand.example%2Fbe%2F")
                .replace("TEXT", encoded)
                .replace("LINE", &encoded.replace("%0A", "%20"))
                .replace("MAIL", &encoded.replace("%0A", "%0D%0A"));
            assert_eq!(link(network, &post), wanted);
        }
        assert_eq!(
            mastodon_link("mastodon.social", &post),
            format!(
                "https://mastodon.social/share?text={encoded}%0A%23WeStandBYyou%20\
                 %23StandWithBelarus%0Ahttps%3A%2F%2Fstand.example%2Fbe%2F"
            )
        );
    }
}

#[test]
fn links_without_site_url_carry_only_the_text() {
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
fn every_language_has_a_post_for_every_network() {
    for catalog in catalogs() {
        let texts = catalog.share.posts.longest_first();
        let post = catalog.post(&catalog.page_data.page_url);
        for network in NETWORKS {
            let fitted = fitting(network, &texts, &post, &code_points);
            assert!(
                network.fits(&fitted, &code_points),
                "{} {}",
                catalog.locale.tag,
                network.id
            );
            assert!(
                !fitted.text.is_empty(),
                "{} {}",
                catalog.locale.tag,
                network.id
            );
        }
    }
}

/// The server, with the parser of addresses that browsers have too (WHATWG URL).
fn parse_server(typed: &str) -> Result<String, HostError> {
    server(typed, &|host| {
        let url = Url::parse(&format!("https://{host}/")).ok()?;
        let name = url.host_str()?.to_owned();
        (url.port().is_none() && url.path() == "/").then_some(name)
    })
}

#[test]
fn a_server_name_is_read_from_what_people_type() {
    for typed in [
        "mastodon.social",
        "https://mastodon.social/",
        "http://mastodon.social/about?x#y",
        "@name@mastodon.social",
        "name@mastodon.social",
        "  Mastodon . Social ",
        "MASTODON.SOCIAL.",
    ] {
        assert_eq!(
            parse_server(typed).as_deref(),
            Ok("mastodon.social"),
            "{typed}"
        );
    }
    assert_eq!(
        parse_server("https://Вольны.бел/@хто").as_deref(),
        Ok("xn--b1asgc1ee.xn--90ais")
    );
    assert_eq!(parse_server(" \n"), Err(HostError::Empty));
    for typed in [
        "mastodon",
        "@name",
        "a..b",
        "-a.b",
        "a-.b",
        "1.2.3.4",
        "a b/c",
        "javascript:x",
        "a.b:80",
        "<b>.c",
    ] {
        assert_eq!(parse_server(typed), Err(HostError::Invalid), "{typed}");
    }
}

proptest! {
    /// Whatever the words and the address: the post keeps to the limit, has
    /// both hashtags where the network carries them and the link once, and
    /// comes out of the link as it went in.
    #[test]
    fn any_post_fits_and_its_link_decodes_to_the_same_post(
        long in "\\PC{0,700}",
        short in "[a-zа-яء-ي 🙂“”é\u{a0}]{0,90}",
        path in "[a-z0-9/]{0,90}",
    ) {
        let hashtags = hashtags();
        let url = format!("https://stand.example/{path}");
        let post = Post { text: &long, subject: "s", hashtags: &hashtags, url: &url };
        let graphemes = |text: &str| text.graphemes(true).count();
        for network in NETWORKS {
            let fitted = fitting(network, &[&long, &short], &post, &graphemes);
            prop_assert!(network.fits(&fitted, &graphemes), "{}", network.id);
            let link = Url::parse(&(network.link)(&fitted)).unwrap();
            let fragment = link.fragment().map(|fragment| format!("?{fragment}"));
            let carried = match &fragment {
                Some(fragment) => Url::parse(&format!("https://a.b/{fragment}")).unwrap(),
                None => link,
            };
            let values = carried.query_pairs().map(|(_, value)| value.into_owned());
            let values: Vec<String> = values.collect();
            let all = values.join("\n");
            let text = values.iter().find(|value| value.contains(&hashtags[1]));
            if !network.url_alone {
                let has_both = hashtags.iter().all(|hashtag| all.contains(hashtag));
                prop_assert!(has_both, "{}", network.id);
            }
            if matches!(network.id, "whatsapp" | "viber" | "bluesky" | "mastodon" | "sms") {
                prop_assert_eq!(text, Some(&fitted.message()));
            }
            let in_words = fitted.text.matches(&url).count();
            prop_assert_eq!(all.matches(&url).count() - in_words, 1, "{}", network.id);
        }
    }
}
