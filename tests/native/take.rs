//! What can be taken along, and what machines read: cards, figure pages,
//! badge, calendar, data.

use crate::site::{SITE, file};
use crate::{catalogs, input};
use stand_with_belarus::content::catalog::Share;
use stand_with_belarus::locale::LOCALES;
use stand_with_belarus::prerender::{Site, render};
use stand_with_belarus::share::NETWORKS;

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

/// The share of the hashtags' ink in the first stripe of a card, and of the
/// white of figure and label in the red one, in hundredths.
fn ink(png: &[u8]) -> [usize; 2] {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let info = reader.info();
    let width = info.width as usize * info.bytes_per_pixel();
    let red = [0xc8, 0x10, 0x2e];
    let mut stripes = [(0, 0); 2];
    for row in pixels.chunks(width) {
        let (stripe, color) = match (row[..3] == red, stripes[1].1) {
            (true, _) => (1, [255, 255, 255]),
            (false, 0) => (0, [0x11, 0x11, 0x11]),
            // The last stripe.
            (false, _) => break,
        };
        let row = row.chunks(info.bytes_per_pixel());
        stripes[stripe].1 += row.len();
        stripes[stripe].0 += row.filter(|pixel| pixel[..3] == color).count();
    }
    stripes.map(|(ink, all)| 100 * ink / all)
}

#[test]
fn every_language_has_its_cards() {
    let site = render(&input(None, Some(SITE))).unwrap();
    for catalog in catalogs() {
        let tag = catalog.locale.tag;
        for (suffix, size) in [
            ("", (1200, 630)),
            ("-square", (1080, 1080)),
            ("-tall", (1080, 1920)),
        ] {
            let card = bytes(&site, &format!("cards/{tag}{suffix}.png"));
            assert_eq!(png_size(&card), size);
            let [hashtags, white] = ink(&card);
            assert!(hashtags >= 15 && white >= 8, "{tag}{suffix}");
        }
        for figure in &catalog.figures.list {
            let card = bytes(&site, &format!("cards/{tag}-{}.png", figure.id));
            assert_eq!(png_size(&card), (1200, 630));
            let [hashtags, white] = ink(&card);
            assert!(hashtags >= 15 && white >= 4, "{tag}-{}", figure.id);
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

fn on_x(words: &Share) -> String {
    words.on.replace("{network}", "X")
}

#[test]
fn every_figure_has_a_page_that_leads_to_it() {
    let site = render(&input(None, Some(SITE))).unwrap();
    for catalog in catalogs() {
        let folder = catalog.locale.path();
        for figure in &catalog.figures.list {
            let id = &figure.id;
            let page = file(&site, &format!("{folder}{id}/index.html"));
            assert!(page.contains(&figure.number) && page.contains(&figure.label));
            assert!(page.contains(&format!("href=\"../#{id}\"")));
            let links = page.split_once("class=\"networks\"");
            let networks = links.map_or(0, |(_, rest)| rest.matches("<li><a href=").count());
            let offered = if catalog.locale.at_risk {
                0
            } else {
                NETWORKS.len()
            };
            assert_eq!(networks, offered, "{}", catalog.locale.tag);
            // Advice stands before any link to share.
            let share = &catalog.share;
            let advised = match page.split_once("class=\"networks\"") {
                Some((before, links)) => {
                    assert!(links.contains(&format!(" aria-label=\"{}\"", on_x(share))));
                    before.contains(&share.advice) && before.contains("href=\"../#advice\"")
                }
                None => page.contains("href=\"../#share\""),
            };
            assert!(advised, "{folder}{id}");
            let image = format!(
                "og:image\" content=\"{SITE}cards/{}-{id}.png\"",
                catalog.locale.tag
            );
            assert!(page.contains(&image), "{image}");
            assert!(page.contains(&format!("og:url\" content=\"{SITE}{folder}{id}/\"")));
        }
    }
}

#[test]
fn the_badge_stands_alone_and_its_code_has_no_script() {
    let site = render(&input(None, Some(SITE))).unwrap();
    for catalog in catalogs() {
        let badge = file(&site, &format!("badge/{}.svg", catalog.locale.tag));
        for outside in ["<text", "font-family", "<image", "url("] {
            assert!(!badge.contains(outside), "{outside}");
        }
        let code = catalog
            .page_data
            .badge_code
            .replace(['\u{200e}', '\u{200f}'], "");
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
    for catalog in catalogs() {
        let folder = catalog.locale.path();
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
