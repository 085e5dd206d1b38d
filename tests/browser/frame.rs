//! The frame for one's own picture: from a photo to a file, on the device alone.

use crate::accessibility::SMALL_TARGETS;
use crate::axe::{axe, scheme};
use crate::engine::{Browser, Engine, Settings, call};
use crate::photos::{self, BLUE, GREEN, RED, YELLOW};
use crate::privacy::assert_nothing_stored_or_contacted;
use crate::quick_exit::assert_left_for_good;
use crate::server::Server;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

crate::engines!(
    a_photo_is_framed_and_kept,
    a_picture_has_nothing_of_the_photo_but_its_pixels,
    keys_buttons_and_sliders_move_the_photo,
    what_is_no_photo_is_refused_in_words_and_nothing_is_lost,
    the_photo_is_forgotten_when_the_page_is_left,
);
crate::engines!(in chromium, firefox, webkit:
    the_mouse_and_the_wheel_move_the_photo,
    a_photo_is_dropped_or_pasted,
    nothing_can_be_sent_once_the_tool_is_there,
    the_picture_goes_to_the_share_sheet_with_the_post,
    the_tool_lies_behind_the_advice_where_readers_are_at_risk,
);
crate::engines!(in phone: fingers_move_scale_and_turn_the_photo);
crate::engines!(in firefox: noise_in_place_of_a_picture_is_said_to_be_noise);
crate::engines!(in chromium: a_picture_is_downloaded);
crate::engines!(in chromium, firefox: axe_finds_nothing_in_the_tool);
crate::engines!(in chromium, firefox: the_frames_are_there_without_webassembly);

/// A place on the square in hundredths of its side, left, above, right and below.
const QUARTERS: [[u8; 2]; 4] = [[30, 30], [70, 30], [30, 70], [70, 70]];

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
                 && document.querySelector('.tool-said').textContent !== ''";
    browser.until("the photo is opened", there).await;
    browser.until_drawn().await;
}

async fn give(browser: &Browser, name: &str, content: &[u8]) {
    let input = browser.find("#tool input[type=file]").await;
    let path = photos::file(name, content);
    let given = input.send_keys(path).await;
    given.unwrap_or_else(|error| panic!("{name}: {error}"));
}

/// The colours at places of the square.
async fn pixels(browser: &Browser, places: &[[u8; 2]]) -> Vec<[u8; 3]> {
    browser.until_drawn().await;
    let script = call(include_str!("square_pixels.js"), &[json!(places)]);
    let pixels = browser.value(&script).await;
    serde_json::from_value(pixels).unwrap()
}

