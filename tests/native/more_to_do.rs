//! What else a reader can do, in its section and at the end of the page.

use crate::html::{Page, text};
use crate::{SITE, catalogs, file};
use stand_with_belarus::locale::LOCALES;

/// Letters from inside Belarus have brought the police to their writers.
#[test]
fn more_to_do_is_shown_where_readers_are_not_at_risk() {
    for (locale, catalog) in LOCALES.iter().zip(catalogs()) {
        let html = file(&SITE, &format!("{}index.html", locale.path()));
        let page = Page::parse(&html);
        let links = page.all(".more a");
        let addresses: Vec<_> = links.iter().filter_map(|link| link.attr("href")).collect();
        let data = &catalog.page_data;
        let wanted = [
            &*data.letters_url,
            &data.godparents_url,
            "solidarity-day.ics",
        ];
        match locale.at_risk {
            true => assert!(addresses.is_empty() && !html.contains(&data.letters_url)),
            false => assert_eq!(addresses, wanted, "{}", locale.tag),
        }
        assert_eq!(
            page.count("a[href='solidarity-day.ics']"),
            1,
            "{}",
            locale.tag
        );
    }
    let single = file(&SITE, "we-stand-by-you.html");
    assert!(!single.contains(&catalogs()[0].page_data.letters_url));
}

#[test]
fn the_page_ends_with_the_number_and_what_can_be_done() {
    for (locale, catalog) in LOCALES.iter().zip(catalogs()) {
        let page = Page::parse(&file(&SITE, &format!("{}index.html", locale.path())));
        let number = &catalog.figures.list[0].number;
        let words = text(page.one("footer + .closing .closing-figure"));
        assert!(words.contains(&**number), "{}: {words}", locale.tag);
        assert!(words.contains(&catalog.poster.unionists), "{words}");
        let links = page.all(".closing a");
        let links: Vec<_> = links.iter().filter_map(|link| link.attr("href")).collect();
        let letters = (!locale.at_risk).then_some(&*catalog.page_data.letters_url);
        let wanted: Vec<_> = Some("#share").into_iter().chain(letters).collect();
        assert_eq!(links, wanted, "{}", locale.tag);
    }
}
