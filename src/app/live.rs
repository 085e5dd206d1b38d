//! What script adds to a page that is whole without it.

use crate::app::Page;
use crate::browser;
use crate::components::{Composer, Notices, Server};
use crate::words::Words;
use leptos::prelude::*;

/// Mounts what only works with script, and listens to the reader.
pub fn start(words: Words) {
    let owner = Owner::new();
    owner.set();
    let page = Page::new(words);
    browser::mount("composer", move || view! { <Composer page/><Server page/> });
    browser::mount("notices", move || view! { <Notices page/> });
    page.learn_address();
    browser::on_action(move |clicked| page.act(clicked));
    browser::on_history(move || page.follow_history());
    browser::on_shift(move |count| page.count_shift(count));
    browser::roll_counters();
    browser::announce_ready();
    page.look_for_offer();
    // The page lives as long as its document.
    std::mem::forget(owner);
}
