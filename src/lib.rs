//! The appeal for the political prisoners of Belarus, as one page in many languages.
//!
//! The map of the house, in reading order. Doors open downwards only:
//! entry → live → page → browser → words → share → locale is what runs in a
//! browser; prerender → app → components → catalog → facts, timeline, which know words, share and
//! locale, is what writes the pages, and names actions of `page` in them.
//!
//! Data flows one way: words and facts in `public/` → the prerenderer resolves
//! them → per language one HTML page, with the words that script needs in it →
//! the browser adds what needs script, or fetches a page on a switch → the reader.
//!
//! Invariants, which `tests/native/house.rs` checks:
//! 1. The browser's API is called in `browser/web.rs` and its folder, nowhere else.
//! 2. The browser room is chosen by target in one place; no `cfg` in a component.
//! 3. `share`, `locale`, `words` and `catalog` do not know leptos.
//! 4. No sentence for readers in the code, no number or URL in a catalog.
//! 5. The page is whole before any script runs. Script adds, never holds back.

pub mod locale;

pub mod share;

pub mod words;

pub mod browser;

pub mod page;

pub mod live;

#[cfg(feature = "prerender")]
pub mod facts;

#[cfg(feature = "prerender")]
pub mod timeline;

#[cfg(feature = "prerender")]
pub mod catalog;

#[cfg(feature = "prerender")]
pub mod components;

#[cfg(feature = "prerender")]
pub mod app;

#[cfg(feature = "prerender")]
pub mod prerender;
