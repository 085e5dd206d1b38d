//! The icons of the networks: beside a name, never in its place.

use super::Edition;
use crate::content::catalog::Catalog;
use leptos::prelude::*;

/// The icons of all networks in one file of the site; its fragment is the id of one.
pub const ICONS_FILE: &str = "icons.svg";

/// The icon of a network. It is a picture that is loaded once it is near the
/// screen, so that the first paint waits for nothing; where it does not come
/// the name stands alone. The single file, which asks for nothing, has none.
pub fn icon(id: &str, catalog: &Catalog, edition: Edition) -> Option<impl IntoView + use<>> {
    let root = catalog.locale.root();
    let up = match edition {
        Edition::Page => "",
        Edition::Small => "../",
        Edition::SingleFile => return None,
    };
    let src = format!("{up}{root}{ICONS_FILE}#{id}");
    Some(view! { <img class="icon" src=src alt="" width="24" height="24" loading="lazy"/> })
}
