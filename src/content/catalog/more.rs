//! The words of what else a reader can do.

use serde::Deserialize;

/// What else a reader can do; shown where readers are not at risk. The link to
/// the calendar has the words of `Downloads::calendar`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct More {
    /// The heading of the section.
    pub heading: String,
    /// The link to a page on letters to prisoners.
    pub letters: String,
    /// The link to a page on members of parliament who speak up for a prisoner.
    pub godparents: String,
}
