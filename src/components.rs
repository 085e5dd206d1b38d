//! The sections of the page, one component a file, in the order of the page.

mod header;

mod poster;

mod counter;
mod figures;

mod picture;

mod appeal;

mod composer;
mod server;
mod share;

mod take;

mod committee;

mod footer;

mod notices;

pub use appeal::Appeal;
pub use committee::Committee;
pub use composer::Composer;
pub use counter::Counter;
pub use figures::Figures;
pub use footer::Footer;
pub use header::{Header, exit};
pub use notices::Notices;
pub use picture::Picture;
pub use poster::{Poster, hashtags};
pub use server::Server;
pub use share::{Share, networks};
pub use take::Take;
