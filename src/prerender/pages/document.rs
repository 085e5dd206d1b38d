//! The shell of every page, and how a view becomes HTML.

use super::csp::{CspProfile, policy};
use super::preview::{OpenGraph, Preview};
use crate::components::Edition;
use crate::locale::Locale;
use crate::prerender::trunk_files::{BuiltFile, Program};
use crate::share::encode;
use leptos::prelude::*;
use serde_json::{Map, json};

const LOADER: &str = include_str!("loader.js");
const QUICK_EXIT: &str = include_str!("quick_exit.js");
const SEEN: &str = include_str!("seen.js");

/// What a page is made of.
pub struct Document<'a> {
    /// The language that it is in.
    pub locale: &'static Locale,
    /// Which document it is.
    pub edition: Edition,
    /// Its title.
    pub title: &'a str,
    /// What search engines and previews show; none where it is not to be found.
    pub preview: Option<&'a Preview>,
    /// An SVG.
    pub icon: &'a str,
    /// Its whole style.
    pub style: &'a str,
    /// HTML.
    pub body: &'a str,
    /// What loads the client, on the page where it runs.
    pub client: Option<&'a ClientScripts>,
}

/// The scripts that load the client.
pub struct ClientScripts {
    /// What the client may ask for.
    pub policy: CspProfile,
    /// An import map that has the glue checked: the one way that does not delay
    /// the wasm, and that WebKit keeps to.
    pub imports: String,
    /// The script that starts it.
    pub loader: String,
    /// The HTML with which `trunk serve` loads the page anew; empty in a build.
    pub reload: String,
}

impl Document<'_> {
    /// The whole HTML.
    pub fn to_html(&self) -> String {
        Owner::new().with(|| self.view().to_html().replace("<!>", "") + "\n")
    }

    fn view(&self) -> impl IntoView + use<> {
        let locale = self.locale;
        // As data: a relative address would be asked for anew after a switch of language.
        let icon = format!("data:image/svg+xml,{}", encode(self.icon.trim()));
        let robots = self.preview.is_none().then_some("noindex");
        // A browser that paints a header without its poster moves it in the next frame.
        let awaited_poster = (self.edition == Edition::Page).then(|| {
            view! { <link rel="expect" href="#notices" blocking="render"/> }
        });
        let early = self.early();
        let preview = self.preview.cloned();
        let loader = self.client.map(ClientScripts::view);
        let reload = self.client.map_or("", |client| &client.reload);
        // At the end, where the first screen does not wait for it.
        let data = self.preview.map_or_else(String::new, Preview::data);
        let body = [self.body, &data, reload].concat();
        let policy = self.policy().map(|policy| {
            view! { <meta http-equiv="Content-Security-Policy" content=policy/> }
        });
        view! {
            <!DOCTYPE html>
            <html lang=locale.tag dir=locale.direction()>
                <head>
                    <meta charset="utf-8"/>
                    {policy}
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <title>{self.title.to_owned()}</title>
                    <meta name="referrer" content="no-referrer"/>
                    <meta name="color-scheme" content="light dark"/>
                    {awaited_poster}
                    {robots.map(|robots| view! { <meta name="robots" content=robots/> })}
                    <link rel="icon" href=icon/>
                    {preview.map(|preview| view! { <OpenGraph preview locale/> })}
                    <style inner_html=self.style.to_owned()></style>
                    {early.map(|code| view! { <script inner_html=code></script> })}
                    {loader}
                </head>
                <body inner_html=body></body>
            </html>
        }
    }

    /// The script before the first paint: that of the quick exit, which every
    /// page has that may run any, and where numbers roll whether they were seen.
    fn early(&self) -> Option<String> {
        match self.edition {
            Edition::Page => Some(code(QUICK_EXIT) + &code(SEEN)),
            Edition::Small => Some(code(QUICK_EXIT)),
            Edition::SingleFile => None,
        }
    }

    /// The page's policy. One that is served for development has none: it has a
    /// script of Trunk's own.
    fn policy(&self) -> Option<String> {
        let early = self.early();
        let early = early.as_deref();
        match self.client {
            None => {
                let scripts: Vec<&str> = early.into_iter().collect();
                Some(policy(self.style, &scripts, CspProfile::Inline))
            }
            Some(client) if client.reload.is_empty() => {
                let scripts = [early.unwrap_or_default(), &client.imports, &client.loader];
                Some(policy(self.style, &scripts, client.policy))
            }
            Some(_) => None,
        }
    }
}

