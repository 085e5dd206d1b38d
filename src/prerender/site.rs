//! All files of the site, in memory until every one of them is right.

use super::Input;
use super::assets::card::CardRenderer;
use super::assets::css::Styles;
use super::assets::font::Font;
use super::assets::frame;
use super::checksums::checksum;
use super::language_files::LanguageFiles;
use super::pages::{not_found, security, single_file, sitemap};
use crate::app;
use crate::components::ICONS_FILE;
use crate::content::catalog::Catalog;
use crate::content::facts::Facts;
use crate::content::timeline::Timeline;
use crate::content::{Error, FACTS, Problem, TIMELINE, read};
use crate::frame::DESIGNS;
use rayon::prelude::*;
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
    let language_files = LanguageFiles {
        input,
        facts,
        styles: &styles,
        style: &style,
        icon: &icon,
        font: &font,
        renderer: &renderer,
    };
    let languages = catalogs.par_iter().chain(&drafts);
    let languages: Vec<_> = languages
        .map(|catalog| language_files.of(catalog))
        .collect();
    for language in languages {
        for (path, content) in language?.files {
            site.add(&path, content)?;
        }
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
