//! The frame for one's own picture: from a photo to a file, on the device alone.

use crate::accessibility::SMALL_TARGETS;
use crate::axe::{axe, scheme};
use crate::engine::{Browser, Engine, Settings, call};
use crate::photos::{self, BLUE, GREEN, RED, YELLOW};
use crate::privacy::assert_nothing_stored_or_contacted;
use crate::server::Server;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::json;

crate::engines!(
    a_photo_is_framed_and_kept,
    a_picture_has_nothing_of_the_photo_but_its_pixels,
);
crate::engines!(in chromium, firefox, webkit:
    the_picture_goes_to_the_share_sheet_with_the_post,
);
crate::engines!(in firefox: noise_in_place_of_a_picture_is_said_to_be_noise);
crate::engines!(in chromium: a_picture_is_downloaded);
crate::engines!(in chromium, firefox: axe_finds_nothing_in_the_tool);

/// A place on the square in hundredths of its side, left, above, right and below.
pub const QUARTERS: [[u8; 2]; 4] = [[30, 30], [70, 30], [30, 70], [70, 70]];

/// Opens the page, and waits for its tool.
pub async fn open(browser: &Browser, url: &str) {
    browser.open_ready(url).await;
    let record = call(include_str!("record_pictures.js"), &[]);
    browser.value(&record).await;
}

/// Gives the tool a photo, and waits until it is seen.
pub async fn pick(browser: &Browser, name: &str, content: &[u8]) {
    give(browser, name, content).await;
    let there = "!document.querySelector('.tool-editor').hidden \
                 && document.querySelector('.tool-said').textContent !== '' \
                 && document.querySelector('.tool-square').width === 1080";
    browser.until("the photo is opened", there).await;
    browser.until_drawn().await;
}

pub async fn give(browser: &Browser, name: &str, content: &[u8]) {
    let input = browser.find("#tool input[type=file]").await;
    let path = photos::file(name, content);
    let given = input.send_keys(path).await;
    given.unwrap_or_else(|error| panic!("{name}: {error}"));
}

/// The colours at places of the square.
pub async fn pixels(browser: &Browser, places: &[[u8; 2]]) -> Vec<[u8; 3]> {
    browser.until_drawn().await;
    let script = call(include_str!("square_pixels.js"), &[json!(places)]);
    let pixels = browser.value(&script).await;
    serde_json::from_value(pixels).unwrap()
}

#[track_caller]
pub fn assert_near(found: &[[u8; 3]], wanted: &[[u8; 3]], what: &str) {
    let near = |(found, wanted): (&[u8; 3], &[u8; 3])| {
        let mut channels = found.iter().zip(wanted);
        channels.all(|(found, wanted)| found.abs_diff(*wanted) < 12)
    };
    let is_near = found.iter().zip(wanted).all(near);
    assert!(is_near && found.len() == wanted.len(), "{what}: {found:?}");
}

/// The buttons that keep a picture.
pub const PNG: &str = ".tool-out .button--primary";
const JPEG: &str = ".tool-out .button--primary + .button";

/// Presses one of them, and gives the file.
pub async fn picture(browser: &Browser, button: &str) -> Vec<u8> {
    let count = browser.value("window.blobs.length").await;
    let kept = browser.value("window.kept.length").await;
    browser.click(button).await;
    let made = format!("window.blobs.length > {count} && window.kept.length > {kept}");
    browser.until("a picture is made", &made).await;
    let bytes = call(include_str!("picture_bytes.js"), &[]);
    BASE64.decode(browser.text(&bytes).await).unwrap()
}

/// Clicks the button with this name.
pub async fn press(browser: &Browser, name: &str) {
    let find = format!(
        "[...document.querySelectorAll('#tool button')].find(button => \
         (button.ariaLabel || button.textContent).trim() === '{name}')"
    );
    browser.value(&format!("void ({find}).click()")).await;
}

/// The values of the two sliders: per cent and degrees.
pub async fn values(browser: &Browser) -> (i64, i64) {
    let value = async |id: &str| {
        let value = browser
            .text(&format!("document.querySelector('{id}').value"))
            .await;
        value.parse::<i64>().unwrap()
    };
    (value("#tool-zoom").await, value("#tool-angle").await)
}

