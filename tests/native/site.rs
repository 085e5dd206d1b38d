//! The rendered site, and what the prerenderer says of bad data.

use crate::{input, project};
use stand_with_belarus::locale::LOCALES;
use stand_with_belarus::prerender::{Site, render};
use stand_with_belarus::share::NETWORKS;
use std::fs;
use std::path::{Path, PathBuf};

const SITE: &str = "https://stand.example/";

fn file(site: &Site, path: &str) -> String {
    let found = site.files().find(|(name, _)| *name == path);
    let (_, content) = found.unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(content.to_vec()).unwrap()
}

#[test]
fn every_language_has_its_page() {
    let site = render(&input(None, Some(SITE))).unwrap();
    for locale in LOCALES {
        let page = file(&site, &format!("{}index.html", locale.path()));
        let start = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">",
            locale.tag,
            locale.direction()
        );
        assert!(page.starts_with(&start), "{}", &page[..80]);
        for other in LOCALES {
            let alternate = format!(
                "<link rel=\"alternate\" hreflang=\"{}\" href=\"{SITE}{}\">",
                other.tag,
                other.path()
            );
            assert!(page.contains(&alternate), "{}: {alternate}", locale.tag);
            let link = format!("href=\"{}\" lang=\"{}\"", locale.link_to(other), other.tag);
            assert!(page.contains(&link), "{}: {link}", locale.tag);
        }
        assert!(page.contains("hreflang=\"x-default\" href=\"https://stand.example/\""));
        assert!(page.contains(&format!(
            "<link rel=\"canonical\" href=\"{SITE}{}\">",
            locale.path()
        )));
        assert!(page.contains("aria-current=\"page\""));
        let one = page.matches("id=\"catalog\"").count();
        assert_eq!(one, 1, "the words are inlined once");
    }
}

#[test]
fn without_its_address_a_page_has_no_absolute_links_to_itself() {
    let site = render(&input(None, None)).unwrap();
    let page = file(&site, "be/index.html");
    for word in ["canonical", "og:url", "rel=\"alternate\"", "stand.example"] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.contains("https://t.me/share/url?url=%D0"));
    assert!(!page.contains("facebook.com/sharer"));
}

#[test]
fn the_sitemap_names_every_page_with_its_translations() {
    let site = render(&input(None, Some(SITE))).unwrap();
    let sitemap = file(&site, "sitemap.xml");
    for locale in LOCALES {
        let page = format!("<loc>{SITE}{}</loc>", locale.path());
        assert_eq!(sitemap.matches(&page).count(), 1, "{page}");
        let alternate = format!(
            "hreflang=\"{}\" href=\"{SITE}{}\"",
            locale.tag,
            locale.path()
        );
        assert_eq!(sitemap.matches(&alternate).count(), LOCALES.len());
    }
    assert!(file(&site, "robots.txt").contains("Sitemap: https://stand.example/sitemap.xml"));
    assert!(
        render(&input(None, None))
            .unwrap()
            .files()
            .all(|(path, _)| path != "sitemap.xml")
    );
}

#[test]
fn every_address_in_a_page_is_relative() {
    let site = render(&input(None, None)).unwrap();
    for (path, page) in site.files().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(page);
        for start in ["href=\"/", "src=\"/", "import(\"/", "fetch(\"/"] {
            assert!(!page.contains(start), "{path}: {start}");
        }
    }
    assert!(file(&site, "be/index.html").contains("import(\"../page-0a1b.js\")"));
    assert!(file(&site, "index.html").contains("import(\"./page-0a1b.js\")"));
}

#[test]
fn the_figures_stand_in_the_html() {
    let site = render(&input(None, None)).unwrap();
    let page = file(&site, "index.html");
    for words in [
        "<strong class=\"poster-number\"><bdi dir=\"ltr\">1,502</bdi></strong>",
        "among them 44 trade unionists",
        "<span class=\"visually-hidden\">500,000</span>",
        "<span class=\"figure-qualifier\">almost</span>",
        "As stated in the appeal, 9 August 2023",
        "the raids in April 2022 against",
    ] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn the_words_of_a_page_cannot_end_their_block() {
    let folder = copy("script");
    edit(
        &folder,
        "locales/en.json",
        "\"Skip to the appeal\"",
        "\"</script><b>\"",
    );
    let site = render(&input(Some(folder), None)).unwrap();
    let page = file(&site, "index.html");
    assert!(!page.contains("</script><b>"));
    assert!(page.contains("&lt;/script&gt;&lt;b&gt;"));
}

fn bytes(site: &Site, path: &str) -> Vec<u8> {
    let found = site.files().find(|(name, _)| *name == path);
    found.unwrap_or_else(|| panic!("no {path}")).1.to_vec()
}

/// Width and height of a PNG, from its header (PNG specification, 11.2.1).
fn png_size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[1..4], b"PNG");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[test]
fn every_language_has_its_cards() {
    let site = render(&input(None, Some(SITE))).unwrap();
    for catalog in crate::catalogs() {
        let tag = &catalog.tag;
        for (suffix, size) in [
            ("", (1200, 630)),
            ("-square", (1080, 1080)),
            ("-tall", (1080, 1920)),
        ] {
            assert_eq!(
                png_size(&bytes(&site, &format!("cards/{tag}{suffix}.png"))),
                size
            );
        }
        for figure in &catalog.figures.list {
            let card = bytes(&site, &format!("cards/{tag}-{}.png", figure.id));
            assert_eq!(png_size(&card), (1200, 630));
        }
    }
    let page = file(&site, "be/index.html");
    assert!(
        page.contains(
            "<meta property=\"og:image\" content=\"https://stand.example/cards/be.png\">"
        )
    );
    assert!(
        page.contains("<meta property=\"og:image:alt\" content=\"#WeStandBYyou #StandWithBelarus.")
    );
}

