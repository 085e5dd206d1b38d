//! How a mirror is compared with the site, and what hosts and Tor are told.

use crate::bad_data::{copy, edit};
use crate::html::{Page, text};
use crate::{SITE, SITE_URL, file, input, pages};
use chrono::Days;
use qrcodegen::{QrCode, QrCodeEcc};
use stand_with_belarus::content;
use stand_with_belarus::prerender::{Input, precompress, render, write_checksums};
use std::fs;
use std::path::{Path, PathBuf};
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

/// The site in a folder as a release has it, with Trunk's files.
fn release(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    SITE.write(&folder).unwrap();
    for name in input(None, None).files.names() {
        let content = if name.ends_with(".js") {
            "import"
        } else {
            "\0asm"
        };
        fs::write(folder.join(name), content).unwrap();
    }
    precompress(&folder, &["be/index.html"]).unwrap();
    write_checksums(&folder).unwrap();
    folder
}

#[test]
fn the_checksums_are_of_every_file_in_the_order_of_their_paths() {
    let sums = fs::read_to_string(release("sums").join("SHA256SUMS")).unwrap();
    let listed: Vec<&str> = sums.lines().map(|line| &line[66..]).collect();
    let mut paths: Vec<&str> = SITE.files().map(|(path, _)| path).collect();
    paths.extend(["page-0a1b.js", "page-0a1b_bg.wasm"]);
    paths.extend(["forms-4e5f.js", "forms-4e5f_bg.wasm"]);
    paths.extend(["frame-2c3d.js", "frame-2c3d_bg.wasm"]);
    paths.extend(["be/index.html.br", "be/index.html.gz"]);
    paths.sort_unstable();
    assert_eq!(listed, paths);
}

#[test]
fn a_mirror_that_was_changed_in_one_byte_is_found() {
    let mirror = release("mirror");
    assert_eq!(check(&mirror), (true, String::new()));
    for path in ["be/index.html", "cards/en.png", "page-0a1b_bg.wasm"] {
        let file = mirror.join(path);
        let original = fs::read(&file).unwrap();
        let mut changed = original.clone();
        changed[original.len() / 2] ^= 1;
        fs::write(&file, changed).unwrap();
        assert_eq!(check(&mirror), (false, format!("{path}: FAILED\n")));
        fs::write(file, original).unwrap();
    }
}

/// The dark modules of a QR code of an address, as the site draws them.
fn modules(url: &str) -> String {
    let code = QrCode::encode_text(url, QrCodeEcc::Medium).unwrap();
    let places = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
    places
        .filter(|(x, y)| code.get_module(*x, *y))
        .map(|(x, y)| format!("M{} {}h1v1h-1z", x + 4, y + 4))
        .collect()
}

#[test]
fn a_site_with_a_cyrillic_host_and_folder_has_ascii_addresses_everywhere() {
    let root = content::site_url(" https://вольны.бел/за нас ").unwrap();
    let root = root.unwrap();
    let folder = "%D0%B7%D0%B0%20%D0%BD%D0%B0%D1%81";
    assert_eq!(root, format!("https://xn--b1asgc1ee.xn--90ais/{folder}/"));
    let site = render(&input(None, Some(&root))).unwrap();
    let html = file(&site, "be/index.html");
    let page = Page::parse(&html);
    let url = format!("{root}be/");
    assert_eq!(page.meta("og:url"), url);
    page.one(&format!("link[rel=canonical][href='{url}']"));
    assert!(file(&site, "sitemap.xml").contains(&format!("<loc>{url}</loc>")));
    let encoded = url.replace('%', "%25").replace(':', "%3A");
    let encoded = encoded.replace('/', "%2F");
    let telegram = page.one("a[data-network=telegram]").attr("href").unwrap();
    assert!(telegram.contains(&format!("url={encoded}&")), "{telegram}");
    assert!(text(page.one("#post")).ends_with(&url));
    assert!(html.contains(&format!("{root}badge/be.svg")), "the badge");
    assert!(file(&site, "qr/be.svg").contains(&format!("d=\"{}\"", modules(&url))));
    Page::parse(&file(&site, "404.html")).one(&format!("a[href='/{folder}/be/']"));
    for (path, html) in pages(&site) {
        for letters in ["вольны.бел", "нас/"] {
            assert!(!html.contains(letters), "{path}");
        }
    }
}

#[test]
fn every_page_names_its_onion_service_where_there_is_one() {
    let onion = format!("http://{}d.onion/", "a".repeat(55));
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
    let site = render(&input(Some(public.clone()), Some(SITE_URL))).unwrap();
    let wanted = format!(
        "Contact: {contact}\nExpires: {expires}T00:00:00Z\n\
         Canonical: {SITE_URL}{path}\nPreferred-Languages: en\n"
    );
    assert_eq!(file(&site, path), wanted);
    let in_a_folder = format!("{SITE_URL}by/");
    let site = render(&input(Some(public), Some(&in_a_folder))).unwrap();
    let mut files = site.files();
    assert!(files.all(|(name, _)| name != path), "nobody looks there");
}
