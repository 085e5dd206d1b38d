//! What protects the readers: policy, headers, quick exit, links that tell
//! other sites nothing.

use crate::bad_data::{copy, edit};
use crate::html::{Page, text};
use crate::{SITE, SITE_URL, file, input, pages};
use stand_with_belarus::prerender::render;

/// A policy with a word in the place of every hash.
fn without_hashes(policy: &str) -> String {
    let parts = policy.split('\'').map(|part| {
        if part.starts_with("sha256-") {
            "HASH"
        } else {
            part
        }
    });
    let masked = parts.collect::<Vec<_>>().join("'");
    masked.replace("'HASH'", "HASH")
}

#[test]
fn the_policy_allows_only_what_its_page_contains() {
    for (path, html) in pages(&SITE) {
        let page = Page::parse(html);
        let has = |selector: &str| page.count(selector) > 0;
        let scripts = match (has("script[type=importmap]"), has("script:not([type])")) {
            (true, _) => {
                "script-src 'self' 'wasm-unsafe-eval' HASH HASH HASH; connect-src 'self'; "
            }
            (false, true) => "script-src HASH; ",
            (false, false) => "",
        };
        let photo = match path.ends_with("frame/index.html") {
            true => " blob:",
            false => "",
        };
        let wanted = format!(
            "default-src 'none'; {scripts}style-src HASH; font-src data:; \
             img-src 'self' data:{photo}; base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'"
        );
        let policy = page.one("meta[http-equiv=Content-Security-Policy]");
        let policy = without_hashes(policy.attr("content").unwrap());
        assert_eq!(policy, wanted, "{path}");
        assert_eq!(page.count("[style]"), 0, "{path}: the policy refuses it");
    }
}

#[test]
fn links_to_other_sites_send_no_referrer() {
    for (path, html) in pages(&SITE) {
        let page = Page::parse(html);
        assert_eq!(page.meta("referrer"), "no-referrer", "{path}");
        for link in page.all("a[href^=http]") {
            let is_own = link.attr("href").unwrap().starts_with(SITE_URL);
            let is_alone = link.attr("rel") == Some("noopener noreferrer");
            assert!(is_own || is_alone, "{path}: {}", link.html());
        }
    }
}

/// Badges and cards alone are for other sites.
#[test]
fn the_headers_file_has_every_security_header() {
    let headers = file(&SITE, "_headers");
    for header in [
        "Content-Security-Policy: frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy: same-origin",
        "Cross-Origin-Resource-Policy: same-origin",
        "Permissions-Policy: camera=()",
        "Referrer-Policy: no-referrer",
        "Strict-Transport-Security: max-age=63072000",
        "X-Content-Type-Options: nosniff",
    ] {
        assert!(headers.contains(&format!("\n  {header}")), "{header}");
    }
    let embedded: Vec<&str> = headers
        .split("\n\n")
        .filter(|block| block.contains("cross-origin"))
        .filter_map(|block| block.lines().next())
        .collect();
    assert_eq!(embedded, ["/badge/*", "/cards/*"]);
}

#[test]
fn every_page_has_a_quick_exit() {
    for (path, html) in pages(&SITE) {
        let at_risk = path.starts_with("be/") || path.starts_with("ru/");
        let exit = if at_risk {
            "gismeteo.by"
        } else {
            "wikipedia.org"
        };
        let link = format!("a[href='https://www.{exit}/']");
        assert!(Page::parse(html).count(&link) > 0, "{path}");
    }
}

#[test]
fn a_text_cannot_close_the_script_element_it_is_in() {
    let folder = copy("script");
    edit(
        &folder,
        "locales/en.json",
        "\"Skip to the appeal\"",
        "\"</script><b>\"",
    );
    let site = render(&input(Some(folder), None)).unwrap();
    let html = file(&site, "index.html");
    assert!(!html.contains("</script><b>"));
    assert_eq!(text(Page::parse(&html).one(".skip")), "</script><b>");
}
