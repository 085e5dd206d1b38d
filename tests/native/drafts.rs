//! Languages that are not published yet, and how far each one is.

use crate::bad_data::copy;
use crate::{file, input, project};
use stand_with_belarus::content::{self, changed, messages};
use stand_with_belarus::prerender::{Input, render};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder with a draft in Italian that has two texts, of which one lacks its date.
fn with_draft(name: &str) -> PathBuf {
    let folder = copy(name);
    let draft =
        r#"{ "header": { "skip": "Vai all’appello" }, "figures": { "stated": "Appello" } }"#;
    fs::write(folder.join("locales/xh.json"), draft).unwrap();
    folder
}

#[test]
fn a_draft_has_a_page_with_the_missing_texts_in_english_and_marked() {
    let site = render(&input(Some(with_draft("draft")), None)).unwrap();
    let page = file(&site, "xh/index.html");
    assert!(page.contains("<html lang=\"xh\" dir=\"ltr\""));
    assert!(page.contains("Vai all’appello"));
    assert!(page.contains("[en: As stated in the appeal, "));
    assert!(page.contains("[en: Copy hashtags]"));
}

#[test]
fn nothing_published_leads_to_a_draft() {
    let site = render(&input(
        Some(with_draft("draft-hidden")),
        Some(crate::SITE_URL),
    ))
    .unwrap();
    let own = |path: &str| {
        let parts = path.split(['/', '.', '-']);
        parts.into_iter().any(|part| part == "xh")
    };
    for (path, content) in site.files().filter(|(path, _)| !own(path)) {
        let text = String::from_utf8_lossy(content);
        for link in ["xh/", "\"xh\"", "xh.svg"] {
            assert!(!text.contains(link), "{path} has {link}");
        }
    }
}

#[test]
fn a_release_has_no_draft() {
    let input = Input {
        drafts: false,
        ..input(Some(with_draft("draft-release")), None)
    };
    let site = render(&input).unwrap();
    assert!(site.files().all(|(path, _)| !path.starts_with("xh/")));
}

#[test]
fn a_draft_says_what_is_missing_and_what_is_wrong() {
    let public = with_draft("draft-errors");
    let facts = content::facts(&public).unwrap();
    let timeline = content::timeline(&public).unwrap();
    let [locale] = content::drafts(&public).unwrap()[..] else {
        panic!("there is one draft");
    };
    let (_, errors) = content::draft(&public, None, &facts, &timeline, locale).unwrap();
    let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
    let assert_said = |wanted: &str| assert!(said.iter().any(|e| e.contains(wanted)), "{wanted}");
    assert_said("xh.json: figures.stated: lacks {{date.appeal}}, which English has here.");
    assert_said("xh.json: header.languages: is missing. Add it, as English has it.");
    assert_said("\n    English: Languages");
    assert!(!said.iter().any(|error| error.contains("header.skip:")));
}

#[test]
fn a_catalog_that_is_named_after_no_language_is_refused() {
    let public = copy("draft-name");
    fs::write(public.join("locales/my words.json"), "{}").unwrap();
    let error = content::drafts(&public).unwrap_err().to_string();
    let wanted = "public/locales/my words.json: is not named after a language.";
    assert!(error.starts_with(wanted), "{error}");
}

fn git(project: &Path, arguments: &[&str]) {
    let identity = [
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@stand.example",
    ];
    let output = Command::new("git")
        .args(identity)
        .args(arguments)
        .current_dir(project)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
}

/// A project of two catalogs with these texts for the page's skip link.
fn commit(project: &Path, english: &str, own: &str) {
    let locales = project.join("public/locales");
    fs::create_dir_all(&locales).unwrap();
    for (tag, text) in [("en", english), ("nb", own)] {
        let catalog = format!("{{ \"header\": {{ \"skip\": \"{text}\", \"note\": \"Same\" }} }}");
        fs::write(locales.join(format!("{tag}.json")), catalog).unwrap();
    }
    git(project, &["add", "."]);
    git(
        project,
        &[
            "commit",
            "--quiet",
            "--allow-empty",
            "--message",
            "Catalogs",
        ],
    );
}

#[test]
fn a_text_whose_english_has_changed_since_is_named() {
    let project_folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("history");
    let _ = fs::remove_dir_all(&project_folder);
    fs::create_dir_all(&project_folder).unwrap();
    let messages = messages(&project().join("public")).unwrap();
    let changed = || changed(&project_folder, "nb", &messages);
    git(&project_folder, &["init", "--quiet"]);
    commit(&project_folder, "Skip", "Hopp");
    assert_eq!(changed(), Ok(Vec::new()));
    commit(&project_folder, "Skip to the appeal", "Hopp");
    let [found] = &changed().unwrap()[..] else {
        panic!("one text has changed");
    };
    assert_eq!(found.key, "header.skip");
    assert_eq!([&*found.then, &found.now], ["Skip", "Skip to the appeal"]);
    commit(&project_folder, "Skip to the appeal", "Hopp til oppropet");
    assert_eq!(changed(), Ok(Vec::new()));
}
