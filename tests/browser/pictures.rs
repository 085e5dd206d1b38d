//! The look of the page against the pictures in `tests/pictures`, so that a
//! change of look is always a decision: `ACCEPT_PICTURES=1 script/test
//! pictures` takes the new ones.

use crate::counters::SET_STYLE;
use crate::engine::{Browser, Engine, Settings, call};
use crate::server::Server;
use crate::{frame, photos};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

crate::engines!(in chromium: pages_look_like_the_accepted_pictures);

/// The part of a band's pixels that may differ by more than a shade, as fonts
/// are drawn a little differently from one version to the next.
const TOLERANCE: f64 = 0.05;
/// The height of a band: of a whole page, even a word would be a small part.
const BAND_HEIGHT: usize = 40;
/// Of 255, in any channel.
const MAX_SHADE: u8 = 40;

async fn pages_look_like_the_accepted_pictures(engine: Engine) {
    let server = Server::start().await;
    let settings = Settings {
        reduced_motion: true,
        ..Settings::default()
    };
    let browser = Browser::start(engine, settings).await;
    let mut changed = Vec::new();
    for language in ["en", "be", "ar"] {
        let folder = if language == "en" { "" } else { language };
        let url = server.url(&format!("/{folder}/").replace("//", "/"));
        for (device, width, height) in [("phone", 360, 740), ("desktop", 1280, 800)] {
            for scheme in ["light", "dark"] {
                set_screen(&browser, width, height, scheme).await;
                browser.open_ready(&url).await;
                wait_and_hide_what_varies(&browser).await;
                let name = format!("{language}-{device}-{scheme}.png");
                let picture = json!({ "format": "png" });
                changed.extend(compare(&browser, &name, picture).await);
            }
        }
        // Where a post of a figure leads.
        set_screen(&browser, 360, 740, "light").await;
        browser.open_loaded(&format!("{url}arrests/")).await;
        wait_and_hide_what_varies(&browser).await;
        let name = format!("{language}-figure-light.png");
        changed.extend(compare(&browser, &name, json!({ "format": "png" })).await);
        // How the number developed, half as large.
        for scheme in ["light", "dark"] {
            set_screen(&browser, 360, 740, scheme).await;
            browser
                .open_loaded(&format!("{url}political_prisoners/"))
                .await;
            wait_and_hide_what_varies(&browser).await;
            let clip = json!({ "x": 0, "y": 0, "width": 360, "height": 2000, "scale": 0.5 });
            let picture = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
            let name = format!("{language}-chart-{scheme}.png");
            changed.extend(compare(&browser, &name, picture).await);
        }
        changed.extend(tool(&browser, language, &url).await);
        // The whole page, half as large.
        for scheme in ["light", "dark"] {
            set_screen(&browser, 360, 740, scheme).await;
            browser.open_ready(&url).await;
            wait_and_hide_what_varies(&browser).await;
            let height = browser.value("document.documentElement.scrollHeight").await;
            let clip = json!({ "x": 0, "y": 0, "width": 360, "height": height, "scale": 0.5 });
            let picture = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
            let name = format!("{language}-page-{scheme}.png");
            changed.extend(compare(&browser, &name, picture).await);
        }
    }
    assert!(changed.is_empty(), "{}", changed.join("\n"));
    browser.close().await;
}

/// The frame's tool with a photo in it, half as large, and a picture of each design.
async fn tool(browser: &Browser, language: &str, url: &str) -> Vec<String> {
    let mut changed = Vec::new();
    for scheme in ["light", "dark"] {
        set_screen(browser, 360, 740, scheme).await;
        frame::open(browser, &format!("{url}frame/")).await;
        if language == "be" {
            browser.disclose(".gate").await;
        }
        frame::pick(browser, "quarters.png", &photos::png(400, 300)).await;
        browser.value("scrollTo(0, 0)").await;
        wait_and_hide_what_varies(browser).await;
        let clip = json!({ "x": 0, "y": 0, "width": 360, "height": 2400, "scale": 0.5 });
        let picture = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        changed.extend(compare(browser, &format!("{language}-frame-{scheme}.png"), picture).await);
    }
    let index = ["en", "be", "ar"]
        .iter()
        .position(|tag| *tag == language)
        .unwrap();
    let choose = format!("void document.querySelectorAll('.tool-designs input')[{index}].click()");
    browser.value(&choose).await;
    let turn = "void document.querySelector('.tool-controls [dir] + .tool-buttons button').click()";
    browser.value(turn).await;
    let picture = frame::picture(browser, frame::PNG).await;
    changed.extend(compare_with_kept(
        &format!("{language}-framed.png"),
        &picture,
    ));
    changed
}

