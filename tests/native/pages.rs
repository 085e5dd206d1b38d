//! What the rendered pages contain.

use crate::html::{Page, all, one, text};
use crate::{SITE, SITE_URL, SITE_WITHOUT_URL, bad_data, catalogs, file, input, today};
use scraper::ElementRef;
use stand_with_belarus::action::Action;
use stand_with_belarus::content::catalog::{Catalog, Figure};
use stand_with_belarus::locale::LOCALES;
use stand_with_belarus::prerender::render;
use stand_with_belarus::share::NETWORKS;

#[test]
fn every_language_has_a_page_that_links_to_all_languages() {
    for locale in LOCALES {
        let html = file(&SITE, &format!("{}index.html", locale.path()));
        assert!(html.starts_with("<!DOCTYPE html><html "), "{}", &html[..80]);
        let page = Page::parse(&html);
        assert_eq!(page.root().attr("lang"), Some(locale.tag));
        assert_eq!(page.root().attr("dir"), Some(locale.direction()));
        let address = |selector: &str| page.one(selector).attr("href").unwrap();
        for other in LOCALES {
            let alternate = address(&format!("link[rel=alternate][hreflang='{}']", other.tag));
            assert_eq!(alternate, format!("{SITE_URL}{}", other.path()));
            let link = address(&format!(".languages a[lang='{}']", other.tag));
            assert_eq!(link, locale.link_to(other), "{}", locale.tag);
        }
        assert_eq!(address("link[hreflang=x-default]"), SITE_URL);
        let own = format!("{SITE_URL}{}", locale.path());
        assert_eq!(address("link[rel=canonical]"), own);
        let current = page.one("[aria-current=page]");
        assert_eq!(current.attr("lang"), Some(locale.tag));
        assert_eq!(page.count("#words"), 1, "the words are inlined once");
    }
}

/// On a slow line a header may come before its poster, which would move it.
#[test]
fn a_page_is_painted_once_its_poster_has_come() {
    for locale in LOCALES {
        let page = Page::parse(&file(&SITE, &format!("{}index.html", locale.path())));
        let awaited = page.one("head > link[rel=expect][blocking=render]");
        let poster = page.one(".poster");
        let next = poster.next_siblings().find_map(ElementRef::wrap).unwrap();
        let id = next.attr("id").unwrap();
        assert_eq!(awaited.attr("href"), Some(&*format!("#{id}")));
    }
}

/// What lets the poster's number roll as soon as the page is painted.
const ROLLING: &str = " data-roll=\"rolling\"";

#[test]
fn the_fragment_has_the_body_of_its_page() {
    for locale in LOCALES {
        let page = file(&SITE, &format!("{}index.html", locale.path()));
        // Who switches to it has seen the poster's number roll.
        assert_eq!(page.matches(ROLLING).count(), 1, "{}", locale.tag);
        let page = page.replace(ROLLING, "");
        let fragment = file(&SITE, &format!("{}fragment.txt", locale.path()));
        let whole = fragment.strip_suffix("</body></html>").unwrap();
        let (head, body) = whole.split_once("<body>").unwrap();
        assert!(
            page.contains(&format!("<body>{body}")),
            "{}, the words included",
            locale.tag
        );
        for part in head.split_inclusive('>').skip(1) {
            assert!(page.contains(part), "{}: {part}", locale.tag);
        }
        let fragment = Page::parse(&fragment);
        assert_eq!((fragment.count("style"), fragment.count("script")), (0, 1));
    }
}

/// A count of deaths is no slot machine's.
#[test]
fn a_figure_that_does_not_roll_stands_still() {
    let page = Page::parse(&file(&SITE, "index.html"));
    assert_eq!(page.count("#deaths .counter[data-roll=still]"), 1);
    assert_eq!(
        page.count(".counter:not([data-roll])"),
        today::ids().len() - 1
    );
    let folder = bad_data::copy("poster-still");
    let first = "\"value\": 1502 }";
    bad_data::edit(
        &folder,
        "facts.json",
        first,
        "\"value\": 1502, \"rolls\": false }",
    );
    let site = render(&input(Some(folder), None)).unwrap();
    assert!(!file(&site, "index.html").contains(ROLLING));
    // Nor does a number of the small pages, or of the single file.
    for path in ["arrests/index.html", "404.html", "we-stand-by-you.html"] {
        assert!(!file(&SITE, path).contains(ROLLING), "{path}");
    }
}

