//! What readers and other sites download: cards, badge and calendar.

use crate::html::{Page, one, text};
use crate::{SITE, SITE_URL, bytes_of, catalogs, file};
use stand_with_belarus::locale::LOCALES;

/// Width and height of a PNG, from its header (PNG specification, 11.2.1).
fn png_size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[1..4], b"PNG");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

const RED: [u8; 3] = [0xc8, 0x10, 0x2e];

/// The pixels of a PNG, row by row.
fn rows(png: &[u8]) -> Vec<Vec<[u8; 3]>> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png))
        .read_info()
        .unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut bytes).unwrap();
    let (width, size) = (
        reader.info().width as usize,
        reader.info().bytes_per_pixel(),
    );
    let row = |row: &[u8]| {
        row.chunks(size)
            .map(|pixel| [pixel[0], pixel[1], pixel[2]])
            .collect()
    };
    bytes.chunks(width * size).map(row).collect()
}

/// How much the hashtags cover in the first stripe of a card, and of the
/// white of figure and label in the red one, in per cent.
fn text_coverage(png: &[u8]) -> [usize; 2] {
    let mut stripes = [(0, 0); 2];
    for row in rows(png) {
        let (stripe, color) = match (row[0] == RED, stripes[1].1) {
            (true, _) => (1, [255, 255, 255]),
            (false, 0) => (0, [0x11, 0x11, 0x11]),
            // The last stripe.
            (false, _) => break,
        };
        stripes[stripe].1 += row.len();
        stripes[stripe].0 += row.iter().filter(|pixel| **pixel == color).count();
    }
    stripes.map(|(covered, all)| 100 * covered / all)
}

#[test]
fn every_language_has_its_cards() {
    for catalog in catalogs() {
        let tag = catalog.locale.tag;
        for (suffix, size) in [
            ("", (1200, 630)),
            ("-square", (1080, 1080)),
            ("-tall", (1080, 1920)),
            ("-poster", (1080, 1527)),
        ] {
            let card = bytes_of(&SITE, &format!("cards/{tag}{suffix}.png"));
            assert_eq!(png_size(card), size);
            let [hashtags, white] = text_coverage(card);
            assert!(hashtags >= 15 && white >= 8, "{tag}{suffix}");
        }
        for figure in &catalog.figures.list {
            let card = bytes_of(&SITE, &format!("cards/{tag}-{}.png", figure.id));
            assert_eq!(png_size(card), (1200, 630));
            let [hashtags, white] = text_coverage(card);
            assert!(hashtags >= 15 && white >= 4, "{tag}-{}", figure.id);
        }
    }
    let page = Page::parse(&file(&SITE, "be/index.html"));
    let image = page.meta("og:image");
    assert_eq!(image, "https://stand.example/cards/be.png");
    let named = page.meta("og:image:alt");
    assert!(named.starts_with("#WeStandBYyou #StandWithBelarus."));
}

/// What is offered is seen, in the language of the page, once it is near.
#[test]
fn pictures_are_seen_where_they_are_offered() {
    for catalog in catalogs() {
        let (root, tag) = (catalog.locale.root(), catalog.locale.tag);
        let page = Page::parse(&file(
            &SITE,
            &format!("{}index.html", catalog.locale.path()),
        ));
        let cards = page.all(".downloads-cards a");
        let suffixes = ["", "-wall", "-political_prisoners", "-square", "-tall"];
        assert_eq!(cards.len(), suffixes.len());
        for (card, suffix) in cards.into_iter().zip(suffixes) {
            let path = format!("cards/{tag}{suffix}.png");
            let picture = one(card, "img");
            for address in [card.attr("href"), picture.attr("src")] {
                assert_eq!(address, Some(&*format!("{root}{path}")), "{tag}");
            }
            let (width, height) = png_size(bytes_of(&SITE, &path));
            let size = [width, height].map(|side| side.to_string());
            let said = ["width", "height"].map(|side| picture.attr(side).unwrap().to_owned());
            assert_eq!(said, size, "{path}");
            assert!(!text(card).is_empty(), "{path} is named");
        }
        let lazy = page.count(".downloads img[loading=lazy][width][height]");
        assert_eq!(lazy, page.count(".downloads img"), "{tag}");
        assert_eq!(
            page.count(&format!(".downloads-poster [src$='{tag}-poster.png']")),
            1
        );
    }
}

#[test]
fn the_badge_loads_nothing_and_its_code_has_no_script() {
    for catalog in catalogs() {
        let badge = file(&SITE, &format!("badge/{}.svg", catalog.locale.tag));
        for outside in ["<text", "font-family", "<image", "url("] {
            assert!(!badge.contains(outside), "{outside}");
        }
        let code = catalog
            .page_data
            .badge_code
            .replace(['\u{200e}', '\u{200f}'], "");
        let code = Page::parse(&code);
        let image = code.one(&format!("a[href^='{SITE_URL}'] > img"));
        assert_eq!(image.attr("width"), Some("240"));
        assert_eq!(image.attr("height"), Some("120"));
        assert!(image.attr("alt").unwrap().starts_with("#WeStandBYyou"));
        assert_eq!(code.count("script"), 0);
    }
}

/// RFC 5545: every content line ends in CRLF and is at most 75 octets; an
/// all-day event has a DATE and, without an end, lasts that day.
#[test]
fn every_calendar_follows_rfc_5545() {
    for catalog in catalogs() {
        let folder = catalog.locale.path();
        let calendar = file(&SITE, &format!("{folder}solidarity-day.ics"));
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
            "DTSTART;VALUE=DATE:20220521",
            &format!("SUMMARY:{}", catalog.downloads.prisoners_day),
            &format!("SUMMARY:{}", catalog.downloads.calendar_title),
            "END:VCALENDAR",
        ] {
            assert!(
                unfolded.lines().any(|found| found == line),
                "{line}: {unfolded}"
            );
        }
        assert_eq!(unfolded.matches("BEGIN:VEVENT").count(), 2);
        assert!(!unfolded.contains("DTEND"));
    }
}

#[test]
fn the_wall_is_a_card_too_and_says_who_its_red_strokes_are() {
    for (locale, catalog) in LOCALES.iter().zip(catalogs()) {
        let page = Page::parse(&file(&SITE, &format!("{}index.html", locale.path())));
        let card = format!("cards/{}-wall.png", locale.tag);
        let link = page.one(&format!(".downloads-cards a[href$='{card}']"));
        assert_eq!(text(link), catalog.picture.heading);
        // Red beside the stripe are its strokes alone, each of 4 pixels by 12.
        let rows = rows(bytes_of(&SITE, &card));
        let white = rows.iter().filter(|row| row[0] != RED).flatten();
        let red = white.filter(|pixel| **pixel == RED).count();
        let people = catalog.page_data.red_people as usize;
        assert_eq!(red, people * 4 * 12, "{card}");
        let words = text(page.one(".picture-text > .picture-red"));
        assert!(words.contains(&catalog.figures.list[1].number), "{words}");
    }
}