impl ClientScripts {
    /// The scripts that load a program of Trunk's, seen from a page, and the
    /// forms where it has any.
    pub fn new(
        program: &Program,
        forms: Option<&Program>,
        reload: &str,
        root: &str,
        policy: CspProfile,
    ) -> Self {
        let link = |file: &BuiltFile| format!("{root}{}", file.name);
        let programs = [program].into_iter().chain(forms);
        let sums = programs.map(|program| (link(&program.glue), json!(program.glue.integrity)));
        let imports = json!({ "integrity": sums.collect::<Map<_, _>>() });
        let fill = |loader: String, prefix: &str, program: &Program| {
            let (glue, wasm) = (link(&program.glue), link(&program.wasm));
            let wasm = format!("{wasm:?},{:?}", program.wasm.integrity);
            loader
                .replace(&format!("\"{prefix}GLUE\""), &format!("{glue:?}"))
                .replace(&format!("\"{prefix}WASM\""), &wasm)
        };
        let loader = fill(code(LOADER), "", program);
        let loader = match forms {
            Some(forms) => fill(loader, "FORMS-", forms),
            None => {
                let lines = loader.lines().filter(|line| !line.contains("FORMS-"));
                lines.collect::<Vec<_>>().join("\n")
            }
        };
        Self {
            policy,
            imports: imports.to_string(),
            loader,
            reload: match reload {
                "" => String::new(),
                code => format!("<script>{code}</script>"),
            },
        }
    }

    /// In the head, since they ask for nothing before the first frame.
    fn view(&self) -> impl IntoView + use<> {
        let (imports, loader) = (self.imports.clone(), self.loader.clone());
        view! {
            <script type="importmap" inner_html=imports></script>
            <script inner_html=loader></script>
        }
    }
}

/// A script without comments and indentation.
fn code(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let lines = lines.filter(|line| !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// A view as HTML. Nobody hydrates it, so that leptos' marks are of no use; what
/// can be said in fewer bytes is.
pub fn html(view: impl IntoView) -> String {
    let html = view.into_view().to_html();
    decode_queries(&html.replace("<!>", "").replace("></path>", "/>"))
}

/// The posts in links to share, which stand in a query or a fragment, with their
/// letters as themselves. The path of an address stays as it is: it is copied.
fn decode_queries(html: &str) -> String {
    let mut links = html.split("href=\"");
    let mut decoded = links.next().unwrap_or_default().to_owned();
    for link in links {
        let end = link.find('"').unwrap_or(link.len());
        let query = link[..end].find(['?', '#']).unwrap_or(end);
        decoded.push_str("href=\"");
        decoded.push_str(&link[..query]);
        decoded.push_str(&decode_non_ascii(&link[query..end]));
        decoded.push_str(&link[end..]);
    }
    decoded
}

/// Percent-encoded letters beyond ASCII as themselves, at a third of the size;
/// a browser encodes them again (WHATWG URL, percent-encode sets).
fn decode_non_ascii(links: &str) -> String {
    let mut parts = links.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let code = part
            .get(..2)
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        match code.filter(|byte| !byte.is_ascii()) {
            Some(byte) => bytes.push(byte),
            None => bytes.extend([b"%", part.as_bytes().get(..2).unwrap_or_default()].concat()),
        }
        bytes.extend(part.as_bytes().get(2..).unwrap_or_default());
    }
    String::from_utf8(bytes).unwrap_or_else(|_| links.to_owned())
}
