//! Whether the facts agree with each other.

use crate::content::address::is_address;
use crate::content::dates::PartialDate;
use crate::content::facts::Facts;
use crate::content::timeline::Timeline;
use crate::content::{Error, FACTS, Problem};
use crate::locale::locale;

/// Checks what the facts say of each other: ids, parts and dates.
///
/// # Errors
/// The first id that is there twice or not at all, part that is larger than
/// its whole, language that is not published, or hashtag, address or date that
/// is none.
pub fn check_facts(facts: &Facts) -> Result<(), Error> {
    let error = |key: String, problem| Err(Error::new(FACTS, &key, problem));
    if facts.figures.is_empty() {
        return error("figures".to_owned(), Problem::Empty);
    }
    duplicate_name(facts).map_or(Ok(()), |key| error(key, Problem::Duplicate))?;
    for (index, figure) in facts.figures.iter().enumerate() {
        let key = format!("figures[{index}]");
        if facts.numbers.contains_key(&figure.id)
            || facts.figures[..index]
                .iter()
                .any(|other| other.id == figure.id)
        {
            return error(format!("{key}.id"), Problem::Duplicate);
        }
        let Some(whole) = &figure.part_of else {
            continue;
        };
        match facts.figure(whole) {
            None => return error(format!("{key}.part_of"), Problem::Reference(whole.clone())),
            Some(whole) if whole.value < figure.value => {
                let problem = format!("{} is more than its whole, {}", figure.value, whole.value);
                return error(format!("{key}.value"), Problem::Data(problem));
            }
            Some(_) => {}
        }
    }
    for (index, tag) in facts.hashtags.iter().enumerate() {
        if tag.is_empty() || !tag.chars().all(char::is_alphanumeric) {
            return error(format!("hashtags[{index}]"), Problem::Hashtag(tag.clone()));
        }
    }
    check_links(facts)?;
    for (index, other) in facts.others.iter().enumerate() {
        if facts.figure(&other.figure).is_none() {
            let problem = Problem::Reference(other.figure.clone());
            return error(format!("others[{index}].figure"), problem);
        }
    }
    for (name, date) in &facts.dates {
        if PartialDate::parse(date).is_none() {
            return error(format!("dates.{name}"), Problem::Date(date.clone()));
        }
    }
    Ok(())
}

/// Checks the addresses, and who has a page of their own to leave for.
fn check_links(facts: &Facts) -> Result<(), Error> {
    let error = |key: String, problem| Err(Error::new(FACTS, &key, problem));
    if !facts.links.exit.contains_key("default") {
        return error("links.exit.default".to_owned(), Problem::Missing);
    }
    for tag in facts.links.exit.keys() {
        if tag != "default" && locale(tag).is_none() {
            return error(format!("links.exit.{tag}"), Problem::Unknown);
        }
    }
    for (key, link) in addresses(facts) {
        if !is_address(link) {
            return error(key, Problem::Address(link.to_owned()));
        }
    }
    if let Some(contact) = facts.links.security.as_ref().filter(|to| !is_contact(to)) {
        return error(
            "links.security".to_owned(),
            Problem::Contact(contact.clone()),
        );
    }
    Ok(())
}

/// The key of a number or date whose name is one of the timeline's.
fn duplicate_name(facts: &Facts) -> Option<String> {
    let is_count = |name: &str| Timeline::NAMES.contains(&name);
    let is_day = |name: &str| is_count(name) || name == Timeline::READ_UNTIL;
    let figures = facts.figures.iter().enumerate();
    let figures = figures.filter(|(_, figure)| is_count(&figure.id));
    let figures = figures.map(|(index, _)| format!("figures[{index}].id"));
    let numbers = facts.numbers.keys().filter(|name| is_count(name));
    let numbers = numbers.map(|name| format!("numbers.{name}"));
    let dates = facts.dates.keys().filter(|name| is_day(name));
    let dates = dates.map(|name| format!("dates.{name}"));
    figures.chain(numbers).chain(dates).next()
}

/// Every address of the facts that is set, by its key.
fn addresses(facts: &Facts) -> impl Iterator<Item = (String, &str)> {
    let links = &facts.links;
    let single = [
        ("prize", Some(&links.prize)),
        ("appeal", Some(&links.appeal)),
        ("facebook", links.facebook.as_ref()),
        ("letters", links.letters.as_ref()),
        ("godparents", links.godparents.as_ref()),
        ("source", links.source.as_ref()),
    ];
    let single = single
        .into_iter()
        .filter_map(|(key, link)| Some((format!("links.{key}"), link?.as_str())));
    let exits = links.exit.iter();
    let exits = exits.map(|(tag, link)| (format!("links.exit.{tag}"), link.as_str()));
    let others = facts.others.iter().enumerate();
    let others = others
        .filter_map(|(index, other)| Some((format!("others[{index}].url"), other.url.as_deref()?)));
    single.chain(exits).chain(others)
}

/// Whether a text is a contact as `security.txt` has it: a page that came over
/// HTTPS, or a mail address (RFC 9116, 2.5.3).
fn is_contact(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
    match text.strip_prefix("mailto:") {
        Some(address) => address
            .split_once('@')
            .is_some_and(|(name, host)| is_part(name) && is_part(host)),
        None => text.starts_with("https://") && is_address(text),
    }
}
