//! What can be wrong with the words and facts, said to the person who must mend it.

use std::fmt;

/// A problem with its file and key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// Seen from the root of the project.
    pub file: String,
    /// The path of the key; empty where the whole file is meant.
    pub key: String,
    pub problem: Problem,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The file cannot be read.
    Read(String),
    /// The file cannot be written.
    Write(String),
    /// JSON that is not whole, or a key of the wrong kind.
    Data(String),
    Missing,
    Unknown,
    Empty,
    /// It is a text here and a list or an object in English, or the reverse.
    Shape,
    /// The list has another length than in English.
    Length {
        found: usize,
        wanted: usize,
    },
    /// A placeholder that English does not have at this key.
    UnexpectedPlaceholder(String),
    /// A placeholder that English has at this key.
    MissingPlaceholder(String),
    /// A placeholder that nothing defines, or a format that it cannot have.
    Placeholder(String),
    /// A plural form that the language needs.
    MissingCategory(String),
    /// A plural form that the language does not have.
    UnexpectedCategory(String),
    /// A digit in a text: numbers come from the facts.
    Digit,
    /// A line break or another control character in a text.
    LineBreak,
    /// A hashtag that networks would cut off.
    Hashtag(String),
    /// Something refers to an id that is not there.
    Reference(String),
    /// A date that is none.
    Date(String),
    /// A day that is not after the one before it in its list.
    Order(String),
    /// A day later than the last that was read.
    Future(String),
    /// A list that needs an entry.
    NoEntry,
    /// A count of nobody.
    Nought,
    /// `SITE_URL` or a link of the facts is not an absolute address.
    Address(String),
    /// Trunk's page lacks a part that every page needs.
    Template(&'static str),
    /// No post text keeps to the network's limit.
    TooLong(&'static str),
    /// The face cannot be found under its family's name.
    Family(&'static str),
    /// The same file twice.
    Duplicate,
    /// A link of the page leads nowhere.
    DeadLink(String),
}

impl Error {
    /// A problem with the key `key` of `file`.
    pub fn new(file: &str, key: &str, problem: Problem) -> Self {
        Self {
            file: file.to_owned(),
            key: key.to_owned(),
            problem,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Self { file, key, problem } = self;
        write!(f, "{file}: ")?;
        if !key.is_empty() {
            write!(f, "{key}: ")?;
        }
        match problem {
            Problem::Read(why) => write!(f, "cannot be read ({why}). Put the file there."),
            Problem::Write(why) => write!(f, "cannot be written ({why})."),
            Problem::Data(why) => write!(f, "{why}. Mend the value or the key."),
            Problem::Missing => write!(f, "is missing. Add it, as English has it."),
            Problem::Unknown => write!(f, "is not known. Remove it, or mend its name."),
            Problem::Empty => write!(f, "is empty. Write its text."),
            Problem::Shape => write!(f, "has another shape than in English. Give it the same."),
            Problem::Length { found, wanted } => {
                write!(
                    f,
                    "has {found} entries where English has {wanted}. Give it {wanted}."
                )
            }
            Problem::UnexpectedPlaceholder(name) => {
                write!(
                    f,
                    "has {{{name}}}, which English does not have here. Remove it."
                )
            }
            Problem::MissingPlaceholder(name) => {
                write!(f, "lacks {{{name}}}, which English has here. Put it in.")
            }
            Problem::Placeholder(name) => {
                write!(
                    f,
                    "nothing fills {{{name}}}. Use a name and a format that facts.json and the phrases know."
                )
            }
            Problem::MissingCategory(category) => {
                write!(
                    f,
                    "lacks the plural form \"{category}\", which the language needs. Add it."
                )
            }
            Problem::UnexpectedCategory(category) => {
                write!(
                    f,
                    "has the plural form \"{category}\", which the language does not have. Remove it."
                )
            }
            Problem::Digit => write!(
                f,
                "has a digit. Put the number in facts.json and name it in braces."
            ),
            Problem::LineBreak => write!(
                f,
                "has a line break or another control character. Write it as one line."
            ),
            Problem::Hashtag(tag) => {
                write!(
                    f,
                    "\"{tag}\" is no hashtag. Write letters and digits alone, without #."
                )
            }
            Problem::Reference(id) => {
                write!(f, "refers to \"{id}\", which is not there. Mend the name.")
            }
            Problem::Date(date) => {
                write!(
                    f,
                    "\"{date}\" is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD."
                )
            }
            Problem::Order(before) => {
                write!(
                    f,
                    "is not after {before}, which stands before it. Put the list in order of time, each day once."
                )
            }
            Problem::Future(read_until) => {
                write!(
                    f,
                    "is later than read_until, {read_until}. Mend the one or the other."
                )
            }
            Problem::NoEntry => write!(f, "has no entry. Add one, with its source."),
            Problem::Nought => write!(f, "is nought. Write the number that the source gives."),
            Problem::Address(url) => {
                write!(
                    f,
                    "\"{url}\" is not an absolute address. Write one such as https://example.org/."
                )
            }
            Problem::Template(part) => write!(f, "has no {part}. Restore it in index.html."),
            Problem::TooLong(network) => {
                write!(
                    f,
                    "even the shortest post is too long for {network}. Shorten it."
                )
            }
            Problem::Family(name) => write!(
                f,
                "cannot be found as {name}. Give its name table the records 1 and 6."
            ),
            Problem::Duplicate => write!(
                f,
                "would be written twice. Give one of the two another name."
            ),
            Problem::DeadLink(link) => {
                write!(f, "links to {link}, which is not there. Mend the link.")
            }
        }
    }
}

impl std::error::Error for Error {}
