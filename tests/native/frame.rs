//! The page with the frame for one's own picture, and its pictures.

use crate::html::{Page, attributes, one, text};
use crate::{SITE, SITE_URL, bytes_of, catalogs, file, pages};
use stand_with_belarus::frame::{DESIGNS, SIDE};
use stand_with_belarus::strings::FrameStrings;

/// A pixel with its alpha, of a picture that has one.
struct Picture {
    pixels: Vec<u8>,
    side: usize,
}

impl Picture {
    fn of(design: &str) -> Self {
        let png = bytes_of(&SITE, &format!("frame/{design}.png"));
        let mut reader = png::Decoder::new(std::io::Cursor::new(png))
            .read_info()
            .unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.width, info.height), (SIDE, SIDE), "{design}");
        assert_eq!(info.color_type, png::ColorType::Rgba, "{design}");
        Self {
            pixels,
            side: SIDE as usize,
        }
    }

    fn pixel(&self, x: usize, y: usize) -> [u8; 4] {
        let at = (y * self.side + x) * 4;
        self.pixels[at..at + 4].try_into().unwrap()
    }
}

const WHITE: [u8; 4] = [0xff, 0xff, 0xff, 0xff];
const RED: [u8; 4] = [0xc8, 0x10, 0x2e, 0xff];
const NOTHING: [u8; 4] = [0; 4];

#[test]
fn every_design_is_white_red_white_around_nothing() {
    // Along a line from the middle outwards, in the middle of each stripe.
    for (design, places) in [
        (
            "ring",
            [(465, 540), (495, 540), (525, 540)].map(|(x, y)| (x + 540, y)),
        ),
        ("stripe", [(764, 764), (815, 815), (866, 866)]),
        ("hashtags", [(200, 800), (205, 900), (540, 1010)]),
    ] {
        let picture = Picture::of(design);
        assert_eq!(picture.pixel(540, 400), NOTHING, "{design}");
        let found = places.map(|(x, y)| picture.pixel(x.min(1079), y));
        assert_eq!(found, [WHITE, RED, WHITE], "{design}");
    }
}

/// Networks cut the circle out: of the ring nothing is beyond it, of the
/// hashtags no letter.
#[test]
fn what_matters_lies_in_the_circle_that_networks_cut_out() {
    let half = f64::from(SIDE) / 2.0;
    let [ring, hashtags] = ["ring", "hashtags"].map(Picture::of);
    let mut letters = 0;
    for y in 0..SIDE as usize {
        for x in 0..SIDE as usize {
            let away = (x as f64 + 0.5 - half).hypot(y as f64 + 0.5 - half);
            let is_outside = away > half + 1.0;
            if is_outside {
                assert_eq!(ring.pixel(x, y), NOTHING, "{x} {y}");
            }
            if hashtags.pixel(x, y) == [0x11, 0x11, 0x11, 0xff] {
                letters += 1;
                assert!(!is_outside, "{x} {y}");
            }
        }
    }
    assert!(letters > 9000, "the first hashtag is there: {letters}");
}

#[test]
fn every_language_has_the_page_whole_without_script() {
    for catalog in catalogs() {
        let (locale, words) = (catalog.locale, &catalog.frame);
        let (tag, root) = (locale.tag, locale.root());
        let html = file(&SITE, &format!("{}frame/index.html", locale.path()));
        let page = Page::parse(&html);
        assert_eq!(page.root().attr("lang"), Some(tag));
        assert_eq!(text(page.one("h1")), words.heading);
        let body = text(page.one("main"));
        for sentence in [&words.lead, &words.privacy, &words.risk, &words.frames_hint] {
            assert!(body.contains(sentence.as_str()), "{tag}: {sentence}");
        }
        let designs = page.all(".frame-designs a[download]");
        assert_eq!(designs.len(), DESIGNS.len());
        for (link, design) in designs.into_iter().zip(DESIGNS) {
            let wanted = format!("../{root}frame/{design}.png");
            let picture = one(link, "img[width='1080'][height='1080']");
            for address in [link.attr("href"), picture.attr("src")] {
                assert_eq!(address, Some(&*wanted), "{tag}");
            }
            assert!(!text(link).is_empty(), "{tag}: {design} is named");
        }
        page.one("main a[href='../']");
        page.one(&format!("a[href='../{root}de/frame/']"));
        assert_eq!(
            page.meta("og:image"),
            format!("{SITE_URL}cards/{tag}-frame.png")
        );
        let own = format!("{SITE_URL}{}frame/", locale.path());
        assert_eq!(page.meta("og:url"), own);
        assert_eq!(
            FrameStrings::from_text(&text(page.one("#words"))),
            Some(catalog.frame_strings())
        );
    }
}

