//! A page that needs no WebAssembly: of one figure, the single file, and what
//! a host shows where there is no page.

use super::csp::{CspProfile, policy};
use super::document::exit_script;
use crate::content::escape;
use crate::locale::Locale;
use crate::prerender::assets::css::concerning;
use crate::share::encode;

/// What such a page is made of.
pub struct PlainPage<'a> {
    pub locale: &'a Locale,
    pub title: &'a str,
    /// HTML of its own for the head.
    pub head: &'a str,
    /// An SVG.
    pub icon: &'a str,
    /// A compact style sheet, of which it keeps the rules that concern it.
    pub style: &'a str,
    /// HTML.
    pub body: &'a str,
    /// Whether it may run the script of the way out.
    pub scripted: bool,
}

impl PlainPage<'_> {
    /// The whole HTML.
    pub fn to_html(&self) -> String {
        let (tag, direction) = (self.locale.tag, self.locale.direction());
        let style = concerning(self.body, self.style);
        let exit = exit_script();
        let scripts: &[&str] = if self.scripted { &[&exit] } else { &[] };
        let blocks = scripts.iter();
        let blocks: String = blocks
            .map(|script| format!("<script>{script}</script>"))
            .collect();
        [
            "<!DOCTYPE html>\n<html lang=\"",
            tag,
            "\" dir=\"",
            direction,
            "\"><head><meta charset=\"utf-8\">",
            &policy(&style, scripts, CspProfile::Inline),
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>",
            &escape(self.title),
            "</title>",
            self.head,
            "<meta name=\"referrer\" content=\"no-referrer\">\
             <meta name=\"color-scheme\" content=\"light dark\">\
             <link rel=\"icon\" href=\"data:image/svg+xml,",
            &encode(self.icon.trim()),
            "\"><style>",
            &style,
            "</style>",
            &blocks,
            "</head><body>",
            self.body,
            "</body></html>\n",
        ]
        .concat()
    }
}
