//! Every page has the styles of what it shows, and no others.

use crate::SITE;
use crate::architecture::files_of;
use stand_with_belarus::prerender::minified;
use std::collections::BTreeSet;

/// Each component's style sheet, and the HTML of a page that shows it. What
/// script mounts has a place in the page.
const COMPONENTS: [(&str, &str); 20] = [
    ("components/header.css", "class=\"header\""),
    ("components/header_links.css", "class=\"languages\""),
    ("components/poster.css", "class=\"poster\""),
    ("components/digits.css", "class=\"digits\""),
    ("components/counter.css", "class=\"counter\""),
    ("components/figures.css", "class=\"figures columns\""),
    ("components/picture.css", "class=\"picture columns\""),
    ("components/appeal.css", "class=\"appeal columns\""),
    ("components/share.css", "class=\"share"),
    ("components/networks.css", "class=\"networks\""),
    ("components/icon.css", "class=\"icon\""),
    ("components/form.css", "id=\"composer\""),
    ("components/notices.css", "id=\"notices\""),
    ("components/downloads.css", "class=\"downloads columns\""),
    // In a language that has none the page can become one that has.
    ("components/more.css", "class=\"downloads columns\""),
    ("components/committee.css", "class=\"committee columns\""),
    ("components/footer.css", "class=\"footer columns\""),
    ("components/columns.css", " columns\""),
    ("components/closing.css", "class=\"closing\""),
    ("prerender/pages/chart.css", "class=\"chart\""),
];

/// The text between two others.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap();
    rest.split_once(end).unwrap().0
}

/// Every page of the site: its path, its style and its body.
fn pages() -> Vec<(String, String, String)> {
    let pages = crate::pages(&SITE).map(|(path, page)| {
        let style = between(page, "<style>", "</style>");
        let body = between(page, "<body>", "</body>");
        (path.to_owned(), style.to_owned(), body.to_owned())
    });
    pages.collect()
}

/// The classes that a style sheet without comments names.
fn classes_of_style(style: &str) -> BTreeSet<&str> {
    let names = style.split('.').skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        &rest[..end.unwrap_or(rest.len())]
    });
    // A number begins with a digit.
    names
        .filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
        .collect()
}

/// The classes that HTML uses.
fn classes_of_html(html: &str) -> BTreeSet<&str> {
    let lists = html.split(" class=\"").skip(1);
    lists
        .flat_map(|rest| rest.split_once('"').unwrap().0.split_whitespace())
        .collect()
}

#[test]
fn a_page_has_exactly_the_styles_of_the_components_it_shows() {
    let sheets = files_of("css");
    let pages = pages();
    for (name, shown) in COMPONENTS {
        let (_, sheet) = sheets.iter().find(|(sheet, _)| sheet == name).unwrap();
        let sheet = minified(name, sheet).unwrap();
        for (path, style, body) in &pages {
            let (has, shows) = (style.contains(&sheet), body.contains(shown));
            assert_eq!(has, shows, "{path}: has {name}, shows {shown}");
        }
    }
}

#[test]
fn an_invalid_style_sheet_is_reported_with_its_line() {
    let error = minified("src/a.css", ".a { color: red }\n.b } { color: red }").unwrap_err();
    assert!(error.to_string().starts_with("src/a.css: "), "{error}");
    assert!(error.to_string().contains(".b }"), "{error}");
}

#[test]
fn the_list_of_components_has_every_style_sheet() {
    for (name, _) in files_of("css") {
        let known = COMPONENTS.iter().any(|(sheet, _)| *sheet == name);
        let is_base = name == "components/base.css";
        let is_page = name.starts_with("prerender/pages/");
        assert!(known || is_base || is_page, "{name} is not in SHOWN");
    }
}

#[test]
fn every_page_styles_the_classes_that_it_uses() {
    let sheets = files_of("css");
    let sheets = sheets
        .iter()
        .map(|(name, sheet)| minified(name, sheet).unwrap());
    let sheets: Vec<String> = sheets.collect();
    let styled: BTreeSet<&str> = sheets.iter().flat_map(|s| classes_of_style(s)).collect();
    for (path, style, body) in pages() {
        let own = classes_of_style(&style);
        for class in classes_of_html(&body).intersection(&styled) {
            assert!(own.contains(class), "{path} has no style of .{class}");
        }
    }
}

/// Safari 14.0 knows no side-by-side shorthand, Chromium 87 no ranges, and a
/// sign's own alternative comes after the sign alone.
#[test]
fn pages_use_only_css_that_old_engines_know() {
    for (path, style, _) in pages() {
        for unknown in [
            "padding-inline:",
            "padding-block:",
            "margin-inline:",
            "margin-block:",
            "inset:",
            "inset-inline:",
            "inset-block:",
            "(width>",
            "(width<",
        ] {
            assert!(!style.contains(unknown), "{path} has {unknown}");
        }
        let plain = "content:\"×\";content:\"×\" / \"\"";
        assert!(!style.contains(".exit") || style.contains(plain), "{path}");
    }
}