#[test]
fn a_page_has_no_words_of_another_language() {
    let catalogs = catalogs();
    for (locale, own) in LOCALES.iter().zip(&catalogs) {
        let page = file(&SITE, &format!("{}index.html", locale.path()));
        for other in catalogs.iter().filter(|other| other.locale != own.locale) {
            let words = &other.appeal.paragraphs[2];
            assert!(
                !page.contains(words.as_str()),
                "{} in {}",
                other.locale.tag,
                own.locale.tag
            );
        }
    }
}

#[test]
fn without_site_url_a_page_has_no_absolute_links_to_itself() {
    let html = file(&SITE_WITHOUT_URL, "be/index.html");
    for word in ["canonical", "og:url", "rel=\"alternate\"", "stand.example"] {
        assert!(!html.contains(word), "{word}");
    }
    let page = Page::parse(&html);
    page.one("a[href^='https://t.me/share/url?url=У']");
    assert_eq!(page.count("a[href*='facebook.com/sharer']"), 0);
}

#[test]
fn the_figures_are_in_the_html() {
    let page = Page::parse(&file(&SITE_WITHOUT_URL, "index.html"));
    let words = today::english();
    let (first, last) = (&today::figures()[0], &today::figures()[5]);
    let read = |selector: &str| text(page.one(selector));
    assert_eq!(read(".poster-number > .visually-hidden"), first.number);
    let last_figure = format!("#{}", last.id);
    let number = format!("{last_figure} .counter > .visually-hidden");
    assert_eq!(read(&number), last.number);
    let qualifier = format!("{last_figure} .figure-qualifier");
    assert_eq!(read(&qualifier), last.qualifier);
    let body = read("body");
    for words in [
        &*words.poster.prisoners,
        &words.poster.unionists,
        &words.timeline.latest,
        &words.figures.stated,
        "the raids in April 2022 against",
    ] {
        assert!(body.contains(words), "{words}");
    }
}

/// A handler that nothing asks for is of no use. The offer of a language, which
/// can be dismissed, is the client's own.
#[test]
fn every_action_has_an_element() {
    let page = Page::parse(&file(&SITE, "index.html"));
    for action in Action::ALL {
        let count = page.count(&format!("[data-action='{}']", action.name()));
        assert!(count > 0 || *action == Action::Dismiss, "{action:?}");
        assert_eq!(Action::from_name(action.name()), Some(*action));
    }
}

/// Fails unless the page of a figure shows it, and advice before any share link.
fn assert_figure_page(page: &Page, figure: &Figure, catalog: &Catalog) {
    let (id, tag, folder) = (&figure.id, catalog.locale.tag, catalog.locale.path());
    let body = text(page.one("body"));
    assert!(body.contains(&figure.number) && body.contains(&figure.label));
    let back = page.count(&format!("a[href='../#{id}']"));
    assert!(back > 0, "{folder}{id}");
    let share = &catalog.share;
    if catalog.locale.at_risk {
        assert_eq!(page.count(".networks"), 0, "{tag}");
        assert!(page.count("a[href='../#share']") > 0, "{folder}{id}");
    } else {
        let networks = page.one(".networks");
        let links = all(networks, "li > a");
        assert_eq!(links.len(), NETWORKS.len(), "{tag}");
        let on_x = share.on.replace("{{network}}", "X");
        let named = links.iter().filter_map(|link| link.attr("aria-label"));
        assert!(named.into_iter().any(|name| name == on_x), "{folder}{id}");
        let advice = page.one(".share-advice ~ .advice ~ .networks");
        assert_eq!(advice, networks, "the advice stands first");
        assert_eq!(text(page.one(".share-advice")), share.advice);
        page.one(".advice a[href='../#advice']");
    }
    let card = format!("cards/{tag}-{id}.png");
    let picture = format!(".share-preview img[src$='/{card}'][loading=lazy][alt]");
    let shown = usize::from(!catalog.locale.at_risk);
    assert_eq!(page.count(&picture), shown, "{folder}{id}");
    if !catalog.locale.at_risk {
        assert!(text(page.one(".share-preview")).starts_with(&figure.post));
    }
    assert_eq!(page.meta("og:image"), format!("{SITE_URL}{card}"));
    assert_eq!(page.meta("og:url"), format!("{SITE_URL}{folder}{id}/"));
}

