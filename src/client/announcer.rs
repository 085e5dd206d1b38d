//! What is said to the reader: an offer of another language, and what came of
//! an action.

use super::state::Page;
use crate::action;
use crate::locale::locale;
use crate::strings::Word;
use leptos::prelude::*;

/// A quiet offer to a reader whose browser prefers another language: one line
/// in that language, over the page so that nothing moves. It redirects nobody
/// and remembers nothing. Then the sentence that follows an action.
#[component]
pub fn Notices(
    /// The page it belongs to.
    page: Page,
) -> impl IntoView {
    let offer = move || {
        let words = page.offer()?;
        let locale = locale(&words[Word::Tag])?;
        let link = page.locale().link_to(locale);
        Some(view! {
            <aside class="offer" lang=locale.tag dir=locale.direction()>
                <a href=link hreflang=locale.tag data-action=action::SWITCH>
                    {words[Word::Offer].to_owned()}
                </a>
                <button
                    class="button"
                    aria-label=words[Word::Dismiss].to_owned()
                    data-action=action::DISMISS
                ></button>
            </aside>
        })
    };
    // An element of its own each time, so that it vanishes after its own time.
    let said = move || {
        let (sentence, shown) = page.status();
        let class = (!shown).then_some("visually-hidden");
        (!sentence.is_empty()).then(|| view! { <span class=class>{sentence}</span> })
    };
    view! {
        {offer}
        <p class="status" role="status">{said}</p>
    }
}