#[track_caller]
fn assert_near(found: &[[u8; 3]], wanted: &[[u8; 3]], what: &str) {
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
async fn press(browser: &Browser, name: &str) {
    let find = format!(
        "[...document.querySelectorAll('#tool button')].find(button => \
         (button.ariaLabel || button.textContent).trim() === '{name}')"
    );
    browser.value(&format!("void ({find}).click()")).await;
}

/// The values of the two sliders: per cent and degrees.
async fn values(browser: &Browser) -> (i64, i64) {
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
    assert_eq!(browser.text(shown).await, "true");
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

async fn keys_buttons_and_sliders_move_the_photo(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    open(&browser, &server.url("/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    // Right of the middle is green; moved to the right, it is red.
    let beside = [[52, 30]];
    assert_near(&pixels(&browser, &beside).await, &[GREEN], "at first");
    let right = thirtyfour::Key::Right + thirtyfour::Key::Right + thirtyfour::Key::Right;
    browser.write(".tool-square", right).await;
    assert_near(&pixels(&browser, &beside).await, &[RED], "by keys");
    for _ in 0..3 {
        press(&browser, "Move left").await;
    }
    assert_near(&pixels(&browser, &beside).await, &[GREEN], "by buttons");
    browser.write(".tool-square", "++").await;
    browser.write(".tool-square", "]").await;
    assert_eq!(values(&browser).await, (121, 5));
    let said = "document.querySelector('.tool-square + [role=status]').textContent";
    assert_eq!(browser.text(said).await, "Size 121%, Angle 5°");
    browser.write(".tool-square", "-[[").await;
    assert_eq!(values(&browser).await, (110, -5));
    browser
        .write("#tool-zoom", thirtyfour::Key::Right + "")
        .await;
    browser
        .write("#tool-angle", thirtyfour::Key::Left + "")
        .await;
    assert_eq!(values(&browser).await, (111, -6));
    let texts = "[...document.querySelectorAll('.tool-slider input')]\
                 .map(slider => slider.getAttribute('aria-valuetext')).join()";
    assert_eq!(browser.text(texts).await, "111%,-6°");
    press(&browser, "Start over").await;
    assert_eq!(values(&browser).await, (100, 0));
    assert_near(&pixels(&browser, &beside).await, &[GREEN], "undone");
    browser.close().await;
}

async fn the_mouse_and_the_wheel_move_the_photo(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    open(&browser, &server.url("/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    let square = browser.find(".tool-square").await;
    square.scroll_into_view().await.unwrap();
    browser.until_still(".tool-square").await;
    let beside = [[54, 30]];
    assert_near(&pixels(&browser, &beside).await, &[GREEN], "at first");
    let drag = browser.driver.action_chain();
    let drag = drag.move_to_element_center(&square).click_and_hold();
    let drag = drag.move_by_offset(40, 0).release();
    drag.perform().await.unwrap();
    assert_near(&pixels(&browser, &beside).await, &[RED], "dragged");
    // Let go, it follows no more.
    let chain = browser.driver.action_chain().move_by_offset(-40, 0);
    chain.perform().await.unwrap();
    assert_near(&pixels(&browser, &beside).await, &[RED], "let go");
    let wheel = call(include_str!("turn_wheel.js"), &[json!(-200)]);
    let is_kept = browser.text(&wheel).await;
    assert_eq!(is_kept, "true", "the page does not scroll");
    browser.until_drawn().await;
    assert_eq!(values(&browser).await.0, 149);
    browser.close().await;
}

/// Touch, as Chromium on a phone has it.
async fn touch(browser: &Browser, kind: &str, points: &[(f64, f64)]) {
    let points = points.iter().enumerate();
    let points: Vec<Value> = points
        .map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id }))
        .collect();
    let event = json!({ "type": kind, "touchPoints": points });
    browser.send("Input.dispatchTouchEvent", event).await;
}

async fn fingers_move_scale_and_turn_the_photo(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    open(&browser, &server.url("/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    browser
        .find(".tool-square")
        .await
        .scroll_into_view()
        .await
        .unwrap();
    browser.until_still(".tool-square").await;
    let middle = "(box => [box.left + box.width / 2, box.top + box.height / 2])\
                  (document.querySelector('.tool-square').getBoundingClientRect())";
    let (x, y): (f64, f64) = serde_json::from_value(browser.value(middle).await).unwrap();
    let scrolled = browser.value("scrollY").await;
    let beside = [[54, 30]];
    touch(&browser, "touchStart", &[(x, y)]).await;
    touch(&browser, "touchMove", &[(x + 30.0, y)]).await;
    touch(&browser, "touchEnd", &[]).await;
    assert_near(&pixels(&browser, &beside).await, &[RED], "moved");
    // Twice as far apart, and turned by a quarter.
    touch(&browser, "touchStart", &[(x - 40.0, y), (x + 40.0, y)]).await;
    touch(
        &browser,
        "touchMove",
        &[(x - 60.0, y - 60.0), (x + 60.0, y + 60.0)],
    )
    .await;
    touch(&browser, "touchMove", &[(x, y - 80.0), (x, y + 80.0)]).await;
    touch(&browser, "touchEnd", &[]).await;
    browser.until_drawn().await;
    assert_eq!(values(&browser).await, (200, 90));
    assert_eq!(browser.value("scrollY").await, scrolled, "the page stays");
    browser.close().await;
}

async fn a_photo_is_dropped_or_pasted(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    for way in ["drop", "paste"] {
        open(&browser, &server.url("/frame/")).await;
        let photo = json!(BASE64.encode(photos::png(300, 400)));
        let arguments = [json!(way), photo, json!("photo.png"), json!("image/png")];
        let give = call(include_str!("give_file.js"), &arguments);
        assert_eq!(browser.text(&give).await, "true", "{way}: the page stays");
        let there = "!document.querySelector('.tool-editor').hidden";
        browser.until(way, there).await;
        let found = pixels(&browser, &QUARTERS).await;
        assert_near(&found, &[RED, GREEN, BLUE, YELLOW], way);
    }
    browser.close().await;
}

async fn what_is_no_photo_is_refused_in_words_and_nothing_is_lost(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    open(&browser, &server.url("/watched/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    let broken = &photos::png(400, 300)[..40];
    for (name, content, said) in [
        ("words.txt", &b"words"[..], "This file is not a picture."),
        ("nothing", b"", "This file is not a picture."),
        ("film.mp4", b"\0\0\0\x18ftypmp42", "This is a video."),
        ("broken.png", broken, "This picture cannot be opened"),
        ("words.jpg", b"words", "This picture cannot be opened"),
        (
            "pixel.png",
            &photos::png(2, 2),
            "This picture is too small.",
        ),
        (
            "large.png",
            &photos::png_header(20_000, 20_000),
            "This picture is too large",
        ),
    ] {
        give(&browser, name, content).await;
        let told = format!("document.querySelector('.tool-said').textContent.startsWith('{said}')");
        browser.until(&format!("{name}: {said}"), &told).await;
        let found = pixels(&browser, &QUARTERS).await;
        assert_near(&found, &[RED, GREEN, BLUE, YELLOW], name);
    }
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}

/// By Back, by reloading, and by the quick exit.
async fn the_photo_is_forgotten_when_the_page_is_left(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    let empty = "document.querySelector('.tool-editor').hidden \
                 && [...document.querySelectorAll('#tool input[type=file]')]\
                 .every(input => input.files.length === 0) \
                 && document.querySelector('.tool-square').getContext('2d')\
                 .getImageData(500, 500, 1, 1).data[3] === 0";
    let ready = "document.documentElement.dataset.script === 'ready'";
    open(&browser, &server.url("/exit/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    picture(&browser, PNG).await;
    browser.value("void (window.before = window.revoked)").await;
    browser.driver.goto(server.url("/blank")).await.unwrap();
    browser.driver.back().await.unwrap();
    let back = format!("location.pathname === '/exit/frame/' && {ready}");
    browser.until("back", &back).await;
    browser.until("forgotten on the way back", empty).await;
    open(&browser, &server.url("/exit/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    browser.driver.refresh().await.unwrap();
    browser.until("loaded anew", ready).await;
    browser.until("forgotten by a reload", empty).await;
    // A button does it too, and gives the memory back.
    let record = call(include_str!("record_pictures.js"), &[]);
    browser.value(&record).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    picture(&browser, PNG).await;
    press(&browser, "Remove photo").await;
    browser.until("forgotten by a button", empty).await;
    assert_eq!(
        browser.text("window.revoked === window.blobs.length").await,
        "true"
    );
    browser.open(&server.url("/blank")).await;
    open(&browser, &server.url("/exit/frame/")).await;
    pick(&browser, "quarters.png", &photos::png(400, 300)).await;
    browser.click(".exit").await;
    assert_left_for_good(&browser).await;
    browser.close().await;
}

async fn nothing_can_be_sent_once_the_tool_is_there(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    open(&browser, &server.url("/frame/")).await;
    let asked = server.requests().len();
    let refused = include_str!("ways_to_send.js");
    assert_eq!(browser.text(&call(refused, &[])).await, "");
    assert_eq!(server.requests()[asked..], [""; 0]);
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

async fn the_tool_lies_behind_the_advice_where_readers_are_at_risk(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    browser.open_ready(&server.url("/be/frame/")).await;
    for hidden in ["#tool label", ".frame-designs a"] {
        assert!(!browser.shows(hidden).await, "{hidden}");
    }
    assert!(browser.shows(".advice-points").await);
    browser.disclose(".gate").await;
    for shown in ["#tool label", ".frame-designs a"] {
        assert!(browser.shows(shown).await, "{shown}");
    }
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

async fn the_frames_are_there_without_webassembly(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        no_wasm: true,
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    browser.open(&server.url("/watched/frame/")).await;
    let come = "[...document.images].every(image => image.complete && image.naturalWidth > 0)";
    browser.until("the frames are seen", come).await;
    assert!(browser.shows(".frame-designs a[download]").await);
    assert_eq!(
        browser
            .text("document.querySelector('#tool').textContent")
            .await,
        ""
    );
    assert_eq!(server.complaints(), Vec::<String>::new());
    browser.close().await;
}
