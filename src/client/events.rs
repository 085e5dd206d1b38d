//! The reader's clicks, and what each of them asks for.

use super::language_switch::{close_languages, switch_language};
use super::sharing::{self, CopyFallback};
use super::state::{POST_ID, Page};
use super::{announcer, dom, forms_loader, quick_exit, share_sheet};
use crate::action::Action;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// A link, button or summary that the reader clicked.
struct ActionEvent {
    /// What it, or what is around it, asks for.
    action: Option<Action>,
    /// Its `href` as it is written, and its `hreflang`; empty where it has none.
    href: String,
    language: String,
}

/// Listens to plain clicks; one with a modifier or another button stays the
/// browser's own, such as "open in a new tab". A link within the page is
/// followed without an entry in the history, to which Back would return after
/// the page was left.
pub fn listen(page: &'static Page) {
    let listener = move |event: MouseEvent| {
        let is_plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        let Some(clicked) = action_event(&event).filter(|_| is_plain) else {
            return;
        };
        let is_within = clicked.href.starts_with('#');
        let is_done = clicked
            .action
            .is_some_and(|action| dispatch(page, action, &clicked));
        if is_within && !is_done {
            dom::replace_location(&clicked.href);
        }
        if is_within || is_done {
            event.prevent_default();
        }
    };
    let _ = window_event_listener(ev::click, listener);
}

fn action_event(event: &MouseEvent) -> Option<ActionEvent> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let element = element.closest("a, button, summary").ok()??;
    let attribute = |name: &str| element.get_attribute(name).unwrap_or_default();
    let naming = element.closest("[data-action]").ok()?;
    let name = naming.and_then(|naming| naming.get_attribute("data-action"));
    Some(ActionEvent {
        action: name.and_then(|name| Action::from_name(&name)),
        href: attribute("href"),
        language: attribute("hreflang"),
    })
}

/// Does what an element asks for. False where that cannot be done here, so that
/// the element's own link is followed.
fn dispatch(page: &'static Page, action: Action, clicked: &ActionEvent) -> bool {
    let (strings, url) = (page.strings(), dom::page_url());
    let select_post = CopyFallback::Select(POST_ID);
    match action {
        Action::Switch => return switch_language(page, &clicked.language),
        Action::Leave => {
            quick_exit::announce_leaving(page);
            return false;
        }
        // It opens as any disclosure does.
        Action::LoadForms => {
            forms_loader::load_forms(page);
            return false;
        }
        Action::Share | Action::ShareFigure if !share_sheet::has_share_sheet() => return false,
        Action::Share => sharing::share(page, strings.post(&url).message(), select_post),
        Action::ShareFigure => {
            let link = clicked.href.clone();
            let figure_url = format!("{url}{link}");
            let Some(post) = strings.figure_post(link.trim_end_matches('/'), &figure_url) else {
                return false;
            };
            // Its own page has its post.
            sharing::share(page, post.message(), CopyFallback::Follow(link));
        }
        Action::SharePicture if !share_sheet::can_share_files() => return false,
        Action::SharePicture => sharing::share_picture(page, clicked.href.clone()),
        Action::CopyPost => sharing::copy(page, strings.post(&url).message(), select_post),
        Action::CopyHashtags => sharing::copy(page, strings.post(&url).hashtags(), select_post),
        Action::CopyLink => sharing::copy(page, url, select_post),
        Action::CopyBadge => {
            let code = strings.badge_code.clone();
            let fallback = CopyFallback::Select("badge-code");
            sharing::copy_and_say(page, code, fallback, |sentences| &sentences.copied);
        }
        // The print follows the anchor: the whole text there, else the poster.
        Action::Print => dom::print_at(&clicked.href),
        Action::Dismiss => announcer::dismiss_offer(),
    }
    true
}

/// Closes the list of languages when the reader goes on elsewhere, so that it
/// never lies over what has the focus.
pub fn close_languages_behind() {
    let pointer = |event: ev::PointerEvent| close_languages(event.target());
    let focus = |event: ev::FocusEvent| close_languages(event.target());
    let _ = window_event_listener(ev::pointerdown, pointer);
    let _ = window_event_listener(ev::focusin, focus);
}
