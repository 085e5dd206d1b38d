//! The name of a reader's own Mastodon server, however it is typed.

/// Why a text is no server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoServer {
    /// Nothing was typed.
    Empty,
    /// It is not the name of a host.
    Wrong,
}

/// The host name in `mastodon.social`, `https://mastodon.social/…`,
/// `@name@mastodon.social`, with stray spaces and in any case. Names in other
/// scripts are taken as they are; the browser encodes them (UTS 46).
///
/// # Errors
/// Nothing was typed, or it is not a host name of at least two labels of
/// letters, digits and inner hyphens, 63 characters at most (RFC 1123), the
/// last of them no number.
pub fn server(typed: &str) -> Result<String, NoServer> {
    let typed: String = typed.split_whitespace().collect::<String>().to_lowercase();
    if typed.is_empty() {
        return Err(NoServer::Empty);
    }
    let rest = typed
        .strip_prefix("https://")
        .or_else(|| typed.strip_prefix("http://"));
    let rest = rest.unwrap_or(&typed);
    let rest = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = rest.rsplit('@').next().unwrap_or_default();
    let host = host.strip_suffix('.').unwrap_or(host);
    let labels: Vec<&str> = host.split('.').collect();
    let last_is_name = labels
        .last()
        .is_some_and(|label| label.contains(char::is_alphabetic));
    if labels.len() >= 2 && last_is_name && labels.iter().all(|label| is_label(label)) {
        Ok(host.to_owned())
    } else {
        Err(NoServer::Wrong)
    }
}

fn is_label(label: &str) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || character == '-';
    (1..=63).contains(&label.chars().count())
        && label.chars().all(is_part)
        && !label.starts_with('-')
        && !label.ends_with('-')
}
