//! What of a picture's file is kept.

/// What of a PNG is pixels and their colours (PNG specification, 11); anything
/// else is words of the browser that wrote it.
const PIXELS: [&[u8]; 9] = [
    b"IHDR", b"PLTE", b"tRNS", b"sRGB", b"gAMA", b"cHRM", b"iCCP", b"IDAT", b"IEND",
];
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A PNG of its pixels alone; `None` for what is no PNG.
pub fn pixels_alone(png: &[u8]) -> Option<Vec<u8>> {
    let mut rest = png.strip_prefix(PNG)?;
    let mut pixels = PNG.to_vec();
    while !rest.is_empty() {
        let length = u32::from_be_bytes(*rest.first_chunk()?) as usize;
        // Its length, its name, its content, and its check.
        let (chunk, next) = rest.split_at_checked(length.checked_add(12)?)?;
        if PIXELS.contains(&&chunk[4..8]) {
            pixels.extend_from_slice(chunk);
        }
        rest = next;
    }
    Some(pixels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_png_keeps_its_pixels_and_loses_all_words() {
        let chunk = |name: &[u8], content: &[u8]| {
            let length = u32::try_from(content.len()).unwrap().to_be_bytes();
            [&length, name, content, b"crc!"].concat()
        };
        let [size, words, pixels, end] = [
            chunk(b"IHDR", b"1080"),
            chunk(b"tEXt", b"Minsk"),
            chunk(b"IDAT", b"pixels"),
            chunk(b"IEND", b""),
        ];
        let png = [PNG, &size, &words, &pixels, &words, &end].concat();
        let alone = [PNG, &size, &pixels, &end].concat();
        assert_eq!(pixels_alone(&png), Some(alone));
        assert_eq!(pixels_alone(&png[..png.len() - 1]), None);
        assert_eq!(pixels_alone(b"\xff\xd8\xff"), None);
    }
}
