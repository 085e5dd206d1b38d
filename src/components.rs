//! The sections of the page, one component a file, in the order of the page.

mod header;

mod poster;

mod counter;
mod outward;

mod figures;

mod pictogram;
mod picture;

mod appeal;

mod share;

mod take;

mod committee;

mod footer;

pub use appeal::Appeal;
pub use committee::Committee;
pub use counter::{Counter, digits};
pub use figures::{Figures, chart_link, other_count};
pub use footer::Footer;
pub use header::{Header, exit};
pub use outward::{outward, outward_item};
pub use pictogram::{NARROW, Pictogram, WIDE, pictogram};
pub use picture::Picture;
pub use poster::{Poster, hashtags};
pub use share::{Share, networks};
pub use take::Take;
