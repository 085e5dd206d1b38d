//! The pictures and files beside the pages, and what they are made of.

pub mod badge;
pub mod card;
pub mod chart;
pub mod chart_card;
pub mod css;
pub mod faces;
pub mod font;
pub mod frame;
pub mod look;
pub mod svg;
pub mod wall_card;