fn at_risk(tag: &str) -> bool {
    LOCALES
        .iter()
        .any(|locale| locale.tag == tag && locale.at_risk)
}

#[test]
fn every_figure_has_a_page_that_leads_to_it() {
    let site = render(&input(None, Some(SITE))).unwrap();
    for catalog in crate::catalogs() {
        let folder = if catalog.tag == "en" {
            String::new()
        } else {
            format!("{}/", catalog.tag)
        };
        for figure in &catalog.figures.list {
            let id = &figure.id;
            let page = file(&site, &format!("{folder}{id}/index.html"));
            assert!(page.contains(&figure.number) && page.contains(&figure.label));
            assert!(page.contains(&format!("<a href=\"../#{id}\">")));
            let networks = page.matches("rel=\"noopener noreferrer\"").count();
            let offered = if at_risk(&catalog.tag) {
                0
            } else {
                NETWORKS.len()
            };
            assert_eq!(networks, offered, "{}", catalog.tag);
            let image = format!(
                "og:image\" content=\"{SITE}cards/{}-{id}.png\"",
                catalog.tag
            );
            assert!(page.contains(&image), "{image}");
            assert!(page.contains(&format!("og:url\" content=\"{SITE}{folder}{id}/\"")));
        }
    }
}

#[test]
fn the_badge_stands_alone_and_its_code_has_no_script() {
    let site = render(&input(None, Some(SITE))).unwrap();
    for catalog in crate::catalogs() {
        let badge = file(&site, &format!("badge/{}.svg", catalog.tag));
        for outside in ["<text", "font-family", "<image", "url("] {
            assert!(!badge.contains(outside), "{outside}");
        }
        let code = &catalog.given.badge_code;
        for part in [
            "<a href=\"https://stand.example/",
            "width=\"240\"",
            "height=\"120\"",
            "alt=\"#WeStandBYyou",
        ] {
            assert!(code.contains(part), "{code}");
        }
        assert!(!code.contains("<script"));
    }
}

/// RFC 5545: every content line ends in CRLF and is at most 75 octets; an
/// all-day event has a DATE and, without an end, lasts that day.
#[test]
fn the_calendar_is_valid() {
    let site = render(&input(None, Some(SITE))).unwrap();
    for catalog in crate::catalogs() {
        let folder = if catalog.tag == "en" {
            String::new()
        } else {
            format!("{}/", catalog.tag)
        };
        let calendar = file(&site, &format!("{folder}solidarity-day.ics"));
        assert_eq!(
            calendar.matches('\n').count(),
            calendar.matches("\r\n").count()
        );
        assert!(calendar.lines().all(|line| line.len() <= 75), "{calendar}");
        let unfolded = calendar.replace("\r\n ", "");
        for line in [
            "BEGIN:VCALENDAR",
            "DTSTART;VALUE=DATE:20230809",
            "DTSTAMP:20230809T000000Z",
            "RRULE:FREQ=YEARLY",
            &format!("SUMMARY:{}", catalog.take.calendar_title),
            "END:VCALENDAR",
        ] {
            assert!(
                unfolded.lines().any(|found| found == line),
                "{line}: {unfolded}"
            );
        }
        assert!(!unfolded.contains("DTEND"));
    }
}

#[test]
fn a_page_says_what_it_is_as_data() {
    let site = render(&input(None, Some(SITE))).unwrap();
    let data = |path: &str| -> serde_json::Value {
        let page = file(&site, path);
        let (_, rest) = page
            .split_once("<script type=\"application/ld+json\">")
            .unwrap();
        serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
    };
    let english = data("index.html");
    assert_eq!(english["@type"], "Article");
    assert_eq!(english["datePublished"], "2023-08-09");
    assert_eq!(
        english["workTranslation"].as_array().unwrap().len(),
        LOCALES.len() - 1
    );
    let arabic = data("ar/index.html");
    assert_eq!(arabic["inLanguage"], "ar");
    assert_eq!(arabic["translationOfWork"]["@id"], SITE);
}

