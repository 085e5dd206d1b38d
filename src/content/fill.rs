//! Texts with their placeholders filled: numbers, dates, names and phrases.

use super::Problem;
use super::messages::Message;
use super::placeholders::{Part, parts};
use super::resolve::{Language, PHRASES};

/// The name of the checksum, as readers know it.
const CHECKSUM: &str = "SHA-256";

impl Language<'_> {
    /// The form for the value that the facts hold, filled in.
    ///
    /// # Errors
    /// What cannot be filled; none where that is said at another key.
    pub(super) fn filled(&self, key: &str, message: &Message) -> Result<String, Option<Problem>> {
        let form = match &message.by {
            None => self.texts.get(key),
            Some(by) => {
                let value = self.known.number(by).ok_or(None)?;
                let exact = message.exact.is_some_and(|exact| exact == value);
                let exact = exact
                    .then(|| self.texts.get(&format!("{key}_exact")))
                    .flatten();
                let category = self.cldr.category(value);
                exact.or_else(|| self.texts.get(&format!("{key}_{category}")))
            }
        };
        let mut filled = String::new();
        for part in parts(form.ok_or(None)?) {
            match part {
                Part::Words(words) => filled.push_str(words),
                Part::Placeholder(name) => filled.push_str(&self.value(name)?),
            }
        }
        Ok(filled)
    }

    /// What stands for a placeholder.
    pub(super) fn value(&self, name: &str) -> Result<String, Option<Problem>> {
        let (id, format) = name.split_once('.').unwrap_or((name, ""));
        let facts = self.known.facts;
        let value = match id {
            "hashtag" => Some(format!("#{}", facts.hashtags[0])),
            "hashtags" => Some(
                facts
                    .hashtags
                    .each_ref()
                    .map(|tag| format!("#{tag}"))
                    .join(" "),
            ),
            "network" | "remaining" | "value" => Some(format!("{{{{{name}}}}}")),
            "law" => facts.laws.get(format).cloned(),
            "checksum" => Some(CHECKSUM.to_owned()),
            "by" => {
                let count = self.known.timeline.count(format);
                count.and_then(|count| {
                    let name = format!("timeline.counted_by.{}", count.by);
                    self.texts.get(&name).cloned()
                })
            }
            "date" => self.date(format),
            "phrase" => {
                let key = format!("{PHRASES}{format}");
                match self.messages.get(&key) {
                    Some(message) => return self.filled(&key, message),
                    None => None,
                }
            }
            _ => self.number(id, format),
        };
        value.ok_or_else(|| Some(Problem::Placeholder(name.to_owned())))
    }

    /// A number as `NAME`, `NAME.plain` (not grouped) or `NAME.thousands`.
    fn number(&self, id: &str, format: &str) -> Option<String> {
        let value = self.known.number(id)?;
        match format {
            "" => Some(self.cldr.number(value)),
            "plain" => Some(self.cldr.plain(value)),
            "thousands" if value % 1000 == 0 => Some(self.cldr.number(value / 1000)),
            _ => None,
        }
    }

    /// A date as `NAME`, or its part as `NAME.year` or `NAME.day`.
    fn date(&self, name: &str) -> Option<String> {
        let (id, format) = name.split_once('.').unwrap_or((name, ""));
        let date = self.known.date(id)?;
        match format {
            "" => Some(self.cldr.date(&date.day()?)),
            "year" => Some(self.cldr.plain(date.year.into())),
            "day" => Some(self.cldr.plain(date.day()?.day_of_month().0.into())),
            _ => None,
        }
    }
}
