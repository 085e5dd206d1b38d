//! Where to report a vulnerability: `security.txt` (RFC 9116).

use chrono::{Days, NaiveDate};

/// Its path in the site. It is found only at the root of a host.
pub const FILE: &str = ".well-known/security.txt";

/// How long it holds. RFC 9116 recommends less than a year; the last day on
/// which sources were read is one on which somebody looked after the page.
const DAYS: Days = Days::new(360);

/// The file: `site` is the address of the site, `contact` a web or mail address.
pub fn security(site: &str, contact: &str, read_until: NaiveDate) -> String {
    let expires = read_until + DAYS;
    format!(
        "Contact: {contact}\n\
         Expires: {expires}T00:00:00Z\n\
         Canonical: {site}{FILE}\n\
         Preferred-Languages: en\n"
    )
}
