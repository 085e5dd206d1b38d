//! What the prerenderer says of bad words and facts: file, key and remedy.

use crate::{input, project};
use stand_with_belarus::prerender::render;
use std::fs;
use std::path::{Path, PathBuf};

/// A copy of the words and facts that a test may spoil.
pub fn copy(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("public-{name}"));
    let _ = fs::remove_dir_all(&folder);
    for part in ["", "locales", "fonts"] {
        fs::create_dir_all(folder.join(part)).unwrap();
        for entry in fs::read_dir(project().join("public").join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, folder.join(part).join(path.file_name().unwrap())).unwrap();
            }
        }
    }
    folder
}

pub fn edit(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// Spoils one place and expects exactly this sentence among the errors.
#[track_caller]
pub fn check(name: &str, file: &str, from: &str, to: &str, sentence: &str) {
    let folder = copy(name);
    edit(&folder, file, from, to);
    let errors = render(&input(Some(folder), None)).unwrap_err();
    let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert!(
        said.iter().any(|error| error.contains(sentence)),
        "{said:#?}"
    );
}

#[test]
fn bad_words_are_named_with_file_key_and_remedy() {
    let en = "locales/en.json";
    let nb = "locales/nb.json";
    check(
        "unknown",
        nb,
        "\"skip\":",
        "\"jump\":",
        "public/locales/nb.json: header.jump: is not known. Remove it",
    );
    check(
        "missing",
        nb,
        "\"skip\":",
        "\"jump\":",
        "public/locales/nb.json: header.skip: is missing. Add it",
    );
    check(
        "unknown-en",
        en,
        "\"skip\":",
        "\"jump\":",
        "public/locales/en.json: header",
    );
    check(
        "empty",
        en,
        "\"Copied.\"",
        "\"\"",
        "public/locales/en.json: client.copied: is empty. Write its text.",
    );
    check(
        "digit",
        en,
        "\"Copied.\"",
        "\"Copied 1.\"",
        "client.copied: has a digit. Put the number in facts.json",
    );
    check(
        "line-break",
        en,
        "\"Copied.\"",
        "\"Copied.\\nTwice.\"",
        "client.copied: has a line break or another control character. Write it as one line.",
    );
    check(
        "strange",
        nb,
        "\"dismiss\": \"",
        "\"dismiss\": \"{arrests} ",
        "client.dismiss: has {arrests}, which English does not have here",
    );
    check(
        "lost",
        "locales/nb.json",
        "{law.storage}",
        "",
        "lacks {law.storage}, which English has here. Put it in.",
    );
    check(
        "placeholder",
        en,
        "\"Copied.\"",
        "\"Copied {nothing}.\"",
        "client.copied: nothing fills {nothing}",
    );
    check(
        "category",
        "locales/ar.json",
        "\"two\":",
        "\"second\":",
        "lacks the plural form \"two\", which the language needs",
    );
    check(
        "strange-category",
        nb,
        "\"one\":",
        "\"few\":",
        "has the plural form \"few\", which the language does not have",
    );
    check("json", nb, "{", "", "public/locales/nb.json: ");
    check(
        "shape",
        nb,
        "\"heading\": \"",
        "\"heading\": [], \"was\": \"",
        "has another shape than in English",
    );
}

/// A very long address leaves no room for words.
#[test]
fn a_post_that_fits_nowhere_is_named_with_its_network() {
    let site = format!("https://stand.example/{}/", "a".repeat(130));
    let errors = render(&input(None, Some(&site))).unwrap_err();
    let sentence =
        "public/locales/en.json: share.posts.short: even the shortest post is too long for viber";
    assert!(errors[0].to_string().starts_with(sentence), "{}", errors[0]);
}

#[test]
fn bad_facts_are_named_with_file_key_and_remedy() {
    let facts = "facts.json";
    check(
        "negative",
        facts,
        "50000",
        "-50000",
        "public/facts.json: figures[2].value: invalid value: integer `-50000`",
    );
    check(
        "text",
        facts,
        "50000",
        "\"many\"",
        "public/facts.json: figures[2].value: invalid type: string \"many\"",
    );
    check(
        "part",
        facts,
        "\"value\": 44",
        "\"value\": 4400",
        "figures[1].value: 4400 is more than its whole, 1502",
    );
    check(
        "date",
        facts,
        "2023-08-09",
        "2023-02-30",
        "public/facts.json: dates.appeal: \"2023-02-30\" is not a date",
    );
    check(
        "twice",
        facts,
        "\"id\": \"deaths\"",
        "\"id\": \"exile\"",
        "figures[5].id: would be written twice",
    );
    check(
        "reference",
        facts,
        "\"figure\": \"deaths\"",
        "\"figure\": \"births\"",
        "others[5].figure: refers to \"births\"",
    );
    check(
        "qualifier",
        facts,
        "\"almost\"",
        "\"nearly\"",
        "figures.qualifiers.nearly: is missing",
    );
    check(
        "hashtag",
        facts,
        "\"WeStandBYyou\"",
        "\"#WeStandBYyou\"",
        "public/facts.json: hashtags[0]: \"#WeStandBYyou\" is no hashtag. Write letters",
    );
    check(
        "address",
        facts,
        "https://www.gismeteo.by/",
        "javascript:alert(1)",
        "links.exit.be: \"javascript:alert(1)\" is not an absolute address. Write one such as",
    );
    check(
        "exit-language",
        facts,
        "\"be\": \"https://www.gismeteo",
        "\"by\": \"https://www.gismeteo",
        "public/facts.json: links.exit.by: is not known. Remove it, or mend its name.",
    );
    check(
        "source",
        facts,
        "https://spring96.org/en/news/112675",
        "spring96.org/en/news/112675",
        "others[1].url: \"spring96.org/en/news/112675\" is not an absolute address",
    );
    check(
        "key",
        facts,
        "\"laws\"",
        "\"law\"",
        "public/facts.json: law: unknown field `law`",
    );
}
