//! The bar at the top: skip link, language switcher, the quick way out.

use crate::catalog::Catalog;
use crate::locale::LOCALES;
use crate::page::action;
use leptos::prelude::*;
use std::sync::Arc;

/// A native disclosure with a plain link for every language. With script a
/// link replaces the words in place.
#[component]
pub fn Header(
    /// The words of the page.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let shown = catalog.locale;
    let words = &catalog.header;
    let languages = LOCALES
        .iter()
        .map(|locale| {
            let current = (locale == shown).then_some("page");
            view! {
                <li>
                    <a
                        href=shown.link_to(locale)
                        lang=locale.tag
                        hreflang=locale.tag
                        dir=locale.direction()
                        aria-current=current
                    >
                        {locale.name}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <header class="header" id="top">
            <a class="skip" href="#appeal-heading">{words.skip.clone()}</a>
            <details class="languages">
                <summary>
                    <span class="visually-hidden">{words.languages.clone()}" "</span>
                    {shown.name}
                </summary>
                <nav aria-label=words.languages.clone()>
                    <ul data-action=action::SWITCH>{languages}</ul>
                </nav>
            </details>
            <a
                class="exit"
                href=catalog.given.exit_url.clone()
                rel="noopener noreferrer"
                data-action=action::LEAVE
            >
                {words.exit.clone()}
                <span class="visually-hidden with-script">" "{words.exit_keys.clone()}</span>
            </a>
        </header>
    }
}

/// The way out of a page that hears no keys.
pub fn exit(catalog: &Catalog) -> impl IntoView + use<> {
    let url = catalog.given.exit_url.clone();
    view! {
        <a class="exit" href=url rel="noopener noreferrer">
            {catalog.header.exit.clone()}
        </a>
    }
}
