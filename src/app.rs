//! The page: the order of its sections, and what a reader's action does.

pub mod action;

mod live;
mod page;

pub use live::start;
pub use page::Page;

use crate::catalog::Catalog;
use crate::components::{Appeal, Committee, Figures, Footer, Header, Picture, Poster, Share, Take};
use crate::locale::ORIGINAL;
use leptos::prelude::*;
use std::sync::Arc;

/// The file beside each language's page with the words that script needs.
pub const WORDS_FILE: &str = "words.txt";
/// The file beside each language's page with what a switch puts in place: the
/// page without what every language's page has, half of its bytes. It is HTML,
/// named as text since it is no page for readers.
pub const BODY_FILE: &str = "body.txt";

/// The whole page as the prerenderer writes it. It is never built in a
/// browser: what script adds is mounted on it by [`start`].
#[component]
pub fn App(
    /// The words of its language.
    catalog: Catalog,
) -> impl IntoView {
    let catalog = Arc::new(catalog);
    let original = catalog.locale().link_to(ORIGINAL);
    view! {
        <Header catalog=catalog.clone()/>
        <main>
            <Poster catalog=catalog.clone()/>
            <Figures catalog=catalog.clone()/>
            <Picture catalog=catalog.clone()/>
            <Appeal catalog=catalog.clone() original anchored=true/>
            <Share catalog=catalog.clone()/>
            <Take catalog=catalog.clone()/>
        </main>
        <Committee catalog=catalog.clone() top="#top".to_owned() anchored=true/>
        <Footer catalog/>
        <div id="notices" data-live=""></div>
    }
}