/// One round trip of ten packets carries a page: nothing else is needed for
/// the first paint.
#[test]
fn every_page_fits_one_round_trip() {
    let site = render(&input(None, Some(SITE))).unwrap();
    for (path, page) in site.files().filter(|(path, _)| path.ends_with(".html")) {
        let mut packed = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut &page[..], &mut packed, &parameters).unwrap();
        assert!(packed.len() <= 14_600, "{path}: {} bytes", packed.len());
    }
}

/// The same input gives the same files, byte for byte.
#[test]
fn a_build_can_be_repeated() {
    let first = render(&input(None, Some(SITE))).unwrap();
    let second = render(&input(None, Some(SITE))).unwrap();
    assert!(first.files().eq(second.files()));
}

/// A copy of the words and facts that a test may spoil.
fn copy(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("public-{name}"));
    let _ = fs::remove_dir_all(&folder);
    for part in ["", "locales", "fonts"] {
        fs::create_dir_all(folder.join(part)).unwrap();
        for entry in fs::read_dir(project().join("public").join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, folder.join(part).join(path.file_name().unwrap())).unwrap();
            }
        }
    }
    folder
}

fn edit(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// Spoils one place and expects exactly this sentence among the errors.
#[track_caller]
fn check(name: &str, file: &str, from: &str, to: &str, sentence: &str) {
    let folder = copy(name);
    edit(&folder, file, from, to);
    let errors = render(&input(Some(folder), None)).unwrap_err();
    let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert!(
        said.iter().any(|error| error.contains(sentence)),
        "{said:#?}"
    );
}

#[test]
fn bad_words_are_named_with_file_key_and_remedy() {
    let en = "locales/en.json";
    let nb = "locales/nb.json";
    check(
        "unknown",
        nb,
        "\"skip\":",
        "\"jump\":",
        "public/locales/nb.json: header.jump: is not known. Remove it",
    );
    check(
        "missing",
        nb,
        "\"skip\":",
        "\"jump\":",
        "public/locales/nb.json: header.skip: is missing. Add it",
    );
    check(
        "unknown-en",
        en,
        "\"skip\":",
        "\"jump\":",
        "public/locales/en.json: header",
    );
    check(
        "empty",
        en,
        "\"Copied.\"",
        "\"\"",
        "public/locales/en.json: share.copied: is empty. Write its text.",
    );
    check(
        "digit",
        en,
        "\"Copied.\"",
        "\"Copied 1.\"",
        "share.copied: has a digit. Put the number in facts.json",
    );
    check(
        "strange",
        nb,
        "\"dismiss\": \"",
        "\"dismiss\": \"{arrests} ",
        "header.dismiss: has {arrests}, which English does not have here",
    );
    check(
        "lost",
        "locales/nb.json",
        "{date.appeal}",
        "",
        "lacks {date.appeal}, which English has here. Put it in.",
    );
    check(
        "placeholder",
        en,
        "\"Copied.\"",
        "\"Copied {nothing}.\"",
        "share.copied: nothing fills {nothing}",
    );
    check(
        "category",
        "locales/ar.json",
        "\"two\":",
        "\"second\":",
        "lacks the plural form \"two\", which the language needs",
    );
    check(
        "strange-category",
        nb,
        "\"one\":",
        "\"few\":",
        "has the plural form \"few\", which the language does not have",
    );
    check("json", nb, "{", "", "public/locales/nb.json: ");
    check(
        "shape",
        nb,
        "\"heading\": \"",
        "\"heading\": [], \"was\": \"",
        "has another shape than in English",
    );
}

#[test]
fn bad_facts_are_named_with_file_key_and_remedy() {
    let facts = "facts.json";
    check(
        "negative",
        facts,
        "50000",
        "-50000",
        "public/facts.json: figures[2].value: invalid value: integer `-50000`",
    );
    check(
        "text",
        facts,
        "50000",
        "\"many\"",
        "public/facts.json: figures[2].value: invalid type: string \"many\"",
    );
    check(
        "part",
        facts,
        "\"value\": 44",
        "\"value\": 4400",
        "figures[1].value: 4400 is more than its whole, 1502",
    );
    check(
        "date",
        facts,
        "2023-08-09",
        "2023-02-30",
        "public/facts.json: dates.appeal: \"2023-02-30\" is not a date",
    );
    check(
        "twice",
        facts,
        "\"id\": \"deaths\"",
        "\"id\": \"exile\"",
        "figures[5].id: would be written twice",
    );
    check(
        "reference",
        facts,
        "\"figure\": \"deaths\"",
        "\"figure\": \"births\"",
        "others[5].figure: refers to \"births\"",
    );
    check(
        "qualifier",
        facts,
        "\"almost\"",
        "\"nearly\"",
        "figures.qualifiers.nearly: is missing",
    );
    check(
        "key",
        facts,
        "\"laws\"",
        "\"law\"",
        "public/facts.json: law: unknown field `law`",
    );
}

#[test]
fn a_page_without_its_parts_is_refused() {
    let mut input = input(None, None);
    input.template = input.template.replace("TrunkApplicationStarted", "");
    let errors = render(&input).unwrap_err();
    assert!(errors[0].to_string().contains("Restore it in index.html"));
}
