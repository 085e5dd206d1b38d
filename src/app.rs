//! The page as a whole: the order of its sections, and their style sheets.

use crate::components::styles::{self, Sheet};
use crate::components::{
    Appeal, Closing, Committee, Downloads, Edition, Figures, Footer, Header, More, Picture, Poster,
    Share,
};
use crate::content::catalog::Catalog;
use crate::locale::ORIGINAL;
use leptos::prelude::*;
use std::sync::Arc;

/// The sheets of what it shows.
pub fn sheets() -> Vec<Sheet> {
    [
        styles::WHOLE_APPEAL,
        &[
            styles::ICON,
            styles::FORM,
            styles::NOTICES,
            styles::DOWNLOADS,
            styles::MORE,
            styles::CLOSING,
        ],
    ]
    .concat()
}

/// The whole page as the prerenderer writes it. It is never built in a browser:
/// what the client adds stands in the elements with `data-live`.
#[component]
pub fn App(
    /// The words of its language.
    catalog: Catalog,
    /// Whether the poster's number rolls: not where the page takes the place of
    /// that of another language, whose reader has seen it.
    rolls: bool,
) -> impl IntoView {
    let edition = Edition::Page;
    let catalog = Arc::new(catalog);
    let shown = catalog.locale;
    let original = shown.link_to(ORIGINAL) + "#appeal";
    view! {
        <Header
            catalog=catalog.clone()
            link=|other| shown.link_to(other)
            share=Some("#share")
            edition
        />
        <main>
            <Poster catalog=catalog.clone() rolls edition/>
            <div id="notices" data-live=""><p class="status" role="status"></p></div>
            <Figures catalog=catalog.clone() edition/>
            <Picture catalog=catalog.clone() edition/>
            <Appeal catalog=catalog.clone() original edition/>
            <Share catalog=catalog.clone() edition/>
            <Downloads catalog=catalog.clone()/>
            <More catalog=catalog.clone()/>
        </main>
        <Committee catalog=catalog.clone() top="#top".to_owned() edition/>
        <Footer catalog=catalog.clone() edition/>
        <Closing catalog/>
    }
}
