//! The name of a reader's own Mastodon server, however it is typed.

/// Why a text is no server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostError {
    /// Nothing was typed.
    Empty,
    /// It is not the name of a host.
    Invalid,
}

/// The host name in `mastodon.social`, `https://mastodon.social/…`,
/// `@name@mastodon.social`, with stray spaces and in any case and script.
///
/// `canonical` gives the canonical ASCII form of a host name, in lower case
/// and with other scripts encoded (UTS 46), and nothing for what is none.
///
/// # Errors
/// Nothing was typed, or it is not a host name of at least two labels of
/// letters, digits and inner hyphens, 63 characters at most (RFC 1123), the
/// last of them no number.
pub fn server(
    typed: &str,
    canonical: &dyn Fn(&str) -> Option<String>,
) -> Result<String, HostError> {
    let typed: String = typed.split_whitespace().collect();
    if typed.is_empty() {
        return Err(HostError::Empty);
    }
    let rest = typed.split_once("://").map_or(&*typed, |(_, rest)| rest);
    let rest = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = rest.rsplit('@').next().unwrap_or_default();
    let host = host.strip_suffix('.').unwrap_or(host);
    let host = canonical(host).ok_or(HostError::Invalid)?;
    let labels: Vec<&str> = host.split('.').collect();
    let last_is_name = labels
        .last()
        .is_some_and(|label| label.contains(|letter: char| letter.is_ascii_alphabetic()));
    if labels.len() >= 2 && last_is_name && labels.iter().all(|label| is_label(label)) {
        Ok(host)
    } else {
        Err(HostError::Invalid)
    }
}

fn is_label(label: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    (1..=63).contains(&label.len())
        && label.chars().all(is_part)
        && !label.starts_with('-')
        && !label.ends_with('-')
}
