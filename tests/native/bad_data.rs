//! What the prerenderer says of bad facts: file, key and remedy.

use crate::{input, project};
use stand_with_belarus::prerender::render;
use std::fs;
use std::path::{Path, PathBuf};

/// A copy of the words and facts that a test may spoil.
pub fn copy(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("public-{name}"));
    let _ = fs::remove_dir_all(&folder);
    for part in ["", "locales", "fonts", "icons"] {
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
pub fn assert_error(name: &str, file: &str, from: &str, to: &str, sentence: &str) {
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
fn an_address_that_leaves_no_room_for_a_post_is_named_with_the_network() {
    let site = format!("https://stand.example/{}/", "a".repeat(130));
    let errors = render(&input(None, Some(&site))).unwrap_err();
    let sentence = "SITE_URL: is too long for a post on viber. Publish the site at a shorter";
    assert!(errors[0].to_string().starts_with(sentence), "{}", errors[0]);
    assert_eq!(errors.len(), 1, "{errors:?}");
}

/// A name, the file, what is replaced, by what, and the sentence that names it.
const FACTS_ERRORS: &[[&str; 5]] = &[
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
        "contact",
        "facts.json",
        "\"security\": null",
        "\"security\": \"mailto:nobody\"",
        "links.security: \"mailto:nobody\" is no contact. Write a page at https:// or mailto:",
    ],
    [
        "contact-http",
        "facts.json",
        "\"security\": null",
        "\"security\": \"http://stand.example/report\"",
        "links.security: \"http://stand.example/report\" is no contact.",
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
fn errors_in_the_facts_name_file_key_and_remedy() {
    for [name, file, from, to, sentence] in FACTS_ERRORS {
        assert_error(name, file, from, to, sentence);
    }
}
