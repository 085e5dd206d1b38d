//! Whether the facts agree with each other.

use super::message::PartialDate;
use super::{Error, FACTS, Problem};
use crate::facts::Facts;

/// Checks what the facts say of each other: ids, parts and dates.
///
/// # Errors
/// The first id that is there twice or not at all, part that is larger than
/// its whole, or date that is none.
pub fn check_facts(facts: &Facts) -> Result<(), Error> {
    let error = |key: String, problem| Err(Error::new(FACTS, &key, problem));
    if facts.figures.is_empty() {
        return error("figures".to_owned(), Problem::Empty);
    }
    for (index, figure) in facts.figures.iter().enumerate() {
        let key = format!("figures[{index}]");
        if facts.numbers.contains_key(&figure.id)
            || facts.figures[..index]
                .iter()
                .any(|other| other.id == figure.id)
        {
            return error(format!("{key}.id"), Problem::Twice);
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
    if !facts.links.exit.contains_key("default") {
        return error("links.exit.default".to_owned(), Problem::Missing);
    }
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
