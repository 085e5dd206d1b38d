//! Whether the facts and the timeline agree with themselves and each other.

mod facts;
mod timeline;

pub use facts::{check_facts, is_address};
pub use timeline::{check_names, check_timeline};
