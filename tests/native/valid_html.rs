//! The pages as the Nu checker of the W3C sees them.

use crate::{SITE, pages};
use std::path::Path;
use std::process::Command;

const AWAITED_POSTER: &str = "<link rel=\"expect\" href=\"#notices\" blocking=\"render\">";

/// Neither an error nor a warning, in any page. The policy and the style
/// sheet are left out: the checker knows no container queries, takes data
/// blocks for scripts and a file for a foreign host. Engines judge both, in
/// `tests/browser`. So is the link that holds the first paint back, which the
/// HTML Standard has (link type "expect") and the checker does not yet.
#[test]
fn every_page_is_valid_html() {
    let modules = std::env::var("NODE_MODULES").expect("NODE_MODULES is set by script/test");
    let jar = format!("{modules}/vnu-jar/build/dist/vnu.jar");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("markup");
    for (path, page) in pages(&SITE) {
        let page = without(page, "<meta http-equiv=\"Content-Security-Policy\"", "\">");
        let page = without(&page, "<style>", "</style>");
        let page = page.replace(AWAITED_POSTER, "");
        let file = folder.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, page).unwrap();
    }
    let output = Command::new("java")
        .args(["-jar", &jar, "--stdout", "--skip-non-html"])
        .arg(&folder)
        .output()
        .expect("java is installed by script/test");
    let found = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    assert!(found.is_empty(), "{found}");
    assert!(output.status.success());
}

/// The page without its first part from `start` to `end`.
fn without(page: &str, start: &str, end: &str) -> String {
    let (before, rest) = page.split_once(start).unwrap();
    let (_, after) = rest.split_once(end).unwrap();
    [before, after].concat()
}