/// The screen and the scheme to look with.
async fn set_screen(browser: &Browser, width: u32, height: u32, scheme: &str) {
    let screen = json!({
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700,
    });
    browser
        .send("Emulation.setDeviceMetricsOverride", screen)
        .await;
    let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
    browser
        .send(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await;
}

/// Waits for fonts and pictures, and hides what differs from run to run: the
/// offer of another language, the address of the test's server, and the sum of
/// the single file, which any change of style changes.
async fn wait_and_hide_what_varies(browser: &Browser) {
    browser
        .value("document.querySelectorAll('img').forEach(image => image.loading = 'eager')")
        .await;
    let come =
        "document.fonts.status === 'loaded' && [...document.images].every(image => image.complete)";
    browser.until("all has come", come).await;
    let hidden = ".offer, .share-post { display: none } \
                  .downloads-snippet:not([id]) { color: transparent }";
    browser.value(&call(SET_STYLE, &[json!(hidden)])).await;
}

/// What is to be said of a picture that is not as it was.
async fn compare(browser: &Browser, name: &str, picture: Value) -> Option<String> {
    let answer = browser.send("Page.captureScreenshot", picture).await;
    let new = BASE64.decode(answer["data"].as_str().unwrap()).unwrap();
    compare_with_kept(name, &new)
}

fn compare_with_kept(name: &str, new: &[u8]) -> Option<String> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/pictures")
        .join(name);
    if std::env::var("ACCEPT_PICTURES").is_ok() {
        std::fs::write(&kept, new).unwrap();
        return None;
    }
    let difference = match std::fs::read(&kept) {
        Ok(old) => difference(&old, new),
        Err(_) => Some(1.0),
    };
    if difference.is_some_and(|difference| difference <= TOLERANCE) {
        return None;
    }
    let seen: PathBuf = [env!("CARGO_TARGET_TMPDIR"), name].iter().collect();
    std::fs::write(&seen, new).unwrap();
    let how = match difference {
        Some(part) => format!("{:.1} % of a band of it differ", part * 100.0),
        None => "its size differs".to_owned(),
    };
    let seen = seen.display();
    Some(format!(
        "{name}: {how}; look at {seen}, and accept it with ACCEPT_PICTURES=1"
    ))
}

/// The part of the pixels that differ by more than a shade, in the band where
/// most do; `None` for pictures of different sizes.
pub fn difference(old: &[u8], new: &[u8]) -> Option<f64> {
    let (old, new) = (pixels(old), pixels(new));
    if old.0 != new.0 {
        return None;
    }
    let differ = |(old, new): &(&[u8], &[u8])| {
        let mut channels = old.iter().zip(*new).take(3);
        channels.any(|(old, new)| old.abs_diff(*new) > MAX_SHADE)
    };
    let band = old.0.0 as usize * BAND_HEIGHT;
    let bands = old.1.chunks(band * old.2).zip(new.1.chunks(band * new.2));
    let parts = bands.map(|(old_band, new_band)| {
        let pairs = old_band.chunks(old.2).zip(new_band.chunks(new.2));
        let pixels = pairs.len();
        pairs.filter(differ).count() as f64 / pixels as f64
    });
    parts.max_by(f64::total_cmp)
}

/// A PNG of what the window shows. WebKit may give one of before the last
/// scroll: there the same must be seen twice.
pub async fn picture_of_window(browser: &Browser) -> Vec<u8> {
    let mut last = Vec::new();
    for _ in 0..10 {
        browser.until_drawn().await;
        let picture = browser.driver.screenshot_as_png().await.unwrap();
        if browser.engine != Engine::WebKit || picture == last {
            return picture;
        }
        last = picture;
    }
    panic!("no two pictures are the same");
}

/// How far two pictures are from each other where both have pixels: the mean
/// difference of their channels, of 255.
pub fn distance(one: &[u8], other: &[u8]) -> f64 {
    let (one, other) = (pixels(one), pixels(other));
    let width = one.0.0.min(other.0.0) as usize;
    let rows = |(size, bytes, pixel): &((u32, u32), Vec<u8>, usize)| -> Vec<Vec<u8>> {
        let rows = bytes.chunks(size.0 as usize * pixel);
        rows.map(|row| row[..width * pixel].to_vec()).collect()
    };
    let (one, other) = (rows(&one), rows(&other));
    let pairs = one
        .iter()
        .zip(&other)
        .flat_map(|(one, other)| one.iter().zip(other));
    let differences: Vec<f64> = pairs
        .map(|(one, other)| f64::from(one.abs_diff(*other)))
        .collect();
    differences.iter().sum::<f64>() / differences.len() as f64
}

/// The part of a picture between left, top, right and bottom, in pixels.
pub fn part(picture: &[u8], [left, top, right, bottom]: [u32; 4]) -> Vec<u8> {
    let ((width, _), bytes, size) = pixels(picture);
    let row = |y: u32| {
        let start = |x: u32| (y * width + x) as usize * size;
        let row = &bytes[start(left)..start(right)];
        row.chunks(size).flat_map(|pixel| &pixel[..3])
    };
    let part: Vec<u8> = (top..bottom).flat_map(row).copied().collect();
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, right - left, bottom - top);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&part).unwrap();
    writer.finish().unwrap();
    png
}

/// The parts of a picture's pixels that are nearly black and nearly white.
pub fn shades(picture: &[u8]) -> [f64; 2] {
    let (_, bytes, size) = pixels(picture);
    let pixels = bytes.chunks(size).map(|pixel| &pixel[..3]);
    let all = pixels.len() as f64;
    let part = |is: fn(&u8) -> bool| {
        let pixels = pixels.clone().filter(|pixel| pixel.iter().all(is));
        pixels.count() as f64 / all
    };
    [
        part(|channel| *channel < 64),
        part(|channel| *channel > 191),
    ]
}

/// Width and height of a picture, in pixels.
pub fn size(picture: &[u8]) -> (u32, u32) {
    pixels(picture).0
}

/// Size, bytes, and bytes a pixel.
fn pixels(picture: &[u8]) -> ((u32, u32), Vec<u8>, usize) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture))
        .read_info()
        .unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut bytes).unwrap();
    let size = frame.color_type.samples();
    bytes.truncate(frame.buffer_size());
    ((frame.width, frame.height), bytes, size)
}
