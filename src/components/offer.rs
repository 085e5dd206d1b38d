//! A quiet offer to a reader whose browser prefers another language.

use crate::app::{Page, shown_locale};
use crate::browser;
use leptos::prelude::*;

/// One line in that language, over the page so that nothing moves. It is
/// there only with script, redirects nobody and remembers nothing.
#[component]
pub fn Offer() -> impl IntoView {
    let page = expect_context::<Page>();
    move || {
        page.offer().map(|catalog| {
            let locale = shown_locale(&catalog);
            let words = &catalog.header;
            let link = shown_locale(&page.catalog()).link_to(locale);
            let accept = browser::on_plain_click(move || page.switch(locale));
            view! {
                <aside class="offer" lang=locale.tag dir=locale.direction()>
                    <a href=link hreflang=locale.tag on:click=accept>{words.offer.clone()}</a>
                    <button
                        class="button"
                        aria-label=words.dismiss.clone()
                        on:click=move |_| page.dismiss_offer()
                    >
                        "✕"
                    </button>
                </aside>
            }
        })
    }
}
