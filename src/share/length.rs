//! How the networks count the length of a post.

/// Characters that an address counts for on X and on Mastodon, however long it is.
pub const URL_LENGTH: usize = 23;

/// The weight of a text on X: code points 0–4351, 8192–8205, 8208–8223 and
/// 8242–8247 weigh 1, all others 2, an address 23 (twitter-text,
/// `config/v3.json`). An emoji of several code points weighs 2 there and more
/// here, which never counts too few.
pub fn x_weight(text: &str) -> usize {
    with_addresses(text, |text| {
        text.chars()
            .map(|character| match u32::from(character) {
                0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247 => 1,
                _ => 2,
            })
            .sum()
    })
}

/// The length of a text on Mastodon: any address counts as 23 characters
/// (Mastodon's `StatusLengthValidator`). Code points are counted where Mastodon
/// counts grapheme clusters, which never counts too few.
pub fn mastodon_length(text: &str) -> usize {
    with_addresses(text, code_points)
}

/// The length of a text in which every word that is an address, with its
/// scheme, counts as [`URL_LENGTH`].
fn with_addresses(text: &str, length: impl Fn(&str) -> usize) -> usize {
    text.split_inclusive(char::is_whitespace)
        .map(|part| {
            let word = part.trim_end();
            if word.starts_with("https://") || word.starts_with("http://") {
                URL_LENGTH + length(&part[word.len()..])
            } else {
                length(part)
            }
        })
        .sum()
}

/// The number of Unicode code points: at least the number of grapheme clusters.
pub fn code_points(text: &str) -> usize {
    text.chars().count()
}
