//! The sections of the page, one component a file, in the order of the page.

mod header;

mod poster;

mod counter;
mod edition;
mod external_link;

mod figures;

mod pictogram;
mod picture;

mod appeal;

mod share;

mod take;

mod committee;

mod footer;

pub mod styles;

pub use appeal::Appeal;
pub use committee::Committee;
pub use counter::{Counter, digits};
pub use edition::Edition;
pub use external_link::{external_item, external_link};
pub use figures::{Figures, chart_link};
pub use footer::Footer;
pub use header::{Header, quick_exit};
pub use picture::{Picture, Strokes};
pub use poster::{Poster, hashtags};
pub use share::{Share, networks};
pub use take::Take;