async fn a_photo_is_framed_and_kept(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    open(&browser, &server.url("/watched/frame/")).await;
    let asked = server.requests().len();
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    let found = pixels(&browser, &QUARTERS).await;
    assert_near(&found, &[RED, GREEN, BLUE, YELLOW], "the photo");
    // The ring lies over it: white, red, white from the inside out.
    let ring = [[50, 7], [50, 4], [50, 1]];
    let found = pixels(&browser, &ring).await;
    assert_near(
        &found,
        &[[255; 3], [0xc8, 0x10, 0x2e], [255; 3]],
        "the ring",
    );
    let png = picture(&browser, PNG).await;
    assert_eq!(crate::pictures::size(&png), (1080, 1080));
    assert_eq!(picture(&browser, PNG).await, png, "the same again");
    // Another design is another picture; the way there and back leads to the same.
    let design = "document.querySelectorAll('.tool-designs input')";
    browser.value(&format!("void {design}[2].click()")).await;
    assert_ne!(picture(&browser, PNG).await, png);
    browser.value(&format!("void {design}[0].click()")).await;
    press(&browser, "Quarter turn").await;
    assert_ne!(picture(&browser, PNG).await, png);
    press(&browser, "Start over").await;
    assert_eq!(picture(&browser, PNG).await, png, "undone");
    let jpeg = picture(&browser, JPEG).await;
    assert!(jpeg.starts_with(b"\xff\xd8\xff"));
    let names = browser.text("window.kept.slice(-2).join()").await;
    assert_eq!(names, "stand-with-belarus.png,stand-with-belarus.jpg");
    // The small pictures show the same.
    let shown = "[...document.querySelectorAll('.tool-previews canvas')].every(canvas => \
                 canvas.getContext('2d').getImageData(canvas.width * .3, canvas.width * .3, 1, 1)\
                 .data[0] > 240)";
    browser.until("the small pictures show it", shown).await;
    assert_eq!(server.requests()[asked..], [""; 0], "nothing is asked for");
    assert_nothing_stored_or_contacted(&browser, "after all").await;
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

/// Neither place nor camera, and it is the right way up.
async fn a_picture_has_nothing_of_the_photo_but_its_pixels(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    open(&browser, &server.url("/frame/")).await;
    let photo = photos::jpeg_of_a_camera(128, 96);
    let has = |picture: &[u8], part: &[u8]| picture.windows(part.len()).any(|here| here == part);
    assert!(has(&photo, photos::MAKE) && has(&photo, b"Exif"));
    // Also where it is made smaller as it is read: 48 megapixels.
    for (name, photo) in [
        ("large.jpg", photos::jpeg_of_a_camera(8000, 6000)),
        ("camera.jpg", photo),
    ] {
        pick(&browser, name, &photo).await;
        let found = pixels(&browser, &QUARTERS).await;
        assert_near(&found, &[BLUE, RED, YELLOW, GREEN], name);
        press(&browser, "Remove photo").await;
    }
    pick(&browser, "camera.jpg", &photos::jpeg_of_a_camera(128, 96)).await;
    for button in [PNG, JPEG] {
        let picture = picture(&browser, button).await;
        assert_eq!(photos::parts_with_words(&picture), [""; 0], "{button}");
        assert!(
            !has(&picture, photos::MAKE) && !has(&picture, b"Exif"),
            "{button}"
        );
    }
    browser.close().await;
}

async fn the_picture_goes_to_the_share_sheet_with_the_post(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/sheet/frame/#done")).await;
    let record = call(include_str!("record_pictures.js"), &[]);
    browser.value(&record).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    press(&browser, "Share with an app on this device").await;
    let asked = "document.documentElement.dataset.asked === '1'";
    browser.until("the sheet opens", asked).await;
    let said = "document.querySelector('.tool-said').textContent.startsWith('Shared.')";
    browser.until("what comes next", said).await;
    let shared = "(({ files, text, url }) => [files[0].type, files[0].name, \
                  files[0].size > 5000, url === undefined, text.split('\\n').pop()])(shared).join()";
    let wanted = format!(
        "image/png,stand-with-belarus.png,true,true,{}",
        server.url("/sheet/")
    );
    assert_eq!(browser.text(shared).await, wanted);
    browser.close().await;
}

async fn noise_in_place_of_a_picture_is_said_to_be_noise(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        resist_fingerprinting: true,
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    open(&browser, &server.url("/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    browser.click(PNG).await;
    let said = "document.querySelector('.tool-said').textContent\
                .startsWith('Your browser does not give this page')";
    browser.until("said", said).await;
    assert_eq!(browser.text("window.kept.length").await, "0");
    browser.close().await;
}

/// In a browser nothing stands in for a download.
async fn a_picture_is_downloaded(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    let name = format!("downloads-{}", std::process::id());
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let file = folder.join("stand-with-belarus.png");
    let path = folder.display().to_string();
    let allow = json!({ "behavior": "allow", "downloadPath": path });
    browser.send("Browser.setDownloadBehavior", allow).await;
    browser.open_ready(&server.url("/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    browser.click(PNG).await;
    let is_there = || std::fs::read(&file).is_ok_and(|png| png.ends_with(b"IEND\xaeB`\x82"));
    let start = std::time::Instant::now();
    while !is_there() {
        assert!(start.elapsed().as_secs() < 30, "no {}", file.display());
        browser.until_drawn().await;
    }
    std::fs::remove_dir_all(folder).unwrap();
    browser.close().await;
}

async fn axe_finds_nothing_in_the_tool(engine: Engine) {
    let server = Server::start().await;
    for dark in [false, true] {
        let settings = Settings {
            dark,
            ..Settings::default()
        };
        let browser = Browser::start(engine, settings).await;
        for path in ["/frame/", "/ar/frame/"] {
            open(&browser, &server.url(path)).await;
            pick(&browser, "quarters.png", &photos::png(400, 300)).await;
            let found = axe(&browser, scheme(dark), json!({})).await;
            assert_eq!(found, [""; 0], "{path}");
            assert_eq!(browser.text(SMALL_TARGETS).await, "", "{path}");
        }
        browser.close().await;
    }
}
