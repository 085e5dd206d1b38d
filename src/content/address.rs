//! Absolute addresses: those of the facts, and where the site is, as people
//! type it. Read and written by the rules of the URL Standard (WHATWG).

use super::{Error, Problem};
use crate::share::encode;
use percent_encoding::percent_decode_str;
use url::{ParseError, Url};

/// The setting with the address of the site, as errors name it.
pub const SITE_URL: &str = "SITE_URL";

/// The setting with its address as an onion service.
pub const ONION_URL: &str = "ONION_URL";

/// Letters and digits of a service's name, version 3 (Tor's specification of
/// rendezvous, "Encoding onion addresses").
const ONION_NAME: usize = 56;

/// Whether a text is an absolute address of the web, whole and nothing else.
pub fn is_address(text: &str) -> bool {
    let is_web = |url: Url| ["http", "https"].contains(&url.scheme());
    let strange = |c: char| c.is_whitespace() || c.is_control() || ['"', '<', '>'].contains(&c);
    text.contains("://") && !text.contains(strange) && Url::parse(text).is_ok_and(is_web)
}

/// The address of the site's root from what was typed for `SITE_URL`: in ASCII,
/// as crawlers and codes take it, with a slash at its end. `None` if nothing was.
///
/// # Errors
/// It is no address of the web, or has a part that no page may carry.
pub fn site_url(typed: &str) -> Result<Option<String>, Error> {
    root(SITE_URL, typed)
}

/// The same for `ONION_URL`.
///
/// # Errors
/// As for [`site_url`]; or its host is no onion service of version 3.
pub fn onion_url(typed: &str) -> Result<Option<String>, Error> {
    let Some(root) = root(ONION_URL, typed)? else {
        return Ok(None);
    };
    let host = Url::parse(&root)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned));
    let host = host.unwrap_or_default();
    // A service may have names of its own before the last two.
    let name = host
        .strip_suffix(".onion")
        .and_then(|host| host.rsplit('.').next());
    let is_base32 = |sign: char| sign.is_ascii_lowercase() || ('2'..='7').contains(&sign);
    // Its last five bits are those of the version.
    let is_name = |name: &str| name.len() == ONION_NAME && name.ends_with('d');
    if name.is_some_and(|name| is_name(name) && name.chars().all(is_base32)) {
        return Ok(Some(root));
    }
    Err(Error::new(ONION_URL, "", Problem::Onion(host)))
}

fn root(setting: &str, typed: &str) -> Result<Option<String>, Error> {
    // The Standard leaves line breaks out silently, and some of the unseen ones.
    let typed = typed.trim_matches(|c: char| c.is_whitespace() || is_unseen(c));
    if typed.is_empty() {
        return Ok(None);
    }
    match parts(typed) {
        Ok(url) => Ok(Some(url.into())),
        Err(problem) => Err(Error::new(setting, "", problem)),
    }
}

/// Scheme, host and path of what was typed; more than these is refused.
fn parts(typed: &str) -> Result<Url, Problem> {
    if let Some(unseen) = typed.chars().find(|c| is_unseen(*c)) {
        return Err(Problem::Unseen(u32::from(unseen)));
    }
    let mut url = match Url::parse(typed) {
        Err(ParseError::RelativeUrlWithoutBase) => return Err(Problem::Scheme(typed.to_owned())),
        Err(_) => return Err(Problem::Address(typed.to_owned())),
        Ok(url) => url,
    };
    // A name with a port, such as localhost:8080, reads as a scheme.
    if !["http", "https"].contains(&url.scheme()) {
        return Err(Problem::Scheme(typed.to_owned()));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Problem::Credentials);
    }
    for (part, is_there) in [("query", url.query()), ("fragment", url.fragment())] {
        if is_there.is_some() {
            return Err(Problem::AddressPart(part));
        }
    }
    let path = folder(url.path())?;
    url.set_path(&path);
    Ok(url)
}

/// The path of a folder, with its slashes: each name is decoded and encoded anew,
/// so that it has no sign that means something in HTML, XML or a network's link.
fn folder(path: &str) -> Result<String, Problem> {
    let path = path.strip_prefix('/').unwrap_or(path);
    let mut folder = String::from("/");
    for name in path.trim_end_matches('/').split_terminator('/') {
        if name.is_empty() {
            // At the start of a path, a browser takes what follows for a host.
            return Err(Problem::DoubledSlash);
        }
        let name = percent_decode_str(name).decode_utf8();
        let name = name.map_err(|_| Problem::Address(path.to_owned()))?;
        folder = folder + &encode(&name) + "/";
    }
    let is_page = |name: &str| name.ends_with(".html") || name.ends_with(".htm");
    if is_page(&folder.trim_end_matches('/').to_ascii_lowercase()) {
        return Err(Problem::AddressPart("file name"));
    }
    Ok(folder)
}

