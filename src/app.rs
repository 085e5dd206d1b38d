//! The page: the order of its sections, and the one context they share.

mod page;

pub use page::{Page, shown_locale};

use crate::browser;
use crate::catalog::Catalog;
use crate::components::{
    Appeal, Committee, Figures, Footer, Header, Offer, Picture, Poster, Share, Take,
};
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App(
    /// The words of the language it opens in.
    catalog: Catalog,
) -> impl IntoView {
    let page = Page::new(catalog);
    provide_context(page);
    Effect::new(move || {
        page.learn_address();
        browser::on_history(move || page.follow_history());
        browser::roll_counters();
        browser::on_shift(move |count| page.count_shift(count));
        browser::announce_ready();
        page.look_for_offer();
    });
    view! {
        {move || {
            let catalog = page.catalog();
            view! {
                <Header catalog=catalog.clone()/>
                <main>
                    <Poster catalog=catalog.clone()/>
                    <Figures catalog=catalog.clone()/>
                    <Picture catalog=catalog.clone()/>
                    <Appeal catalog=catalog.clone()/>
                    <Share catalog=catalog.clone()/>
                    <Take catalog=catalog.clone()/>
                </main>
                <Committee catalog=catalog.clone()/>
                <Footer catalog/>
            }
        }}
        <Offer/>
        <p class="status" role="status">{move || Some(page.status()).filter(|sentence| !sentence.is_empty())}</p>
    }
}
