//! One language's page, and the fragment that a switch puts in the place of
//! another language's.

use super::csp::CspProfile;
use super::document::{ClientScripts, Document, html};
use super::preview::{Preview, page_preview};
use crate::app::App;
use crate::components::Edition;
use crate::content::catalog::Catalog;
use crate::locale::ORIGINAL;
use crate::prerender::Input;
use leptos::prelude::*;

/// The whole HTML of one language's page.
pub fn page(input: &Input, style: &str, icon: &str, catalog: &Catalog) -> String {
    let locale = catalog.locale;
    let root = if locale == ORIGINAL {
        "./"
    } else {
        locale.root()
    };
    let files = &input.files;
    let client = ClientScripts::new(
        &files.page,
        Some(&files.forms),
        &files.reload,
        root,
        CspProfile::App,
    );
    let document = Document {
        locale,
        edition: Edition::Page,
        title: &catalog.head.title,
        preview: Some(&page_preview(catalog, input)),
        icon,
        style,
        body: &body(catalog, true),
        client: Some(&client),
    };
    document.to_html()
}

/// What a switch puts in the place of another language's page.
pub fn fragment(input: &Input, catalog: &Catalog) -> String {
    let Preview {
        title,
        description,
        addresses,
        ..
    } = page_preview(catalog, input);
    let (locale, body) = (catalog.locale, body(catalog, false));
    let canonical = addresses.map(|addresses| {
        view! { <link rel="canonical" href=addresses.page/> }
    });
    let fragment = view! {
        <!DOCTYPE html>
        <html lang=locale.tag dir=locale.direction()>
            <head>
                <title>{title}</title>
                <meta name="description" content=description/>
                {canonical}
            </head>
            <body inner_html=body></body>
        </html>
    };
    fragment.to_html().replace("<!>", "")
}

/// The page itself, and the strings that the client reads. The poster's number
/// `rolls` where it is seen for the first time.
fn body(catalog: &Catalog, rolls: bool) -> String {
    let strings = catalog.client_strings().to_text();
    let catalog = catalog.clone();
    Owner::new().with(|| {
        html(view! {
            <App catalog rolls/>
            <script type="text/plain" id="words" inner_html=strings></script>
        })
    })
}
