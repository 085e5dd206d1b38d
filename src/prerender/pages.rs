//! The pages of the site.

pub mod chart;
mod csp;
pub mod document;
pub mod figure;
pub mod frame;
pub mod not_found;
pub mod page;
mod preview;
pub mod security;
pub mod single_file;
pub mod sitemap;
