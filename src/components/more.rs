//! What else a reader can do: links to others, and two days for the calendar.

use crate::content::catalog::Catalog;
use leptos::prelude::*;
use std::sync::Arc;

/// Nothing where readers are at risk: letters from inside Belarus have brought
/// the police to their writers (voiceofbelarus.org). The others' pages are in English.
#[component]
pub fn More(
    /// The words of the page.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let (words, page_data) = (&catalog.more, &catalog.page_data);
    let item = |url: &str, text: &str| {
        let (url, text) = (url.to_owned(), text.to_owned());
        let is_known = !url.is_empty();
        is_known.then(|| {
            view! {
                <li><a href=url hreflang="en" rel="noopener noreferrer">{text}</a></li>
            }
        })
    };
    (!catalog.locale.at_risk).then(|| {
        view! {
            <section class="more" aria-labelledby="more-heading">
                <h2 id="more-heading">{words.heading.clone()}</h2>
                <ul>
                    {item(&page_data.letters_url, &words.letters)}
                    {item(&page_data.godparents_url, &words.godparents)}
                    <li>
                        <a href="solidarity-day.ics" download>
                            {catalog.downloads.calendar.clone()}
                        </a>
                    </li>
                </ul>
            </section>
        }
    })
}
