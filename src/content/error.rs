//! What can be wrong with the words and facts, said to the person who must mend it.

use std::fmt;

/// A problem with its file and key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// Seen from the root of the project.
    pub file: String,
    /// The path of the key; empty where the whole file is meant.
    pub key: String,
    /// What is wrong there, and how to mend it.
    pub problem: Problem,
    /// What the text is for, and its English; `None` where it is no text.
    pub message: Option<Box<About>>,
}

/// What a translator must know of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Where it stands and what it does.
    pub context: String,
    /// The English text.
    pub english: String,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The file cannot be read.
    #[error("cannot be read ({0}). Put the file there.")]
    Read(String),
    /// The file cannot be written.
    #[error("cannot be written ({0}).")]
    Write(String),
    /// JSON that is not whole, or a key of the wrong kind.
    #[error("{0}. Mend the value or the key.")]
    Data(String),
    /// A key that English has, or that something else needs.
    #[error("is missing. Add it, as English has it.")]
    Missing,
    /// A key that English does not have, that nothing needs, or of no published language.
    #[error("is not known. Remove it, or mend its name.")]
    Unknown,
    /// A text of nothing but spaces, or facts without a figure.
    #[error("is empty. Write its text.")]
    Empty,
    /// A list, a number or nothing where a text belongs.
    #[error("is no text. Write it in quotation marks, as English has it.")]
    NoText,
    /// A placeholder that English does not have at this key.
    #[error("has {{{{{0}}}}}, which English does not have here. Remove it.")]
    UnexpectedPlaceholder(String),
    /// A placeholder that English has at this key.
    #[error("lacks {{{{{0}}}}}, which English has here. Put it in.")]
    MissingPlaceholder(String),
    /// A placeholder that nothing defines, or a format that it cannot have.
    #[error(
        "nothing fills {{{{{0}}}}}. Use a name and a format that facts.json and the phrases know."
    )]
    Placeholder(String),
    /// A plural form that the language needs.
    #[error("lacks the plural form \"{0}\", which the language needs. Add it.")]
    MissingCategory(String),
    /// A plural form that the language does not have.
    #[error("has the plural form \"{0}\", which the language does not have. Remove it.")]
    UnexpectedCategory(String),
    /// A digit in a text: numbers come from the facts.
    #[error("has a digit. Put the number in facts.json and name it in braces.")]
    Digit,
    /// A line break or another control character in a text.
    #[error("has a line break or another control character. Write it as one line.")]
    LineBreak,
    /// A brace that belongs to no placeholder.
    #[error("has a brace alone. A placeholder stands in two: {{{{name}}}}.")]
    Brace,
    /// A quotation mark of another language, or one without its partner.
    #[error(
        "has other quotation marks than {open}…{close}, or one without its partner. Mend them."
    )]
    Quotes {
        /// The mark before a quotation.
        open: char,
        /// The mark behind it.
        close: char,
    },
    /// Two spaces, or one at an end.
    #[error("has two spaces in a row, or one at its start or end. Remove it.")]
    Spaces,
    /// A space that lets a mark stand alone on a line.
    #[error("has an ordinary space beside \"{0}\". Put a no-break space there.")]
    OrdinarySpace(String),
    /// A letter of another language.
    #[error("has the letter \"{0}\", which the language does not have. Put in its own.")]
    Letter(char),
    /// The name of a catalog that names no language.
    #[error("is not named after a language. Name it as BCP 47 does, such as it.json.")]
    Tag,
    /// The English text.
    #[error("is English still. Translate it.")]
    Untranslated,
    /// It says a term otherwise than the glossary.
    #[error("says \"{english}\" otherwise than the glossary. Write \"{own}\", in its right form.")]
    Term {
        /// The term in the English text.
        english: String,
        /// The term of the language.
        own: String,
    },
    /// A name that is not the language's own.
    #[error("has \"{0}\", which the glossary never allows. Use the name that it has.")]
    Forbidden(String),
    /// A text that its place has no room for.
    #[error("has {found} characters when filled in; {max} fit. Shorten it.")]
    TooLongText {
        /// How long it is.
        found: usize,
        /// How long it may be.
        max: usize,
    },
    /// A quotation that is not in the appeal.
    #[error("is not word for word in the appeal. Change the one or the other.")]
    Quotation,
    /// A hashtag that networks would cut off.
    #[error("\"{0}\" is no hashtag. Write letters and digits alone, without #.")]
    Hashtag(String),
    /// Something refers to an id that is not there.
    #[error("refers to \"{0}\", which is not there. Mend the name.")]
    Reference(String),
    /// A date that is none.
    #[error("\"{0}\" is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD.")]
    Date(String),
    /// A day that is not after the one before it in its list.
    #[error(
        "is not after {0}, which stands before it. Put the list in order of time, each day once."
    )]
    Order(String),
    /// A day later than the last that was read.
    #[error("is later than read_until, {0}. Mend the one or the other.")]
    Future(String),
    /// A list that needs an entry.
    #[error("has no entry. Add one, with its source.")]
    NoEntry,
    /// A count of nobody.
    #[error("is nought. Write the number that the source gives.")]
    Nought,
    /// `SITE_URL` or a link of the facts is not an absolute address.
    #[error("\"{0}\" is not an absolute address. Write one such as https://example.org/.")]
    Address(String),
    /// An address of another scheme, or without one.
    #[error("\"{0}\" has no scheme of the web. Write https:// or http:// before the host.")]
    Scheme(String),
    /// An address with a name and a password.
    #[error("has a user name or a password, which every reader would see. Remove them.")]
    Credentials,
    /// An address with more than host and path.
    #[error("has a {0}. Write the address of the folder alone.")]
    AddressPart(&'static str),
    /// A path with an empty name in it.
    #[error("has two slashes in a row. Leave one out.")]
    DoubledSlash,
    /// Neither a page nor a mail address.
    #[error("\"{0}\" is no contact. Write a page at https:// or mailto: and a mail address.")]
    Contact(String),
    /// A control character, or one without a picture.
    #[error("has the character U+{0:04X}, which cannot be seen. Type the address anew.")]
    Unseen(u32),
    /// A host that is no onion service.
    #[error(
        "\"{0}\" is no onion service of version 3. Write its name of 56 letters and digits and .onion."
    )]
    Onion(String),
    /// The address of the site leaves no room for words.
    #[error("is too long for a post on {0}. Publish the site at a shorter address.")]
    LongAddress(&'static str),
    /// Trunk's page does not name its files.
    #[error("names no files. Restore pattern_script in Trunk.toml.")]
    Template,
    /// No post text keeps to the network's limit.
    #[error("even the shortest post is too long for {0}. Shorten it.")]
    TooLong(&'static str),
    /// The face cannot be found under its family's name.
    #[error("cannot be found as {0}. Give its name table the records 1 and 6.")]
    Family(&'static str),
    /// The same file twice.
    #[error("would be written twice. Give one of the two another name.")]
    Duplicate,
    /// A link of the page leads nowhere.
    #[error("links to {0}, which is not there. Mend the link.")]
    DeadLink(String),
}

impl Error {
    /// A problem with the key `key` of `file`.
    pub fn new(file: &str, key: &str, problem: Problem) -> Self {
        Self {
            file: file.to_owned(),
            key: key.to_owned(),
            problem,
            message: None,
        }
    }

    /// The same problem with what the text is for and its English.
    pub fn about(self, context: &str, english: &str) -> Self {
        let message = Some(Box::new(About {
            context: context.to_owned(),
            english: english.to_owned(),
        }));
        Self { message, ..self }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Self {
            file,
            key,
            problem,
            message,
        } = self;
        match key.as_str() {
            "" => write!(f, "{file}: {problem}")?,
            key => write!(f, "{file}: {key}: {problem}")?,
        }
        match message.as_deref() {
            Some(About { context, english }) => {
                write!(f, "\n    What it is: {context}\n    English: {english}")
            }
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}