/// Signs without a picture, which come along when an address is copied: control
/// characters, marks of direction and joints; and the one for what is no text.
fn is_unseen(sign: char) -> bool {
    let is_mark = matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
    let is_joint = matches!(sign, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffd}');
    sign.is_control() || is_mark || is_joint
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_address_becomes_the_root_of_the_site() {
        let check = |typed: &str, root: Option<&str>| {
            assert_eq!(site_url(typed).unwrap().as_deref(), root, "{typed:?}");
        };
        check("", None);
        check("  ", None);
        check("https://example.org", Some("https://example.org/"));
        check(
            " https://Example.ORG:443/a/b// \n",
            Some("https://example.org/a/b/"),
        );
        check("http://localhost:8080", Some("http://localhost:8080/"));
        check(
            "https://вольны.бел/зварот",
            Some("https://xn--b1asgc1ee.xn--90ais/%D0%B7%D0%B2%D0%B0%D1%80%D0%BE%D1%82/"),
        );
        check(
            "https://example.org/stand with",
            Some("https://example.org/stand%20with/"),
        );
        check(
            "https://example.org/a/../b/\"c\"",
            Some("https://example.org/b/%22c%22/"),
        );
        check(
            "https://example.org/stand%20with/%d0%b1/100%/a&b",
            Some("https://example.org/stand%20with/%D0%B1/100%25/a%26b/"),
        );
        check(
            "\u{feff}https://example.org/\u{200b}\r\n",
            Some("https://example.org/"),
        );
        check("HTTPS:\\\\Example.org\\by", Some("https://example.org/by/"));
    }

    #[test]
    fn what_no_page_may_carry_is_refused_with_the_remedy() {
        let check = |typed: &str, sentence: &str| {
            let error = site_url(typed).unwrap_err().to_string();
            assert!(
                error.starts_with("SITE_URL: ") && error.contains(sentence),
                "{error}"
            );
        };
        check(
            "example.org",
            "\"example.org\" has no scheme of the web. Write https:// or http:// before the host.",
        );
        check(
            "//example.org/",
            "Write https:// or http:// before the host.",
        );
        check(
            "localhost:8080",
            "Write https:// or http:// before the host.",
        );
        check(
            "ftp://example.org/",
            "Write https:// or http:// before the host.",
        );
        check(
            "javascript:alert(1)",
            "Write https:// or http:// before the host.",
        );
        check("https://", "is not an absolute address");
        check("https://exa mple.org/", "is not an absolute address");
        check("https://me:secret@example.org/", "Remove them.");
        check(
            "https://example.org/?a=1",
            "has a query. Write the address of the folder alone.",
        );
        check(
            "https://example.org/#top",
            "has a fragment. Write the address of the folder alone.",
        );
        check(
            "https://example.org/by/index.html",
            "has a file name. Write the address of the folder alone.",
        );
        check(
            "https://example.org//by/",
            "has two slashes in a row. Leave one out.",
        );
        check(
            "https://https://example.org/",
            "has two slashes in a row. Leave one out.",
        );
        check(
            "https://example.org/b\u{200b}y/",
            "has the character U+200B, which cannot be seen. Type the address anew.",
        );
        check("https://exam\nple.org/", "U+000A");
        check("https://example.org/%ff/", "is not an absolute address");
    }

    #[test]
    fn an_onion_address_has_a_name_of_version_3() {
        let name = "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid";
        let typed = format!("http://{name}.onion");
        assert_eq!(onion_url(&typed).unwrap(), Some(format!("{typed}/")));
        let named = format!("http://stand.{name}.onion/be");
        assert_eq!(onion_url(&named).unwrap(), Some(format!("{named}/")));
        assert_eq!(onion_url(" ").unwrap(), None);
        let of_another_version = format!("http://{}.onion/", name.replace("wid", "wie"));
        for wrong in [
            "http://expyuzz4wqqyqhjn.onion/",
            "https://example.org/",
            &of_another_version,
        ] {
            let error = onion_url(wrong).unwrap_err().to_string();
            assert!(
                error.starts_with("ONION_URL: ") && error.contains("version 3"),
                "{error}"
            );
        }
    }

    #[test]
    fn an_address_of_the_facts_is_whole() {
        assert!(is_address("https://example.org/a?b=c#d"));
        for wrong in [
            "",
            "example.org",
            "https:example.org",
            "javascript:alert(1)",
            "https://a b/",
        ] {
            assert!(!is_address(wrong), "{wrong}");
        }
    }
}
