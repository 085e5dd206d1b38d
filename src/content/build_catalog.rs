//! Words and facts of one language, put together into its finished catalog.

use super::texts::{Texts, nested};
use super::timeline_points::timeline_points;
use super::{Cldr, Error, Known, Problem, SITE_URL, escape};
use crate::content::catalog::{
    Appeal, BADGE_SIZE, Card, Catalog, Committee, Downloads, Figure, Figures, Footer, Frame, Head,
    Header, More, Other, PageData, Picture, Poster, Share, Timeline,
};
use crate::content::facts::Facts;
use crate::locale::Locale;
use crate::share::{LengthLimit, NETWORKS, Network, code_points, fitting};
use crate::strings::Sentences;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A site whose address is no longer than usual.
const USUAL_SITE: &str = "https://example.org/";

/// The words of one language as its file holds them, filled in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    head: Head,
    header: Header,
    poster: Poster,
    figures: FigureWords,
    timeline: Timeline,
    picture: Picture,
    appeal: Appeal,
    share: Share,
    client: Sentences,
    downloads: Downloads,
    frame: Frame,
    more: More,
    card: Card,
    committee: Committee,
    footer: Footer,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FigureWords {
    heading: String,
    qualifiers: BTreeMap<String, String>,
    labels: BTreeMap<String, String>,
    stated: String,
    words: String,
    quotes: BTreeMap<String, String>,
    others_heading: String,
    no_others: String,
    others: BTreeMap<String, OtherWords>,
    share: String,
    posts: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OtherWords {
    text: String,
    who: String,
}

/// The finished catalog of a language from its words, filled in.
///
/// # Errors
/// The first key that is missing, unknown, or refers to nothing.
pub fn build_catalog(
    file: &str,
    texts: Texts,
    known: Known,
    locale: &'static Locale,
    site_url: Option<&str>,
) -> Result<Catalog, Error> {
    let words: Words = serde_path_to_error::deserialize(nested(texts)).map_err(|error| {
        let key = error.path().to_string();
        Error::new(file, &key, Problem::Data(error.into_inner().to_string()))
    })?;
    let facts = known.facts;
    let cldr = Cldr::new(locale);
    let timeline = timeline_points(words.timeline, &words.committee, known, &cldr)?;
    Ok(Catalog {
        locale,
        head: words.head,
        header: words.header,
        poster: words.poster,
        figures: figures(file, words.figures, facts, &cldr)?,
        timeline,
        picture: words.picture,
        appeal: words.appeal,
        share: words.share,
        client: words.client,
        downloads: words.downloads,
        frame: words.frame,
        more: words.more,
        page_data: page_data(facts, locale, site_url, &words.card),
        card: words.card,
        committee: words.committee,
        footer: words.footer,
    })
}

/// What is wrong with texts together: quotations and posts.
pub fn check_catalog(file: &str, catalog: &Catalog) -> Vec<Error> {
    let checks = [check_quotations(file, catalog), check_posts(file, catalog)];
    checks.into_iter().filter_map(Result::err).collect()
}

fn figures(
    file: &str,
    mut words: FigureWords,
    facts: &Facts,
    cldr: &Cldr,
) -> Result<Figures, Error> {
    let mut list = Vec::new();
    for figure in &facts.figures {
        let id = &figure.id;
        let others = facts.others.iter().filter(|other| other.figure == *id);
        let others = others.map(|other| {
            let own = remove(file, "figures.others", &mut words.others, &other.id)?;
            Ok(Other {
                text: own.text,
                who: own.who,
                url: other.url.clone().unwrap_or_default(),
            })
        });
        let qualifier = figure.qualifier.as_ref();
        list.push(Figure {
            number: cldr.number(figure.value),
            rolls: figure.rolls,
            qualifier: match qualifier {
                Some(qualifier) => words.qualifiers.get(qualifier).cloned().ok_or_else(|| {
                    let key = format!("figures.qualifiers.{qualifier}");
                    Error::new(file, &key, Problem::Missing)
                })?,
                None => String::new(),
            },
            others: others.collect::<Result<_, Error>>()?,
            label: remove(file, "figures.labels", &mut words.labels, id)?,
            quote: remove(file, "figures.quotes", &mut words.quotes, id)?,
            post: remove(file, "figures.posts", &mut words.posts, id)?,
            id: id.clone(),
        });
    }
    nothing_left(file, "figures.others", &words.others)?;
    nothing_left(file, "figures.labels", &words.labels)?;
    nothing_left(file, "figures.quotes", &words.quotes)?;
    nothing_left(file, "figures.posts", &words.posts)?;
    Ok(Figures {
        heading: words.heading,
        stated: words.stated,
        words: words.words,
        others_heading: words.others_heading,
        no_others: words.no_others,
        share: words.share,
        list,
    })
}

fn remove<T>(file: &str, key: &str, words: &mut BTreeMap<String, T>, id: &str) -> Result<T, Error> {
    let missing = || Error::new(file, &format!("{key}.{id}"), Problem::Missing);
    words.remove(id).ok_or_else(missing)
}

fn nothing_left<T>(file: &str, key: &str, words: &BTreeMap<String, T>) -> Result<(), Error> {
    match words.keys().next() {
        Some(id) => Err(Error::new(file, &format!("{key}.{id}"), Problem::Unknown)),
        None => Ok(()),
    }
}

fn page_data(facts: &Facts, locale: &Locale, site_url: Option<&str>, card: &Card) -> PageData {
    let page_url = site_url.map(|site| format!("{site}{}", locale.path()));
    let badge_code = site_url.map(|site| badge_code(site, locale, &card.name));
    let whole = facts.figures[0].value;
    let part = facts.figures.iter().find(|figure| figure.part_of.is_some());
    let red = part.map_or(0, |figure| figure.value);
    PageData {
        hashtags: facts.hashtags.to_vec(),
        people: whole,
        red_people: red,
        street: facts.publisher.street.clone(),
        city: facts.publisher.city.clone(),
        copyright: facts.publisher.copyright.clone(),
        prize_url: facts.links.prize.clone(),
        appeal_url: facts.links.appeal.clone(),
        facebook_url: facts.links.facebook.clone().unwrap_or_default(),
        letters_url: facts.links.letters.clone().unwrap_or_default(),
        godparents_url: facts.links.godparents.clone().unwrap_or_default(),
        exit_url: facts.links.exit(locale.tag).to_owned(),
        source_url: facts.links.source.clone().unwrap_or_default(),
        published: facts.dates.get("appeal").cloned().unwrap_or_default(),
        page_url: page_url.unwrap_or_default(),
        badge_code: badge_code.unwrap_or_default(),
        // Known once the file is made.
        single_sum: String::new(),
    }
}

/// A link and an image, no script.
fn badge_code(site: &str, locale: &Locale, name: &str) -> String {
    let (path, tag) = (locale.path(), locale.tag);
    let (width, height) = BADGE_SIZE;
    let name = escape(name);
    format!(
        "<a href=\"{site}{path}\"><img src=\"{site}badge/{tag}.svg\" \
         width=\"{width}\" height=\"{height}\" alt=\"{name}\"></a>"
    )
}

/// The quotations of figures, and its last words, are in the text of the appeal.
fn check_quotations(file: &str, catalog: &Catalog) -> Result<(), Error> {
    let appeal = &catalog.appeal;
    let wrong = |key: String| Err(Error::new(file, &key, Problem::Quotation));
    let text = appeal.paragraphs.join(" ");
    let is_quoted = |figure: &&Figure| !text.contains(figure.quote.trim_end_matches('.'));
    if let Some(figure) = catalog.figures.list.iter().find(is_quoted) {
        return wrong(format!("figures.quotes.{}", figure.id));
    }
    match appeal.paragraphs.last() {
        Some(last) if last.contains(&appeal.last_words) => Ok(()),
        _ => wrong("appeal.last_words".to_owned()),
    }
}

/// Every network has a post that keeps to its limit.
fn check_posts(file: &str, catalog: &Catalog) -> Result<(), Error> {
    let page = catalog.locale.path();
    let site = catalog
        .page_data
        .page_url
        .strip_suffix(&page)
        .unwrap_or_default();
    let check = |key: &str, texts: &[&str], path: &str, networks: &[&Network]| {
        let without_room = |site: &str| {
            let url = if site.is_empty() {
                String::new()
            } else {
                format!("{site}{path}")
            };
            let post = catalog.post(&url);
            let fits = |n: &Network| !fitting(n, texts, &post, &code_points).text.is_empty();
            networks
                .iter()
                .find(|network| !fits(network))
                .map(|network| network.id)
        };
        match without_room(site) {
            None => Ok(()),
            Some(id) if !site.is_empty() && without_room(USUAL_SITE).is_none() => {
                Err(Error::new(SITE_URL, "", Problem::LongAddress(id)))
            }
            Some(id) => Err(Error::new(file, key, Problem::TooLong(id))),
        }
    };
    let all: Vec<&Network> = NETWORKS.iter().collect();
    check(
        "share.posts.short",
        &catalog.share.posts.longest_first(),
        &page,
        &all,
    )?;
    // No document confirms a reported limit: a figure's post may be left out there.
    let is_confirmed = |network: &&Network| !matches!(network.limit, LengthLimit::Reported(_));
    let confirmed: Vec<&Network> = NETWORKS.iter().filter(is_confirmed).collect();
    for Figure { id, post, .. } in &catalog.figures.list {
        let path = format!("{page}{id}/");
        check(&format!("figures.posts.{id}"), &[post], &path, &confirmed)?;
    }
    Ok(())
}
