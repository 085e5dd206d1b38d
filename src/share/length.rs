//! How the networks count the length of a post.

/// Characters that an address counts for on X and on Mastodon, however long it is.
pub const URL_LENGTH: usize = 23;

/// The weight of a text without addresses on X: code points 0–4351,
/// 8192–8205, 8208–8223 and 8242–8247 weigh 1, all others 2 (twitter-text,
/// `config/v3.json`). An emoji of several code points weighs 2 there and more
/// here, which never counts too few.
pub fn x_weight(text: &str) -> usize {
    text.chars()
        .map(|character| match u32::from(character) {
            0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247 => 1,
            _ => 2,
        })
        .sum()
}

/// The length on Mastodon of a text that contains `url`: any address counts
/// as 23 characters (Mastodon's `StatusLengthValidator`). Code points are
/// counted where Mastodon counts grapheme clusters, which never counts too few.
pub fn mastodon_length(text: &str, url: &str) -> usize {
    let length = code_points(text);
    if url.is_empty() {
        length
    } else {
        length - code_points(url) + URL_LENGTH
    }
}

/// The number of Unicode code points: at least the number of grapheme clusters.
pub fn code_points(text: &str) -> usize {
    text.chars().count()
}
