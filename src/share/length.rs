//! How the networks count the length of a post.

/// Characters that an address counts for on X and on Mastodon, however long it is.
pub const URL_LENGTH: usize = 23;

/// The least that an address can weigh on X as plain text: `t.co`.
const SHORTEST_URL: usize = 4;

/// The weight of a text on X (twitter-text, `config/v3.json`), where every
/// address is 23, with a scheme or without. It never counts too few: what may
/// be an address is taken for one, what is long and may be none counts whole,
/// and an emoji of several code points, 2 there, counts each.
pub fn x_weight(text: &str) -> usize {
    text.split_inclusive(char::is_whitespace)
        .map(|part| {
            let word = part.trim_end_matches(|end: char| {
                end.is_whitespace() || matches!(end, '.' | ',' | ':' | ';' | '!' | '?' | ')')
            });
            let rest = weight(&part[word.len()..]);
            if is_address(word) {
                URL_LENGTH + rest
            } else {
                weight(word) + rest + likely_addresses(word) * (URL_LENGTH - SHORTEST_URL)
            }
        })
        .sum()
}

/// What X weighs the characters of a text.
fn weight(text: &str) -> usize {
    text.chars()
        .map(|character| match u32::from(character) {
            // Signs that X takes for emoji.
            0xa9 | 0xae => 2,
            0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247 => 1,
            _ => 2,
        })
        .sum()
}

/// The top level domains under which a long address counts right. X knows all
/// of them; an address under another one weighs too much here, never too little.
const ENDINGS: &[&str] = &[
    "com", "org", "net", "info", "news", "social", "eu", "by", "ru", "ua", "pl", "lt", "lv", "ee",
    "no", "se", "dk", "fi", "de", "at", "ch", "fr", "es", "it", "be", "uk", "us", "ca", "tv", "io",
];

/// Whether X surely takes the whole word for an address.
fn is_address(word: &str) -> bool {
    let rest = word.strip_prefix("https://");
    let rest = rest.or_else(|| word.strip_prefix("http://"));
    let rest = rest.unwrap_or(word);
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let is_known = host
        .rsplit_once('.')
        .is_some_and(|(_, end)| ENDINGS.contains(&end));
    let is_label =
        |label: &str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_part = |part: &str| {
        let mut bytes = part.bytes();
        part.ends_with(|end: char| end == '/' || end.is_ascii_alphanumeric())
            && bytes.all(|byte| byte.is_ascii_alphanumeric() || b"/-_.=&%".contains(&byte))
    };
    is_known
        && host.len() < 64
        && host.split(['.', '-']).all(is_label)
        && (path.is_empty() || path.split('?').all(is_part))
}

/// How many addresses a word has at most: each needs a full stop before two
/// letters, or the slashes of a scheme, and a row of plain labels is one.
fn likely_addresses(word: &str) -> usize {
    let (mut count, mut counted, mut before) = (0, false, ' ');
    let mut signs = word.chars();
    while let Some(sign) = signs.next() {
        let begins = match sign {
            '.' if before.is_ascii_alphanumeric() || !before.is_ascii() => {
                let mut after = signs.clone();
                after.next().is_some_and(is_letter) && after.next().is_some_and(is_letter)
            }
            '/' if before == '/' => true,
            _ => {
                counted &= sign.is_ascii_alphanumeric() || sign == '-';
                false
            }
        };
        if begins && !counted {
            (count, counted) = (count + 1, true);
        }
        before = sign;
    }
    count
}

/// A letter of a top level domain, in any script; no punctuation, no emoji.
fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphabetic() || matches!(sign, '\u{c0}'..='\u{1fff}' | '\u{2c00}'..='\u{ffff}')
}

/// The length of a text on Mastodon: any address counts as 23 characters
/// (Mastodon's `StatusLengthValidator`). Code points are counted where Mastodon
/// counts grapheme clusters, which never counts too few.
pub fn mastodon_length(text: &str) -> usize {
    text.split_inclusive(char::is_whitespace)
        .map(|part| {
            let word = part.trim_end();
            if word.starts_with("https://") || word.starts_with("http://") {
                URL_LENGTH + code_points(&part[word.len()..])
            } else {
                code_points(part)
            }
        })
        .sum()
}

/// The number of Unicode code points: at least the number of grapheme clusters.
pub fn code_points(text: &str) -> usize {
    text.chars().count()
}
