//! Whether a text keeps to its language: its letters, marks, spaces and terms.

use crate::content::Problem;
use crate::content::glossary::Glossary;
use crate::content::placeholders::words;
use crate::locale::{Locale, ORIGINAL};
use icu_locale::exemplar_chars::{ExemplarCharacters, ExemplarCharactersBorrowed};

/// Every mark that some language quotes with.
const QUOTES: &str = "«»“”„\"'`´";

/// Every space that stands between words.
const SPACES: [char; 3] = ['\u{20}', '\u{a0}', '\u{202f}'];

/// What French binds to its neighbour by a no-break space.
const FRENCH: &[&str] = &[" ;", " !", " ?", " :", "« ", " »"];

/// Draws an Arabic letter out to its neighbour; no letter of its own.
const TATWEEL: char = 'ـ';

/// A shorter text may be the same in two languages by chance.
const LETTERS_BY_CHANCE: usize = 12;

/// What the texts of one language must keep to.
pub struct TextRules<'a> {
    locale: &'static Locale,
    glossary: &'a Glossary,
    /// `None` where CLDR does not list them.
    letters: Option<ExemplarCharactersBorrowed<'static>>,
}

impl<'a> TextRules<'a> {
    /// The rules of a language, with the letters that CLDR lists.
    pub fn new(locale: &'static Locale, glossary: &'a Glossary) -> Self {
        let name = locale.cldr.parse::<icu_locale::Locale>();
        let letters = name.ok().map(|name| name.into());
        let letters = letters.and_then(|name| ExemplarCharacters::try_new_main(&name).ok());
        Self {
            locale,
            glossary,
            letters,
        }
    }

    /// What is wrong with the signs of a text, whatever it says.
    pub fn signs(&self, text: &str) -> Vec<Problem> {
        if text.trim().is_empty() {
            return vec![Problem::Empty];
        }
        let mut problems = placeholders_alone(text);
        problems.extend(self.quotes(text));
        problems.extend(self.spaces(text));
        problems
    }

    fn quotes(&self, text: &str) -> Option<Problem> {
        let mut marks = self.locale.quotes.chars();
        let (open, close) = (marks.next()?, marks.next()?);
        let mut foreign = QUOTES.chars().filter(|mark| ![open, close].contains(mark));
        let count = |mark: char| text.matches(mark).count();
        let are_pairs = match open == close {
            true => count(open) % 2 == 0,
            false => count(open) == count(close),
        };
        let is_wrong = !are_pairs || foreign.any(|mark| text.contains(mark));
        is_wrong.then_some(Problem::Quotes { open, close })
    }

    fn spaces(&self, text: &str) -> Option<Problem> {
        let mut found = SPACES.iter().flat_map(|space| text.match_indices(*space));
        let are_two = |(at, space): (usize, &str)| text[at + space.len()..].starts_with(SPACES);
        if text.trim() != text || found.any(are_two) {
            return Some(Problem::Spaces);
        }
        let torn = FRENCH
            .iter()
            .find(|torn| self.locale.tag == "fr" && text.contains(**torn));
        torn.map(|torn| Problem::OrdinarySpace(torn.trim().to_owned()))
    }

    /// A letter that the language does not have, or a text that is English still.
    /// Words of the English text, names for the most part, may stay and be bent.
    pub fn letters(&self, text: &str, english: &str) -> Option<Problem> {
        let own = words(text);
        let letters = || own.chars().filter(|letter| letter.is_alphabetic()).count();
        let is_same = text == english && !self.glossary.is_same(self.locale.tag, text);
        if self.locale != ORIGINAL && is_same && letters() > LETTERS_BY_CHANCE {
            return Some(Problem::Untranslated);
        }
        let letters = self.letters.as_ref()?;
        let is_own = |letter: char| {
            let is_letter = letter.is_alphabetic() && letter != TATWEEL;
            !is_letter || letter.to_lowercase().all(|letter| letters.contains(letter))
        };
        let english = words(english).to_lowercase();
        let is_kept = |word: &str| {
            let word = word.to_lowercase();
            let mut english = english.split(|sign: char| !sign.is_alphabetic());
            english.any(|name| name.chars().nth(2).is_some() && word.starts_with(name))
        };
        let words = own.split(|sign: char| !sign.is_alphabetic());
        let foreign = words.filter_map(|word| Some((word, word.chars().find(|c| !is_own(*c))?)));
        let mut foreign = foreign.filter(|(word, _)| !is_kept(word));
        foreign.next().map(|(_, letter)| Problem::Letter(letter))
    }

    /// Terms of the English text that it says otherwise, and names that it may
    /// not have.
    pub fn terms(&self, text: &str, english: &str) -> Vec<Problem> {
        let tag = self.locale.tag;
        let missing = self.glossary.missing(tag, &words(text), &words(english));
        let missing = missing.into_iter().map(|(english, own)| Problem::Term {
            english: english.to_owned(),
            own: own.to_owned(),
        });
        let forbidden = self.glossary.forbidden(tag, text).map(str::to_owned);
        missing.chain(forbidden.map(Problem::Forbidden)).collect()
    }
}

/// A digit, a control character, or a brace that opens or closes no placeholder.
fn placeholders_alone(text: &str) -> Vec<Problem> {
    let words = words(text);
    let found = [
        (words.chars().any(char::is_numeric), Problem::Digit),
        (text.contains(char::is_control), Problem::LineBreak),
        (words.contains(['{', '}']), Problem::Brace),
    ];
    found
        .into_iter()
        .filter_map(|(is_there, problem)| is_there.then_some(problem))
        .collect()
}