/// The tool and the frames are behind the advice where readers are at risk; the
/// line on what such a picture can do is in front of them everywhere.
#[test]
fn the_advice_stands_before_tool_and_frames() {
    for catalog in catalogs() {
        let locale = catalog.locale;
        let html = file(&SITE, &format!("{}frame/index.html", locale.path()));
        let page = Page::parse(&html);
        let gated = page.count("details.gate:not([open]) #tool");
        assert_eq!(gated == 1, locale.at_risk, "{}", locale.tag);
        let gated = page.count("details.gate .frame-designs");
        assert_eq!(gated == 1, locale.at_risk, "{}", locale.tag);
        let [risk, tool] = [&*catalog.frame.risk, "id=\"tool\""].map(|part| {
            let part = part.split(['?', '؟']).next_back().unwrap();
            html.find(part).unwrap()
        });
        assert!(risk < tool, "{}", locale.tag);
        let points = page.count(".advice-points li");
        assert_eq!(points > 0, locale.at_risk, "{}", locale.tag);
    }
}

/// No other page loads the tool or has its words; the appeal's own has one link.
#[test]
fn other_pages_know_nothing_of_the_tool_but_its_address() {
    let sentences: Vec<String> = catalogs()
        .iter()
        .map(|catalog| catalog.frame.tool.unreadable.clone())
        .collect();
    for (path, html) in pages(&SITE) {
        let page = Page::parse(html);
        if path.ends_with("frame/index.html") {
            let scripts = page.all("script[type=importmap] + script");
            let loader = text(scripts[0]);
            assert!(
                loader.contains("frame-2c3d") && !html.contains("page-0a1b"),
                "{path}"
            );
            continue;
        }
        assert!(!html.contains("frame-2c3d"), "{path}");
        assert!(
            !sentences
                .iter()
                .any(|sentence| html.contains(sentence.as_str())),
            "{path}"
        );
        let addresses = attributes(page.one("body"), "href");
        let links = addresses
            .iter()
            .filter(|link| link.contains("frame/"))
            .count();
        let is_whole = page.count(".downloads") == 1;
        assert_eq!(links, usize::from(is_whole), "{path}");
    }
}

#[test]
fn every_language_has_a_card_of_the_frame() {
    for catalog in catalogs() {
        let card = bytes_of(&SITE, &format!("cards/{}-frame.png", catalog.locale.tag));
        assert_eq!(&card[1..4], b"PNG");
        let size = [card[18], card[19], card[22], card[23]];
        assert_eq!(size, [0x04, 0xb0, 0x02, 0x76], "1200 by 630");
    }
}

#[test]
fn strings_of_the_tool_are_read_back_as_written() {
    for catalog in catalogs() {
        let strings = catalog.frame_strings();
        let lines = strings.to_text();
        let (half, _) = lines.split_once(&strings.share).unwrap();
        assert_eq!(FrameStrings::from_text(&lines).as_ref(), Some(&strings));
        assert_eq!(FrameStrings::from_text(half), None);
        for now in [&strings.sentences.zoom_now, &strings.sentences.angle_now] {
            assert!(now.contains("{{value}}"), "{now}");
        }
        let message = strings.message("https://stand.example/be/");
        assert!(message.starts_with(&catalog.share.posts.long));
        assert!(message.ends_with("#StandWithBelarus\nhttps://stand.example/be/"));
    }
}
