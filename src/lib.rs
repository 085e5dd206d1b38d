//! The appeal for the political prisoners of Belarus, as one page in many languages.
//!
//! One crate, built twice. Natively (feature `prerender`) it writes the whole
//! site: words and facts in `public/` → [`content`] → [`app`] and [`components`]
//! → HTML, by [`prerender`]. In a browser (feature `csr`) `client` adds what
//! needs script to that HTML, and never rebuilds it. Both stand on [`locale`],
//! [`share`], [`strings`], [`action`] and [`frame`], which know neither of them.
//!
//! Imports run downwards only:
//! prerender → app → components → content → strings, share, locale, action, frame;
//! client → strings, share, locale, action, frame.
//! The features keep the two sides apart: neither is there for the other to use.
//!
//! Invariants:
//! 1. The browser is touched in `client` only. What it lacks or refuses is an
//!    answer there, never a panic.
//! 2. `share`, `locale`, `strings`, `action`, `frame` and `content` do not know leptos.
//! 3. No sentence for readers in the code, no number or URL in a catalog.
//! 4. The page is whole before any script runs. Script adds, never holds back.

pub mod action;
pub mod frame;
pub mod locale;
pub mod share;
pub mod strings;

#[cfg(feature = "csr")]
pub mod client;

#[cfg(feature = "prerender")]
pub mod app;
#[cfg(feature = "prerender")]
pub mod components;
#[cfg(feature = "prerender")]
pub mod content;
#[cfg(feature = "prerender")]
pub mod prerender;
