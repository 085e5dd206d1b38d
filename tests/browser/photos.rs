//! Photos to frame, made here: their four quarters have a colour each.

use crate::jpeg::jpeg;
use std::path::PathBuf;

/// The colours of the quarters, in the order of reading.
pub const RED: [u8; 3] = [255, 0, 0];
pub const GREEN: [u8; 3] = [0, 255, 0];
pub const BLUE: [u8; 3] = [0, 0, 255];
pub const YELLOW: [u8; 3] = [255, 255, 0];

/// What stands in the JPEG of a camera, and must not in a picture of it.
pub const MAKE: &[u8] = b"Kamera of the witness";

/// A PNG of this size.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let pixels = places.flat_map(|(x, y)| color(x < width / 2, y < height / 2));
    let pixels: Vec<u8> = pixels.collect();
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&pixels).unwrap();
    writer.finish().unwrap();
    png
}

fn color(is_left: bool, is_top: bool) -> [u8; 3] {
    match (is_left, is_top) {
        (true, true) => RED,
        (false, true) => GREEN,
        (true, false) => BLUE,
        (false, false) => YELLOW,
    }
}

/// A PNG whose header alone is there, and says that it has this size.
pub fn png_header(width: u32, height: u32) -> Vec<u8> {
    let mut png = png(64, 64);
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    png
}

/// The check of a chunk (PNG specification, annex D).
fn crc(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let carry = if sum & 1 == 1 { 0xedb8_8320 } else { 0 };
            sum = (sum >> 1) ^ carry;
        }
    }
    !sum
}

/// A JPEG as a camera makes it that was held upright: of this size, and to be
/// turned by a quarter, as it says beside its maker and its place (Exif 2.32, 4.6).
pub fn jpeg_of_a_camera(width: u16, height: u16) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        let [tag, kind] = [tag, kind].map(u16::to_be_bytes);
        [&tag[..], &kind, &count.to_be_bytes(), &value].concat()
    };
    let short = |value: u8| [0, value, 0, 0];
    let long = |value: u32| value.to_be_bytes();
    // Each directory: how many entries, the entries, no other directory.
    let directory = |entries: &[Vec<u8>]| {
        let count = u16::try_from(entries.len()).unwrap().to_be_bytes();
        [&count[..], &entries.concat(), &[0; 4]].concat()
    };
    let first_length = 2 + 3 * 12 + 4;
    let second_length = 2 + 4 * 12 + 4;
    let second = 8 + first_length;
    let make = second + second_length;
    let latitude = make + u32::try_from(MAKE.len()).unwrap() + 1;
    let first = directory(&[
        entry(
            0x010f,
            2,
            u32::try_from(MAKE.len()).unwrap() + 1,
            long(make),
        ),
        entry(0x0112, 3, 1, short(6)),
        entry(0x8825, 4, 1, long(second)),
    ]);
    let gps = directory(&[
        entry(0x0001, 2, 2, *b"N\0\0\0"),
        entry(0x0002, 5, 3, long(latitude)),
        entry(0x0003, 2, 2, *b"E\0\0\0"),
        entry(0x0004, 5, 3, long(latitude)),
    ]);
    let degrees = [53u32, 1, 54, 1, 0, 1].map(u32::to_be_bytes).concat();
    let exif = [
        b"Exif\0\0MM\0*\0\0\0\x08",
        &*first,
        &gps,
        MAKE,
        b"\0",
        &degrees,
    ]
    .concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let photo = jpeg(width, height, |x, y| color(x < width / 2, y < height / 2));
    let (start, rest) = photo.split_at(2);
    [start, b"\xff\xe1", &length, &exif, rest].concat()
}

/// A file with this content for a browser to be given.
pub fn file(name: &str, content: &[u8]) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("photos");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    // Tests in other engines write the same at the same time.
    let fresh = folder.join(format!("{}-{name}", unique()));
    std::fs::write(&fresh, content).unwrap();
    std::fs::rename(&fresh, &path).unwrap();
    path.display().to_string()
}

fn unique() -> String {
    format!("{}-{:?}", std::process::id(), std::thread::current().id())
}

/// What of a picture's file says more than its pixels: in a PNG chunks, in a
/// JPEG segments, by their names.
pub fn parts_with_words(picture: &[u8]) -> Vec<String> {
    let mut parts = Vec::new();
    if picture.starts_with(b"\x89PNG") {
        let mut at = 8;
        while at + 8 <= picture.len() {
            let length = u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
            parts.push(String::from_utf8_lossy(&picture[at + 4..at + 8]).into_owned());
            at += length as usize + 12;
        }
        // Size, colours, pixels and the end.
        let known = [
            "IHDR", "sRGB", "gAMA", "cHRM", "sBIT", "cICP", "iCCP", "IDAT", "IEND",
        ];
        parts.retain(|part| !known.contains(&&**part));
        return parts;
    }
    assert!(picture.starts_with(b"\xff\xd8"), "a PNG or a JPEG");
    let mut at = 2;
    while picture[at] == 0xff && picture[at + 1] != 0xda {
        let length = u16::from_be_bytes(picture[at + 2..at + 4].try_into().unwrap());
        parts.push(format!("{:x}", picture[at + 1]));
        at += usize::from(length) + 2;
    }
    // JFIF, colour profile, tables and sizes.
    let known = ["e0", "e2", "db", "c0", "c1", "c2", "c4", "dd"];
    parts.retain(|part| !known.contains(&&**part));
    parts
}
