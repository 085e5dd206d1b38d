//! The page with the frame for one's own picture. Without script it has the
//! frames to lay over a photo by oneself; the client adds the tool that does it.

use super::csp::CspProfile;
use super::document::{ClientScripts, Document, html};
use super::preview::{Addresses, Preview};
use crate::components::styles::{self, Sheet, sheet};
use crate::components::{Edition, Header, advice_line, advice_points, hashtags};
use crate::content::Error;
use crate::content::catalog::Catalog;
use crate::frame::{DESIGNS, SIDE};
use crate::locale::Locale;
use crate::prerender::Input;
use crate::prerender::assets::css::Styles;
use leptos::either::Either;
use leptos::prelude::*;
use std::sync::Arc;

/// The sheets of what the page shows.
const SHEETS: &[Sheet] = &[
    styles::BASE,
    styles::HEADER,
    styles::HEADER_LINKS,
    styles::POSTER,
    styles::SHARE,
    sheet!("src/prerender/pages/frame.css"),
];

/// The page at `<language>/frame/`.
///
/// # Errors
/// A sheet is no style sheet.
pub fn frame_page(
    input: &Input,
    catalog: &Catalog,
    styles: &Styles,
    icon: &str,
) -> Result<String, Error> {
    let root = format!("../{}", catalog.locale.root());
    let files = &input.files;
    let client = ClientScripts::new(&files.frame, None, &files.reload, &root, CspProfile::Frame);
    let document = Document {
        locale: catalog.locale,
        edition: Edition::Small,
        title: &catalog.frame.heading,
        preview: Some(&preview(input, catalog)),
        icon,
        style: &styles.of(SHEETS)?,
        body: &html(body(catalog)),
        client: Some(&client),
    };
    Ok(document.to_html())
}

fn preview(input: &Input, catalog: &Catalog) -> Preview {
    let (locale, words) = (catalog.locale, &catalog.frame);
    let path = format!("{}frame/", locale.path());
    Preview {
        title: words.heading.clone(),
        description: words.lead.clone(),
        onion: input
            .onion_url
            .as_ref()
            .map(|onion| format!("{onion}{path}")),
        addresses: input.site_url.as_ref().map(|site| Addresses {
            page: format!("{site}{path}"),
            picture: format!("{site}cards/{}-frame.png", locale.tag),
            alternative: words.heading.clone(),
            languages: Vec::new(),
            data: None,
        }),
    }
}

fn body(catalog: &Catalog) -> impl IntoView {
    let words = &catalog.frame;
    let root = format!("../{}", catalog.locale.root());
    let in_language = move |other: &Locale| format!("{root}{}frame/", other.path());
    let strings = catalog.frame_strings().to_text();
    view! {
        <Header
            catalog=Arc::new(catalog.clone())
            link=in_language
            share=Some("../#share")
            edition=Edition::Small
        />
        <main>
            <section class="poster">
                <p class="poster-hashtags" lang="en">{hashtags(catalog)}</p>
                <h1 class="poster-figure">
                    <span class="poster-label">{words.heading.clone()}</span>
                </h1>
                <div class="poster-foot">
                    <p class="frame-lead">{words.lead.clone()}</p>
                    <p>{words.privacy.clone()}</p>
                </div>
            </section>
            {work(catalog)}
            <p class="frame-back"><a href="../">{words.back.clone()}</a></p>
        </main>
        <script type="text/plain" id="words" inner_html=strings></script>
    }
}

/// The tool and the frames, after one line on the risk; where readers are at
/// risk behind all of the advice.
fn work(catalog: &Catalog) -> impl IntoView + use<> {
    let (words, share) = (&catalog.frame, &catalog.share);
    let work = view! {
        <div class="tool" id="tool"></div>
        {frames(catalog)}
    };
    if catalog.locale.at_risk {
        Either::Left(view! {
            <section class="share" id="frame">
                <h2>{share.advice_heading.clone()}</h2>
                {advice_line(&words.risk)}
                <div class="advice">{advice_points(catalog)}</div>
                <details class="gate">
                    <summary>{words.gate.clone()}</summary>
                    {work}
                </details>
            </section>
        })
    } else {
        Either::Right(view! {
            <section class="share" id="frame">
                {advice_line(&words.risk)}
                <p class="advice"><a href="../#advice">{share.advice_link.clone()}</a></p>
                {work}
            </section>
        })
    }
}

/// The designs, to be seen and to be downloaded. The tool draws with them.
fn frames(catalog: &Catalog) -> impl IntoView + use<> {
    let words = &catalog.frame;
    let names = [&words.ring, &words.stripe, &words.hashtags];
    let root = catalog.locale.root();
    let designs = DESIGNS.into_iter().zip(names).map(|(design, name)| {
        let href = format!("../{root}frame/{design}.png");
        let src = href.clone();
        view! {
            <li>
                <a href=href download>
                    <img src=src alt="" width=SIDE height=SIDE data-design=design/>
                    {name.clone()}
                </a>
            </li>
        }
    });
    view! {
        <h2>{words.frames.clone()}</h2>
        <p class="frame-hint">{words.frames_hint.clone()}</p>
        <ul class="frame-designs">{designs.collect_view()}</ul>
    }
}
