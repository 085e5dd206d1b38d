//! Whether facts and timeline agree with themselves and each other, and texts
//! with their language.

mod facts;
mod texts;
mod timeline;

pub use facts::check_facts;
pub use texts::TextRules;
pub use timeline::{check_names, check_timeline};
