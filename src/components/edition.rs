//! The document that a component is part of.

use crate::action::Action;

/// A document that shows the appeal, or a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// The whole page of one language: links lead to its parts, and the client
    /// adds to it.
    Page,
    /// A small page: of one figure, or where there is no page.
    Small,
    /// Every language in one file, without script.
    SingleFile,
}

impl Edition {
    /// Whether the client runs on it.
    pub fn is_live(self) -> bool {
        self == Self::Page
    }

    /// The id of a part that links lead to. Only the whole page has some: in the
    /// single file every language would have the same.
    pub fn id(self, id: &'static str) -> Option<&'static str> {
        self.is_live().then_some(id)
    }

    /// The value of `data-action`, where the client runs.
    pub fn action(self, action: Action) -> Option<&'static str> {
        self.is_live().then_some(action.name())
    }
}
