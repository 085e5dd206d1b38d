//! What else a reader can do: links to others, and two days for the calendar.

use super::external_item;
use crate::content::catalog::Catalog;
use leptos::prelude::*;
use std::sync::Arc;

/// Nothing where readers are at risk: letters from inside Belarus have brought
/// the police to their writers (voiceofbelarus.org).
#[component]
pub fn More(
    /// The words of the page.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let (words, page_data) = (&catalog.more, &catalog.page_data);
    (!catalog.locale.at_risk).then(|| {
        view! {
            <section class="more columns" aria-labelledby="more-heading">
                <h2 id="more-heading">{words.heading.clone()}</h2>
                <ul>
                    {external_item(&page_data.letters_url, &words.letters)}
                    {external_item(&page_data.godparents_url, &words.godparents)}
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
