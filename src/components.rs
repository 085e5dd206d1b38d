//! The sections of the page, one component a file with its style beside it, and
//! what several of them share.

mod appeal;
mod closing;
mod committee;
mod counter;
mod downloads;
mod edition;
mod external_link;
mod figures;
mod footer;
mod header;
mod icon;
mod more;
mod pictogram;
mod picture;
mod poster;
mod share;
pub mod styles;

pub use appeal::Appeal;
pub use closing::Closing;
pub use committee::Committee;
pub use counter::{Counter, digits};
pub use downloads::Downloads;
pub use edition::Edition;
pub use external_link::{external_item, external_link};
pub use figures::{Figures, chart_link};
pub use footer::Footer;
pub use header::{Header, quick_exit};
pub use icon::{ICONS_FILE, icon};
pub use more::More;
pub use picture::{Picture, Strokes};
pub use poster::{Poster, hashtags};
pub use share::{Share, advice_line, advice_points, networks};
