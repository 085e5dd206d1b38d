//! The page as a whole: the order of its sections.

use crate::components::{Appeal, Committee, Figures, Footer, Header, Picture, Poster, Share, Take};
use crate::content::catalog::Catalog;
use crate::locale::ORIGINAL;
use leptos::prelude::*;
use std::sync::Arc;

/// The whole page as the prerenderer writes it. It is never built in a
/// browser: what script adds is mounted on it by `client`.
#[component]
pub fn App(
    /// The words of its language.
    catalog: Catalog,
) -> impl IntoView {
    let catalog = Arc::new(catalog);
    let shown = catalog.locale;
    let original = shown.link_to(ORIGINAL) + "#appeal";
    view! {
        <Header
            catalog=catalog.clone()
            link=|other| shown.link_to(other)
            share=Some("#share")
            live=true
        />
        <main>
            <Poster catalog=catalog.clone() anchored=true/>
            <div id="notices" data-live=""></div>
            <Figures catalog=catalog.clone()/>
            <Picture catalog=catalog.clone()/>
            <Appeal catalog=catalog.clone() original anchored=true/>
            <Share catalog=catalog.clone()/>
            <Take catalog=catalog.clone()/>
        </main>
        <Committee catalog=catalog.clone() top="#top".to_owned() anchored=true/>
        <Footer catalog/>
    }
}
