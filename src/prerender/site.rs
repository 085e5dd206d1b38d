//! All files of the site, in memory until every one of them is right.

use super::Input;
use super::assets::badge;
use super::assets::card::{self, CardRenderer, POSTER, SQUARE, TALL, WIDE};
use super::assets::chart_card;
use super::assets::css::{Styles, em, widths_of_numbers};
use super::assets::font::Font;
use super::assets::frame;
use super::assets::wall_card;
use super::checksums::checksum;
use super::pages::chart;
use super::pages::figure::{FigurePage, figure_page};
use super::pages::frame::frame_page;
use super::pages::page::{fragment, page};
use super::pages::{not_found, security, single_file, sitemap};
use crate::app;
use crate::components::ICONS_FILE;
use crate::content::catalog::Catalog;
use crate::content::facts::Facts;
use crate::content::timeline::Timeline;
use crate::content::{Error, FACTS, Problem, TIMELINE, read};
use crate::frame::DESIGNS;
use crate::strings::{FRAGMENT_FILE, STRINGS_FILE};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The files that the prerenderer makes, by their path in the site.
#[derive(Debug, Default)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
    /// Files of the site that Trunk made.
    assets: Vec<String>,
}

impl Site {
    /// Every file, by its path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(path, content)| (path.as_str(), content.as_slice()))
    }

    /// The path of every file, made here or by Trunk, in order.
    pub fn paths(&self) -> Vec<&str> {
        let made = self.files.keys().map(String::as_str);
        let mut paths: Vec<&str> = made.chain(self.assets.iter().map(String::as_str)).collect();
        paths.sort_unstable();
        paths
    }

    /// Whether the site has a file at this path, made here or by Trunk.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path) || self.assets.iter().any(|asset| asset == path)
    }

    /// Adds a file; none is ever replaced.
    ///
    /// # Errors
    /// There is a file of this path.
    pub fn add(&mut self, path: &str, content: impl Into<Vec<u8>>) -> Result<(), Error> {
        if self.files.insert(path.to_owned(), content.into()).is_some() {
            return Err(Error::new(path, "", Problem::Duplicate));
        }
        Ok(())
    }

    /// Writes every file into a folder.
    ///
    /// # Errors
    /// A file or folder cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        for (path, content) in self.files() {
            let target = folder.join(path);
            let folder = target.parent().unwrap_or(folder);
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(&target, content))
                .map_err(|error| Error::new(path, "", Problem::Write(error.to_string())))?;
        }
        Ok(())
    }
}

/// Makes every file of the site. Drafts have the pages and pictures of their
/// language; nothing else knows them.
pub(super) fn site(
    input: &Input,
    (facts, timeline): (&Facts, &Timeline),
    mut catalogs: Vec<Catalog>,
    mut drafts: Vec<Catalog>,
) -> Result<Site, Error> {
    let styles = Styles::read(input, facts, &catalogs)?;
    let style = styles.of(&app::sheets())?;
    let icon = read(&input.public.join("favicon.svg"), "public/favicon.svg")?;
    let font = Font::read(&input.public, "league-gothic.ttf")?;
    let renderer = CardRenderer::open(&input.public, &input.cache)?;
    let mut site = Site {
        files: BTreeMap::new(),
        assets: input.files.names(),
    };
    let single = single_file::single_file(&styles, &icon, &catalogs)?;
    let sum = checksum(&single);
    site.add(single_file::FILE, single)?;
    for catalog in catalogs.iter_mut().chain(&mut drafts) {
        catalog.page_data.single_sum.clone_from(&sum);
    }
    for catalog in catalogs.iter().chain(&drafts) {
        let locale = catalog.locale;
        let page = page(input, &style, &icon, catalog);
        site.add(&format!("{}index.html", locale.path()), page)?;
        let fragment = fragment(input, catalog);
        site.add(&format!("{}{FRAGMENT_FILE}", locale.path()), fragment)?;
        let strings = catalog.client_strings().to_text();
        site.add(&format!("{}{STRINGS_FILE}", locale.path()), strings)?;
        let badge_file = format!("badge/{}.svg", locale.tag);
        site.add(&badge_file, badge::badge(catalog, &font)?)?;
        let calendar = badge::calendar(catalog, facts)?;
        site.add(&format!("{}solidarity-day.ics", locale.path()), calendar)?;
        if !catalog.page_data.page_url.is_empty() {
            let code = badge::qr_code(&catalog.page_data.page_url)?;
            site.add(&format!("qr/{}.svg", locale.tag), code)?;
        }
        add_cards(&mut site, &renderer, catalog)?;
        add_figures(&mut site, input, catalog, &renderer, (&styles, &icon))?;
        let page = frame_page(input, catalog, &styles, &icon)?;
        site.add(&format!("{}frame/index.html", locale.path()), page)?;
        let card = frame::card(&renderer, catalog)?;
        site.add(&format!("cards/{}-frame.png", locale.tag), card)?;
    }
    for design in DESIGNS {
        let png = frame::png(&renderer, design, &facts.hashtags)?;
        site.add(&format!("frame/{design}.png"), png)?;
    }
    add_data(&mut site, input)?;
    if let Some(url) = &input.site_url {
        site.add("sitemap.xml", sitemap::sitemap(url))?;
        // The first of the published languages is the original.
        let english = &catalogs[0];
        let page = not_found::not_found(&styles, &icon, english, url)?;
        site.add(not_found::FILE, page)?;
        // In a folder nobody looks for it.
        let contact = facts.links.security.as_deref();
        if let Some(contact) = contact.filter(|_| not_found::path_of(url) == "/") {
            let text = security::security(url, contact, timeline.read_until);
            site.add(security::FILE, text)?;
        }
    }
    site.add("robots.txt", sitemap::robots(input.site_url.as_deref()))?;
    Ok(site)
}

