//! The files of one language: pages, pictures, and what goes along with them.

use super::Input;
use super::assets::badge;
use super::assets::card::{self, CardRenderer, POSTER, SQUARE, TALL, WIDE};
use super::assets::chart_card;
use super::assets::css::{Styles, em, widths_of_numbers};
use super::assets::font::Font;
use super::assets::frame;
use super::assets::wall_card;
use super::pages::chart;
use super::pages::figure::{FigurePage, figure_page};
use super::pages::frame::frame_page;
use super::pages::page::{fragment, page};
use super::site::Site;
use crate::content::Error;
use crate::content::catalog::Catalog;
use crate::content::facts::Facts;
use crate::strings::{FRAGMENT_FILE, STRINGS_FILE};

/// What the files of every language are made with.
pub struct LanguageFiles<'a> {
    pub input: &'a Input,
    pub facts: &'a Facts,
    pub styles: &'a Styles,
    /// The style of the pages of the appeal.
    pub style: &'a str,
    pub icon: &'a str,
    pub font: &'a Font,
    pub renderer: &'a CardRenderer,
}

impl LanguageFiles<'_> {
    /// The files of one language.
    ///
    /// # Errors
    /// A number has a sign that the display face lacks, or a picture cannot be drawn.
    pub fn of(&self, catalog: &Catalog) -> Result<Site, Error> {
        let mut site = Site::default();
        let (input, locale) = (self.input, catalog.locale);
        let page = page(input, self.style, self.icon, catalog);
        site.add(&format!("{}index.html", locale.path()), page)?;
        let fragment = fragment(input, catalog);
        site.add(&format!("{}{FRAGMENT_FILE}", locale.path()), fragment)?;
        let strings = catalog.client_strings().to_text();
        site.add(&format!("{}{STRINGS_FILE}", locale.path()), strings)?;
        let badge_file = format!("badge/{}.svg", locale.tag);
        site.add(&badge_file, badge::badge(catalog, self.font)?)?;
        let calendar = badge::calendar(catalog, self.facts)?;
        site.add(&format!("{}solidarity-day.ics", locale.path()), calendar)?;
        if !catalog.page_data.page_url.is_empty() {
            let code = badge::qr_code(&catalog.page_data.page_url)?;
            site.add(&format!("qr/{}.svg", locale.tag), code)?;
        }
        self.add_cards(&mut site, catalog)?;
        self.add_figures(&mut site, catalog)?;
        let page = frame_page(input, catalog, self.styles, self.icon)?;
        site.add(&format!("{}frame/index.html", locale.path()), page)?;
        let card = frame::card(self.renderer, catalog)?;
        site.add(&format!("cards/{}-frame.png", locale.tag), card)?;
        Ok(site)
    }

    /// The page of every figure; on the first, the poster's, it is known how the
    /// number developed.
    fn add_figures(&self, site: &mut Site, catalog: &Catalog) -> Result<(), Error> {
        let (locale, faces) = (catalog.locale, &self.renderer.faces);
        let drawings = chart::drawings(&catalog.timeline, locale, faces)?;
        let widths = widths_of_numbers(&faces.display, catalog)?;
        let first = widths.first().copied().unwrap_or(0);
        for (index, (figure, width)) in catalog.figures.list.iter().zip(widths).enumerate() {
            let page = figure_page(&FigurePage {
                catalog,
                figure,
                icon: self.icon,
                styles: self.styles,
                // A short number is no higher than the first, which fills its page.
                // A fiftieth is left, since WebKit rounds the widths of glyphs.
                width: &em(width.max(first) * 51 / 50),
                drawings: (index == 0).then_some(drawings.as_str()),
                input: self.input,
            })?;
            site.add(&format!("{}{}/index.html", locale.path(), figure.id), page)?;
        }
        Ok(())
    }

    /// The cards of the appeal, the picture of its poster, and the cards of every
    /// figure; that of the poster's is the chart.
    fn add_cards(&self, site: &mut Site, catalog: &Catalog) -> Result<(), Error> {
        let (tag, renderer) = (catalog.locale.tag, self.renderer);
        let label = format!("{} {}", catalog.poster.prisoners, catalog.poster.unionists);
        let words = card::appeal(catalog, &label);
        for format in [WIDE, SQUARE, TALL, POSTER] {
            let png = renderer.png(&words, format)?;
            site.add(&format!("cards/{tag}{}.png", format.suffix), png)?;
        }
        let wall = wall_card::png(renderer, catalog)?;
        site.add(&format!("cards/{tag}-wall.png"), wall)?;
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
}
