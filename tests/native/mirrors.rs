//! How a mirror is compared with the site, and what hosts and Tor are told.

use crate::bad_data::{copy, edit};
use crate::html::Page;
use crate::{SITE, SITE_URL, file, input};
use chrono::Days;
use stand_with_belarus::content;
use stand_with_belarus::prerender::{Input, render, write_checksums};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What the command of the guide (`docs/hosting.md`) says of a folder.
fn check(folder: &Path) -> (bool, String) {
    let output = Command::new("sha256sum")
        .args(["--check", "--quiet", "SHA256SUMS"])
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    (output.status.success(), said)
}

#[test]
fn a_mirror_that_was_changed_in_one_byte_is_found() {
    let mirror = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mirror");
    let _ = fs::remove_dir_all(&mirror);
    SITE.write(&mirror).unwrap();
    let paths: Vec<&str> = SITE.files().map(|(path, _)| path).collect();
    write_checksums(&mirror, paths.clone()).unwrap();
    let sums = fs::read_to_string(mirror.join("SHA256SUMS")).unwrap();
    assert_eq!(sums.lines().count(), paths.len());
    assert_eq!(check(&mirror), (true, String::new()));
    let page = mirror.join("be/index.html");
    let mut bytes = fs::read(&page).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(page, bytes).unwrap();
    assert_eq!(
        check(&mirror),
        (false, "be/index.html: FAILED\n".to_owned())
    );
}

#[test]
fn a_site_with_a_cyrillic_host_has_ascii_addresses_everywhere() {
    let root = content::site_url("https://вольны.бел/зварот").unwrap();
    let root = root.unwrap();
    let site = render(&input(None, Some(&root))).unwrap();
    let page = Page::parse(&file(&site, "be/index.html"));
    assert_eq!(page.meta("og:url"), format!("{root}be/"));
    assert_eq!(
        page.count(&format!("link[rel=canonical][href='{root}be/']")),
        1
    );
    assert!(file(&site, "sitemap.xml").contains(&format!("<loc>{root}be/</loc>")));
    let telegram = page.one("a[data-network=telegram]").attr("href").unwrap();
    let encoded = root.replace('%', "%25").replace(':', "%3A");
    let encoded = encoded.replace('/', "%2F");
    assert!(
        telegram.contains(&format!("url={encoded}be%2F")),
        "{telegram}"
    );
    for (path, content) in site.files().filter(|(path, _)| path.ends_with(".html")) {
        assert!(
            !String::from_utf8_lossy(content).contains("вольны.бел"),
            "{path}"
        );
    }
}

#[test]
fn every_page_names_its_onion_service_where_there_is_one() {
    let onion = format!("http://{}.onion/", "a".repeat(56));
    let input = Input {
        onion_url: Some(onion.clone()),
        ..input(None, Some(SITE_URL))
    };
    let site = render(&input).unwrap();
    for path in ["", "be/", "ar/deaths/"] {
        let page = Page::parse(&file(&site, &format!("{path}index.html")));
        let named = page.one("meta[http-equiv=onion-location]").attr("content");
        assert_eq!(named, Some(&*format!("{onion}{path}")));
    }
    assert!(!file(&site, "we-stand-by-you.html").contains(".onion"));
    let page = Page::parse(&file(&SITE, "index.html"));
    assert_eq!(page.count("meta[http-equiv=onion-location]"), 0);
}

/// RFC 9116 wants a contact and a day until which the file holds.
#[test]
fn a_known_contact_is_named_in_security_txt() {
    let path = ".well-known/security.txt";
    assert!(
        SITE.files().all(|(name, _)| name != path),
        "nobody is known"
    );
    let public = copy("security");
    let contact = "https://stand.example/report";
    edit(
        &public,
        "facts.json",
        "\"security\": null",
        &format!("\"security\": \"{contact}\""),
    );
    let read_until = content::timeline(&public).unwrap().read_until;
    let expires = read_until + Days::new(360);
    let site = render(&input(Some(public), Some(SITE_URL))).unwrap();
    let wanted = format!(
        "Contact: {contact}\nExpires: {expires}T00:00:00Z\n\
         Canonical: {SITE_URL}{path}\nPreferred-Languages: en\n"
    );
    assert_eq!(file(&site, path), wanted);
}