/// The page of every figure; on the first, the poster's, it is known how the
/// number developed.
fn add_figures(
    site: &mut Site,
    input: &Input,
    catalog: &Catalog,
    renderer: &CardRenderer,
    (styles, icon): (&Styles, &str),
) -> Result<(), Error> {
    let (locale, faces) = (catalog.locale, &renderer.faces);
    let drawings = chart::drawings(&catalog.timeline, locale, faces)?;
    let widths = widths_of_numbers(&faces.display, catalog)?;
    let first = widths.first().copied().unwrap_or(0);
    for (index, (figure, width)) in catalog.figures.list.iter().zip(widths).enumerate() {
        let page = figure_page(&FigurePage {
            catalog,
            figure,
            icon,
            styles,
            // A short number is no higher than the first, which fills its page.
            // A fiftieth is left, since WebKit rounds the widths of glyphs.
            width: &em(width.max(first) * 51 / 50),
            drawings: (index == 0).then_some(drawings.as_str()),
            input,
        })?;
        site.add(&format!("{}{}/index.html", locale.path(), figure.id), page)?;
    }
    Ok(())
}

/// The data as it was read, the headers, and the icons.
fn add_data(site: &mut Site, input: &Input) -> Result<(), Error> {
    for (path, file) in [
        ("facts.json", FACTS),
        ("timeline.json", TIMELINE),
        ("_headers", "public/_headers"),
    ] {
        site.add(path, read(&input.public.join(path), file)?)?;
    }
    let icons = read(
        &input.public.join("icons/networks.svg"),
        "public/icons/networks.svg",
    )?;
    site.add(ICONS_FILE, icons)?;
    Ok(())
}

/// The cards of the appeal, the picture of its poster, and the cards of every
/// figure; that of the poster's is the chart.
fn add_cards(site: &mut Site, renderer: &CardRenderer, catalog: &Catalog) -> Result<(), Error> {
    let tag = catalog.locale.tag;
    let label = format!("{} {}", catalog.poster.prisoners, catalog.poster.unionists);
    let words = card::appeal(catalog, &label);
    for format in [WIDE, SQUARE, TALL, POSTER] {
        let png = renderer.png(&words, format)?;
        site.add(&format!("cards/{tag}{}.png", format.suffix), png)?;
    }
    site.add(
        &format!("cards/{tag}-wall.png"),
        wall_card::png(renderer, catalog)?,
    )?;
    for figure in &catalog.figures.list {
        let path = format!("cards/{tag}-{}.png", figure.id);
        if figure.id == catalog.figures.list[0].id {
            site.add(&path, chart_card::png(renderer, catalog)?)?;
            continue;
        }
        let words = card::Words {
            number: &figure.number,
            qualifier: &figure.qualifier,
            label: &figure.label,
            ..card::appeal(catalog, "")
        };
        let png = renderer.png(&words, WIDE)?;
        site.add(&path, png)?;
    }
    Ok(())
}
