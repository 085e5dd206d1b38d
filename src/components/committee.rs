//! Who speaks: the committee's secretary and the union.

use super::{Edition, external_item, icon};
use crate::content::catalog::Catalog;
use leptos::prelude::*;
use std::sync::Arc;

/// The secretary, the address, and the way back to the top.
#[component]
pub fn Committee(
    /// The words of the page.
    catalog: Arc<Catalog>,
    /// The address of its top.
    top: String,
    /// The document it is part of.
    edition: Edition,
) -> impl IntoView {
    let (words, page_data) = (&catalog.committee, &catalog.page_data);
    view! {
        <section class="committee columns" aria-labelledby=edition.id("committee-heading")>
            <h2 id=edition.id("committee-heading")>{words.heading.clone()}</h2>
            <div class="committee-columns">
                <div>
                    <h3>{words.name.clone()}</h3>
                    <p>{words.text.clone()}</p>
                </div>
                <div>
                    <h3>{words.union.clone()}</h3>
                    <address>
                        <span lang="nb" dir="ltr">
                            {page_data.street.clone()}<br/>{page_data.city.clone()}
                        </span>
                    </address>
                    <ul>
                        {external_item(&page_data.prize_url, &words.prize)}
                        {external_item(&page_data.appeal_url, &words.published)}
                        {facebook(&catalog, edition)}
                    </ul>
                </div>
            </div>
            <p class="committee-foot">
                <span dir="ltr">{page_data.copyright.clone()}</span>
                " "
                <a href=top>{words.top.clone()}</a>
            </p>
        </section>
    }
}

/// The union on Facebook, where its address is known, with the icon in white.
fn facebook(catalog: &Catalog, edition: Edition) -> Option<impl IntoView + use<>> {
    let (url, text) = (&catalog.page_data.facebook_url, &catalog.committee.facebook);
    let link = || {
        let icon = icon("facebook", catalog, edition);
        let (url, text) = (url.clone(), text.clone());
        view! { <li><a href=url rel="noopener noreferrer">{icon}{text}</a></li> }
    };
    (!url.is_empty()).then(link)
}
