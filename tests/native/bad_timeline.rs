//! What the prerenderer says of a bad timeline: file, key and remedy.

use crate::bad_data::{assert_error, copy, edit};
use crate::{input, project};
use serde_json::{Value, json};
use stand_with_belarus::content;
use stand_with_belarus::prerender::render;
use std::fs;

/// The timeline as it is published.
fn published() -> Value {
    let file = project().join("public/timeline.json");
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// Spoils the timeline and expects this sentence.
#[track_caller]
fn assert_refused(name: &str, spoil: impl Fn(&mut Value), sentence: &str) {
    let folder = copy(&format!("timeline-{name}"));
    let mut timeline = published();
    spoil(&mut timeline);
    fs::write(folder.join("timeline.json"), timeline.to_string()).unwrap();
    let error = content::timeline(&folder).unwrap_err().to_string();
    let wanted = format!("public/timeline.json: {sentence}");
    assert!(error.starts_with(&wanted), "{error}");
}

#[test]
fn the_published_timeline_is_valid() {
    content::timeline(&project().join("public")).unwrap();
}

#[test]
fn an_impossible_day_is_refused() {
    for day in ["2020-02-30", "2020-9-30", "2020-09", "+2020-09-30", ""] {
        assert_refused(
            "day",
            |timeline| timeline["counts"][1]["date"] = json!(day),
            &format!("counts[1].date: \"{day}\" is not a day as YYYY-MM-DD"),
        );
    }
    assert_refused(
        "release-day",
        |timeline| timeline["releases"][0]["date"] = json!("yesterday"),
        "releases[0].date: \"yesterday\" is not a day",
    );
    assert_refused(
        "read-until-day",
        |timeline| timeline["read_until"] = json!("2026"),
        "read_until: \"2026\" is not a day",
    );
}

#[test]
fn days_out_of_order_or_repeated_are_refused() {
    for list in ["counts", "releases"] {
        let first = published()[list][0]["date"].clone();
        let sentence = format!(
            "{list}[1].date: is not after {}, which stands before it. Put the list in order",
            first.as_str().unwrap()
        );
        assert_refused(
            "same-day",
            |timeline| timeline[list][1]["date"] = first.clone(),
            &sentence,
        );
        assert_refused(
            "order",
            |timeline| timeline[list][1]["date"] = json!("1999-01-01"),
            &sentence,
        );
    }
}

#[test]
fn a_day_after_read_until_is_refused() {
    let last = published()["counts"].as_array().unwrap().len() - 1;
    let read_until = published()["read_until"].as_str().unwrap().to_owned();
    assert_refused(
        "future",
        |timeline| timeline["counts"][last]["date"] = json!("2999-01-01"),
        &format!("counts[{last}].date: is later than read_until, {read_until}. Mend"),
    );
    let last = published()["releases"].as_array().unwrap().len() - 1;
    assert_refused(
        "future-release",
        |timeline| timeline["releases"][last]["date"] = json!("2999-01-01"),
        &format!("releases[{last}].date: is later than read_until, {read_until}. Mend"),
    );
}

#[test]
fn a_count_without_value_or_source_is_refused() {
    for list in ["counts", "releases"] {
        assert_refused(
            "nought",
            |timeline| timeline[list][0]["value"] = json!(0),
            &format!("{list}[0].value: is nought. Write the number that the source gives."),
        );
        assert_refused(
            "negative",
            |timeline| timeline[list][0]["value"] = json!(-25),
            &format!("{list}[0].value: invalid value: integer `-25`"),
        );
        assert_refused(
            "address",
            |timeline| timeline[list][0]["url"] = json!("spring96.org"),
            &format!("{list}[0].url: \"spring96.org\" is not an absolute address. Write one"),
        );
        assert_refused(
            "no-address",
            |timeline| {
                timeline[list][0].as_object_mut().unwrap().remove("url");
            },
            &format!("{list}[0]: missing field `url`"),
        );
    }
    assert_refused(
        "why-address",
        |timeline| timeline["why"][0] = json!(""),
        "why[0]: \"\" is not an absolute address",
    );
}

#[test]
fn an_empty_list_of_counts_or_reasons_is_refused() {
    for list in ["counts", "why"] {
        assert_refused(
            "empty",
            |timeline| timeline[list] = json!([]),
            &format!("{list}: has no entry. Add one, with its source."),
        );
    }
}

#[test]
fn unknown_keys_are_refused() {
    assert_refused(
        "key",
        |timeline| timeline["guess"] = json!(890),
        "guess: unknown field `guess`",
    );
    assert_refused(
        "count-key",
        |timeline| timeline["counts"][0]["about"] = json!(true),
        "counts[0].about: unknown field `about`",
    );
    assert_refused(
        "release-key",
        |timeline| timeline["releases"][0]["by"] = json!("viasna"),
        "releases[0].by: unknown field `by`",
    );
}

/// Who counted has a name in every language.
#[test]
fn a_catalog_that_does_not_name_who_counted_is_refused() {
    let folder = copy("timeline-by");
    let mut timeline = published();
    timeline["counts"][3]["by"] = json!("nobody");
    fs::write(folder.join("timeline.json"), timeline.to_string()).unwrap();
    let assert_said = |wanted: &str| {
        let errors = render(&input(Some(folder.clone()), None)).unwrap_err();
        let mut errors = errors.iter().map(ToString::to_string);
        assert!(errors.any(|error| error.starts_with(wanted)), "{wanted}");
    };
    assert_said("public/messages.json: timeline.counted_by.nobody: is missing. Add it");
    let message = "{ \"timeline.counted_by.nobody\": { \"context\": \"Who counted.\" },";
    edit(&folder, "messages.json", "{", message);
    for tag in ["en", "be", "ar"] {
        let key = "timeline.counted_by.nobody: is missing. Add it";
        assert_said(&format!("public/locales/{tag}.json: {key}"));
    }
}

/// What the timeline says is said nowhere else.
#[test]
fn facts_that_repeat_the_timeline_are_refused() {
    for (name, from, to, key) in [
        (
            "number",
            "\"recognised\":",
            "\"latest\": 1, \"recognised\":",
            "numbers.latest",
        ),
        (
            "figure",
            "\"id\": \"deaths\"",
            "\"id\": \"first\"",
            "figures[3].id",
        ),
        (
            "date",
            "\"election\":",
            "\"highest\": \"2023\", \"election\":",
            "dates.highest",
        ),
        (
            "read",
            "\"election\":",
            "\"read_until\": \"2023\", \"election\":",
            "dates.read_until",
        ),
    ] {
        let sentence = format!("public/facts.json: {key}: would be written twice");
        assert_error(
            &format!("timeline-{name}"),
            "facts.json",
            from,
            to,
            &sentence,
        );
    }
}
