//! What others can take along: the badge for their own page, the QR code and
//! the calendar.

use super::font::Font;
use super::look::{BLACK, RED, WHITE};
use crate::content::catalog::{BADGE_SIZE, Catalog};
use crate::content::facts::Facts;
use crate::content::{Error, Problem, day, escape};
use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike};
use qrcodegen::{QrCode, QrCodeEcc};

/// One em of its number, in pixels.
const NUMBER: f32 = 42.0;
/// Its base line: a comma below it ends where the red stripe does.
const LINE: f32 = 74.0;

/// The badge: the flag's stripes with a border, so that it looks right on
/// white and on black. The letters are outlines of the display face.
///
/// # Errors
/// The face lacks a character.
pub fn badge(catalog: &Catalog, font: &Font) -> Result<String, Error> {
    let (width, height) = BADGE_SIZE;
    let name = escape(&catalog.card.name);
    let [first, second] = [0, 1].map(|index| format!("#{}", catalog.page_data.hashtags[index]));
    let number = &catalog.figures.list[0].number;
    let mut letters = String::new();
    for (text, y, size, color) in [
        (&first, 31.0, 34.0, BLACK),
        (number, LINE, NUMBER, WHITE),
        (&second, 112.0, 32.0, BLACK),
    ] {
        let size = f32::min(size, 220.0 / font.ems(text)?);
        let x = (width as f32 - font.ems(text)? * size) / 2.0;
        let outline = font.outline(text, x, y, size)?;
        letters.push_str(&format!("<path fill=\"{color}\" d=\"{outline}\"/>"));
    }
    // The year that the number is of, beside it.
    let year = catalog
        .page_data
        .published
        .split('-')
        .next()
        .unwrap_or_default();
    let x = (width as f32 + font.ems(number)? * NUMBER) / 2.0 + 5.0;
    let outline = font.outline(year, x, LINE, 15.0)?;
    letters.push_str(&format!("<path fill=\"{WHITE}\" d=\"{outline}\"/>"));
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{name}\"><title>{name}</title>\
         <path fill=\"{WHITE}\" stroke=\"{BLACK}\" d=\"M.5.5h{}v{}H.5z\"/>\
         <path fill=\"{RED}\" d=\"M1 40h{}v40H1z\"/>{letters}</svg>\n",
        width - 1,
        height - 1,
        width - 2
    ))
}

/// A QR code of an address as SVG: error correction M, a quiet zone of four
/// modules (ISO/IEC 18004).
///
/// # Errors
/// The address is too long for a code.
pub fn qr_code(url: &str) -> Result<String, Error> {
    let code = QrCode::encode_text(url, QrCodeEcc::Medium)
        .map_err(|error| Error::new("SITE_URL", "", Problem::Data(error.to_string())))?;
    let size = code.size();
    let mut modules = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            modules.push_str(&format!("M{} {}h1v1h-1z", x + 4, y + 4));
        }
    }
    let side = size + 8;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><path fill=\"{WHITE}\" d=\"M0 0h{side}v{side}H0z\"/>\
         <path d=\"{modules}\"/></svg>\n"
    ))
}

/// The Day of Solidarity and the Day of the Political Prisoner as a calendar:
/// every year, all day (RFC 5545), from the days of the facts on.
///
/// # Errors
/// The facts lack one of the days.
pub fn calendar(catalog: &Catalog, facts: &Facts) -> Result<String, Error> {
    let words = &catalog.downloads;
    let mut calendar = Calendar::new().name(&words.calendar_title).done();
    for (id, title, date) in [
        ("solidarity-day", &words.calendar_title, "appeal"),
        ("prisoners-day", &words.prisoners_day, "prisoners_day"),
    ] {
        let day = day(facts, date)?;
        let stamp: DateTime<Utc> = day.and_time(chrono::NaiveTime::MIN).and_utc();
        let mut event = Event::new();
        event
            .uid(&format!("{id}-{}@stand-with-belarus", catalog.locale.tag))
            // The day itself, so that the same source gives the same file.
            .timestamp(stamp)
            .summary(title)
            // Without an end the event takes this one day.
            .starts(day)
            .add_property("RRULE", "FREQ=YEARLY")
            .add_property("TRANSP", "TRANSPARENT");
        if !catalog.page_data.page_url.is_empty() {
            event.url(&catalog.page_data.page_url);
        }
        calendar.push(event.done());
    }
    Ok(calendar.to_string())
}
