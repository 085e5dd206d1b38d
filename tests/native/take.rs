//! What can be taken along, and what machines read: cards, figure pages,
//! badge, calendar, data.

use crate::html::{Page, all, text};
use crate::{SITE, SITE_URL, bytes_of, catalogs, file};
use stand_with_belarus::content::catalog::{Catalog, Figure};
use stand_with_belarus::locale::LOCALES;
use stand_with_belarus::share::NETWORKS;

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
    for catalog in catalogs() {
        let tag = catalog.locale.tag;
        for (suffix, size) in [
            ("", (1200, 630)),
            ("-square", (1080, 1080)),
            ("-tall", (1080, 1920)),
        ] {
            let card = bytes_of(&SITE, &format!("cards/{tag}{suffix}.png"));
            assert_eq!(png_size(card), size);
            let [hashtags, white] = ink(card);
            assert!(hashtags >= 15 && white >= 8, "{tag}{suffix}");
        }
        for figure in &catalog.figures.list {
            let card = bytes_of(&SITE, &format!("cards/{tag}-{}.png", figure.id));
            assert_eq!(png_size(card), (1200, 630));
            let [hashtags, white] = ink(card);
            assert!(hashtags >= 15 && white >= 4, "{tag}-{}", figure.id);
        }
    }
    let page = Page::parse(&file(&SITE, "be/index.html"));
    let image = page.meta("og:image");
    assert_eq!(image, "https://stand.example/cards/be.png");
    let named = page.meta("og:image:alt");
    assert!(named.starts_with("#WeStandBYyou #StandWithBelarus."));
}

/// Fails unless the page of a figure shows it, and advice before any share link.
fn assert_figure_page(page: &Page, figure: &Figure, catalog: &Catalog) {
    let (id, tag, folder) = (&figure.id, catalog.locale.tag, catalog.locale.path());
    let body = text(page.one("body"));
    assert!(body.contains(&figure.number) && body.contains(&figure.label));
    let back = page.count(&format!("a[href='../#{id}']"));
    assert!(back > 0, "{folder}{id}");
    let share = &catalog.share;
    if catalog.locale.at_risk {
        assert_eq!(page.count(".networks"), 0, "{tag}");
        assert!(page.count("a[href='../#share']") > 0, "{folder}{id}");
    } else {
        let networks = page.one(".networks");
        let links = all(networks, "li > a");
        assert_eq!(links.len(), NETWORKS.len(), "{tag}");
        let on_x = share.on.replace("{{network}}", "X");
        let named = links.iter().filter_map(|link| link.attr("aria-label"));
        assert!(named.into_iter().any(|name| name == on_x), "{folder}{id}");
        let advice = page.one(".share-advice ~ .advice ~ .networks");
        assert_eq!(advice, networks, "the advice stands first");
        assert_eq!(text(page.one(".share-advice")), share.advice);
        page.one(".advice a[href='../#advice']");
    }
    let card = format!("{SITE_URL}cards/{tag}-{id}.png");
    assert_eq!(page.meta("og:image"), card);
    assert_eq!(page.meta("og:url"), format!("{SITE_URL}{folder}{id}/"));
}

#[test]
fn every_figure_has_a_page_with_its_card_and_advice_before_links() {
    for catalog in catalogs() {
        for figure in &catalog.figures.list {
            let path = format!("{}{}/index.html", catalog.locale.path(), figure.id);
            let page = Page::parse(&file(&SITE, &path));
            assert_figure_page(&page, figure, &catalog);
        }
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
            &format!("SUMMARY:{}", catalog.downloads.calendar_title),
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
fn pages_describe_themselves_to_search_engines() {
    let data = |path: &str| -> serde_json::Value {
        let page = Page::parse(&file(&SITE, path));
        let data = text(page.one("script[type='application/ld+json']"));
        serde_json::from_str(&data).unwrap()
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
    assert_eq!(arabic["translationOfWork"]["@id"], SITE_URL);
}
