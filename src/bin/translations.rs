//! Says how far the translations are: what is missing, what has changed in
//! English since, and what is against a rule. `translations [TAG…]`

use stand_with_belarus::content::{self, Changed, Error, Problem};
use stand_with_belarus::locale::{LOCALES, Locale, locale};
use std::env;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let tags: Vec<String> = env::args().skip(1).collect();
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    match report(project, &tags) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(errors) => {
            for error in errors {
                eprintln!("{error}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Whether every language asked for is whole and keeps to the rules.
fn report(project: &Path, tags: &[String]) -> Result<bool, Vec<Error>> {
    let public = project.join("public");
    let drafts = content::drafts(&public).map_err(|error| vec![error])?;
    let mut is_whole = true;
    for tag in tags {
        if locale(tag).is_none() && !drafts.iter().any(|draft| draft.tag == tag) {
            eprintln!("public/locales/{tag}.json is not there. Copy en.json to it to begin.");
            is_whole = false;
        }
    }
    let languages = LOCALES.iter().chain(drafts.iter().copied());
    for locale in languages.filter(|locale| tags.is_empty() || tags.iter().any(|t| t == locale.tag))
    {
        let errors = errors(&public, locale)?;
        let changed = content::changed(
            project,
            locale.tag,
            &content::messages(&public).map_err(|e| vec![e])?,
        );
        print_language(locale, &errors, &changed, !tags.is_empty());
        is_whole &= errors.is_empty();
    }
    Ok(is_whole)
}

fn errors(public: &Path, locale: &'static Locale) -> Result<Vec<Error>, Vec<Error>> {
    let facts = content::facts(public).map_err(|error| vec![error])?;
    let timeline = content::timeline(public).map_err(|error| vec![error])?;
    Ok(content::draft(public, None, &facts, &timeline, locale)?.1)
}

fn print_language(
    locale: &Locale,
    errors: &[Error],
    changed: &Result<Vec<Changed>, String>,
    is_asked_for: bool,
) {
    let (missing, wrong): (Vec<&Error>, Vec<&Error>) =
        errors.iter().partition(|error| is_missing(error));
    let kind = if locale_is_published(locale) {
        "published"
    } else {
        "draft"
    };
    let of = |changed: &Vec<Changed>| changed.len().to_string();
    println!(
        "{} ({kind}): {} missing, {} changed in English since, {} against a rule",
        locale.tag,
        missing.len(),
        changed.as_ref().map_or("unknown".to_owned(), of),
        wrong.len()
    );
    if !is_asked_for {
        return;
    }
    for error in errors {
        println!("\n{error}");
    }
    match changed {
        Ok(changed) => {
            for Changed { key, then, now } in changed {
                println!("\n{key}: English has changed since. Read it once more.");
                println!("    Then: {then}\n    Now:  {now}");
            }
        }
        Err(why) => println!("\nWhat has changed in English since is not known: {why}"),
    }
}

fn locale_is_published(language: &Locale) -> bool {
    locale(language.tag).is_some()
}

fn is_missing(error: &Error) -> bool {
    matches!(
        error.problem,
        Problem::Missing | Problem::MissingCategory(_) | Problem::Empty
    )
}
