//! The bar at the top: skip link, language switcher, the way to share, the quick exit.

use super::Edition;
use crate::action::Action;
use crate::content::catalog::Catalog;
use crate::locale::{LOCALES, Locale, locale};
use leptos::prelude::*;
use std::sync::Arc;

/// A native disclosure with a plain link for every language, the way to share,
/// and the quick exit. It stays in sight wherever the reader has scrolled.
#[component]
pub fn Header<F: Fn(&Locale) -> String>(
    /// The words of the page.
    catalog: Arc<Catalog>,
    /// The address of the page in another language, seen from this one.
    link: F,
    /// The address of the advice and the ways to share; none where no link may lead to them.
    #[prop(optional_no_strip)]
    share: Option<&'static str>,
    /// The document it is part of.
    edition: Edition,
) -> impl IntoView {
    let shown = catalog.locale;
    let words = &catalog.header;
    // Script switches between published languages only: it knows no other.
    let is_published = locale(shown.tag).is_some();
    let languages = LOCALES
        .iter()
        .map(|locale| {
            let current = (locale == shown).then_some("page");
            view! {
                <li>
                    <a
                        href=link(locale)
                        lang=locale.tag
                        hreflang=is_published.then_some(locale.tag)
                        dir=locale.direction()
                        aria-current=current
                    >
                        {locale.name}
                    </a>
                </li>
            }
        })
        .collect_view();
    let skip = edition.is_live().then(|| {
        let skip = words.skip.clone();
        view! { <a class="skip" href="#appeal-heading">{skip}</a> }
    });
    let share = share.map(|link| {
        let share = catalog.poster.share.clone();
        view! { <a class="header-share" href=link>{share}</a> }
    });
    view! {
        <header class="header">
            {skip}
            // Of several lists in one document one is open at a time.
            <details class="languages" name=(!edition.is_live()).then_some("languages")>
                <summary>
                    <span class="visually-hidden">{words.languages.clone()}" "</span>
                    {shown.name}
                </summary>
                <nav aria-label=words.languages.clone()>
                    <ul data-action=edition.action(Action::Switch)>{languages}</ul>
                </nav>
            </details>
            {share}
            {quick_exit(&catalog, edition)}
        </header>
    }
}

/// The quick exit. Where the client runs it says which keys do the same.
pub fn quick_exit(catalog: &Catalog, edition: Edition) -> impl IntoView + use<> {
    let words = &catalog.header;
    let url = catalog.page_data.exit_url.clone();
    let leave = edition.action(Action::Leave);
    let keys = edition.is_live().then(|| {
        let keys = words.exit_keys.clone();
        view! { <span class="visually-hidden with-script">" "{keys}</span> }
    });
    view! {
        <a class="exit" href=url rel="noopener noreferrer" data-action=leave>
            {words.exit.clone()}
            <span class="visually-hidden">" "{words.exit_page.clone()}</span>
            {keys}
        </a>
    }
}