#[test]
fn every_figure_page_has_its_card_and_the_advice_before_links() {
    for catalog in catalogs() {
        for figure in &catalog.figures.list {
            let path = format!("{}{}/index.html", catalog.locale.path(), figure.id);
            let page = Page::parse(&file(&SITE, &path));
            assert_figure_page(&page, figure, &catalog);
        }
    }
}

#[test]
fn pages_have_structured_data_for_search_engines() {
    let data = |path: &str| -> serde_json::Value {
        let page = Page::parse(&file(&SITE, path));
        let data = text(page.one("script[type='application/ld+json']"));
        serde_json::from_str(&data).unwrap()
    };
    let english = data("index.html");
    assert_eq!(english["@type"], "Article");
    assert_eq!(english["datePublished"], "2023-08-09");
    assert_eq!(
        english["workTranslation"].as_array().unwrap().len(),
        LOCALES.len() - 1
    );
    let arabic = data("ar/index.html");
    assert_eq!(arabic["inLanguage"], "ar");
    assert_eq!(arabic["translationOfWork"]["@id"], SITE_URL);
}

/// Named once: the icon stands beside the name, and says nothing itself.
#[test]
fn every_network_has_its_icon_beside_its_name() {
    for locale in LOCALES {
        let page = Page::parse(&file(&SITE, &format!("{}index.html", locale.path())));
        for link in page.all(".networks a") {
            let icon = one(link, "img");
            let network = link.attr("data-network").unwrap_or("signal");
            let wanted = format!("{}icons.svg#{network}", locale.root());
            assert_eq!(icon.attr("src"), Some(&*wanted), "{}", locale.tag);
            assert_eq!(
                (icon.attr("alt"), icon.attr("loading")),
                (Some(""), Some("lazy"))
            );
        }
    }
    let figure = Page::parse(&file(&SITE, "nb/arrests/index.html"));
    assert_eq!(
        figure.one("[href*='t.me'] img").attr("src"),
        Some("../../icons.svg#telegram")
    );
    let single = file(&SITE, "we-stand-by-you.html");
    assert!(!single.contains("icons.svg"), "it asks for nothing");
}

#[test]
fn the_union_on_facebook_has_the_white_icon_where_its_address_is_known() {
    let today = Page::parse(&file(&SITE, "index.html"));
    assert_eq!(today.count(".committee .icon"), 0);
    let folder = bad_data::copy("facebook");
    let address = "https://www.facebook.com/example";
    bad_data::edit(
        &folder,
        "facts.json",
        "\"facebook\": null",
        &format!("\"facebook\": \"{address}\""),
    );
    let site = render(&input(Some(folder), None)).unwrap();
    let page = Page::parse(&file(&site, "be/index.html"));
    let link = page.one(&format!(".committee a[href='{address}']"));
    assert_eq!(
        one(link, ".icon").attr("src"),
        Some("../icons.svg#facebook")
    );
    let single = Page::parse(&file(&site, "we-stand-by-you.html"));
    assert_eq!(single.count(".committee .icon"), 0);
    assert!(single.count(&format!(".committee a[href='{address}']")) > 1);
}
