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

/// A name, the file, what is replaced, by what, and the sentence that names it.
const BAD_WORDS: &[[&str; 5]] = &[
    [
        "unknown",
        "locales/nb.json",
        "\"skip\":",
        "\"jump\":",
        "public/locales/nb.json: header.jump: is not known. Remove it",
    ],
    [
        "missing",
        "locales/nb.json",
        "\"skip\":",
        "\"jump\":",
        "public/locales/nb.json: header.skip: is missing. Add it",
    ],
    [
        "unknown-en",
        "locales/en.json",
        "\"skip\":",
        "\"jump\":",
        "public/locales/en.json: header",
    ],
    [
        "empty",
        "locales/en.json",
        "\"Copied.\"",
        "\"\"",
        "public/locales/en.json: client.copied: is empty. Write its text.",
    ],
    [
        "digit",
        "locales/en.json",
        "\"Copied.\"",
        "\"Copied 1.\"",
        "client.copied: has a digit. Put the number in facts.json",
    ],
    [
        "line-break",
        "locales/en.json",
        "\"Copied.\"",
        "\"Copied.\\nTwice.\"",
        "client.copied: has a line break or another control character. Write it as one line.",
    ],
    [
        "strange",
        "locales/nb.json",
        "\"dismiss\": \"",
        "\"dismiss\": \"{arrests} ",
        "client.dismiss: has {arrests}, which English does not have here",
    ],
    [
        "lost",
        "locales/nb.json",
        "{law.storage}",
        "",
        "lacks {law.storage}, which English has here. Put it in.",
    ],
    [
        "placeholder",
        "locales/en.json",
        "\"Copied.\"",
        "\"Copied {nothing}.\"",
        "client.copied: nothing fills {nothing}",
    ],
    [
        "category",
        "locales/ar.json",
        "\"two\":",
        "\"second\":",
        "lacks the plural form \"two\", which the language needs",
    ],
    [
        "strange-category",
        "locales/nb.json",
        "\"one\":",
        "\"few\":",
        "has the plural form \"few\", which the language does not have",
    ],
    [
        "json",
        "locales/nb.json",
        "{",
        "",
        "public/locales/nb.json: ",
    ],
    [
        "shape",
        "locales/nb.json",
        "\"heading\": \"",
        "\"heading\": [], \"was\": \"",
        "has another shape than in English",
    ],
];

#[test]
fn bad_words_are_named_with_file_key_and_remedy() {
    for [name, file, from, to, sentence] in BAD_WORDS {
        check(name, file, from, to, sentence);
    }
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

/// The same for the facts.
const BAD_FACTS: &[[&str; 5]] = &[
    [
        "negative",
        "facts.json",
        "50000",
        "-50000",
        "public/facts.json: figures[2].value: invalid value: integer `-50000`",
    ],
    [
        "text",
        "facts.json",
        "50000",
        "\"many\"",
        "public/facts.json: figures[2].value: invalid type: string \"many\"",
    ],
    [
        "part",
        "facts.json",
        "\"value\": 44",
        "\"value\": 4400",
        "figures[1].value: 4400 is more than its whole, 1502",
    ],
    [
        "date",
        "facts.json",
        "2023-08-09",
        "2023-02-30",
        "public/facts.json: dates.appeal: \"2023-02-30\" is not a date",
    ],
    [
        "twice",
        "facts.json",
        "\"id\": \"deaths\"",
        "\"id\": \"exile\"",
        "figures[5].id: would be written twice",
    ],
    [
        "reference",
        "facts.json",
        "\"figure\": \"deaths\"",
        "\"figure\": \"births\"",
        "others[5].figure: refers to \"births\"",
    ],
    [
        "qualifier",
        "facts.json",
        "\"almost\"",
        "\"nearly\"",
        "figures.qualifiers.nearly: is missing",
    ],
    [
        "hashtag",
        "facts.json",
        "\"WeStandBYyou\"",
        "\"#WeStandBYyou\"",
        "public/facts.json: hashtags[0]: \"#WeStandBYyou\" is no hashtag. Write letters",
    ],
    [
        "address",
        "facts.json",
        "https://www.gismeteo.by/",
        "javascript:alert(1)",
        "links.exit.be: \"javascript:alert(1)\" is not an absolute address. Write one such as",
    ],
    [
        "exit-language",
        "facts.json",
        "\"be\": \"https://www.gismeteo",
        "\"by\": \"https://www.gismeteo",
        "public/facts.json: links.exit.by: is not known. Remove it, or mend its name.",
    ],
    [
        "source",
        "facts.json",
        "https://spring96.org/en/news/112675",
        "spring96.org/en/news/112675",
        "others[1].url: \"spring96.org/en/news/112675\" is not an absolute address",
    ],
    [
        "key",
        "facts.json",
        "\"laws\"",
        "\"law\"",
        "public/facts.json: law: unknown field `law`",
    ],
];

#[test]
fn bad_facts_are_named_with_file_key_and_remedy() {
    for [name, file, from, to, sentence] in BAD_FACTS {
        check(name, file, from, to, sentence);
    }
}
