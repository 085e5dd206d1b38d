//! Pages read with an HTML parser.

use scraper::{ElementRef, Html, Selector};

/// A parsed page, or a part of one.
pub struct Page(Html);

impl Page {
    pub fn parse(html: &str) -> Self {
        Self(Html::parse_document(html))
    }

    /// The outermost element.
    pub fn root(&self) -> ElementRef<'_> {
        self.0.root_element()
    }

    /// Every element of a selector.
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        all(self.root(), selector)
    }

    /// The only element of a selector.
    #[track_caller]
    pub fn one(&self, selector: &str) -> ElementRef<'_> {
        one(self.root(), selector)
    }

    pub fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    /// The content of the `meta` element of this property or name.
    #[track_caller]
    pub fn meta(&self, name: &str) -> &str {
        let meta = self.one(&format!("meta[property='{name}'], meta[name='{name}']"));
        meta.attr("content").unwrap()
    }
}

/// Every element of a selector within another.
pub fn all<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"));
    element.select(&selector).collect()
}

/// The only element of a selector within another.
#[track_caller]
pub fn one<'a>(element: ElementRef<'a>, selector: &str) -> ElementRef<'a> {
    match all(element, selector)[..] {
        [one] => one,
        ref found => panic!("{} elements match {selector}", found.len()),
    }
}

/// The values of an attribute, of an element and all within it.
pub fn attributes<'a>(element: ElementRef<'a>, name: &str) -> Vec<&'a str> {
    let elements = element.descendants().filter_map(ElementRef::wrap);
    elements.filter_map(|element| element.attr(name)).collect()
}

/// The text of an element, as it stands.
pub fn text(element: ElementRef) -> String {
    element.text().collect()
}

/// The words of a page's body, with a space between the parts.
pub fn words(page: &Page) -> String {
    let parts: Vec<&str> = page.one("body").text().collect();
    parts.join(" ")
}
