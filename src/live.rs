//! What script adds to a page that is whole without it: when each part starts.

mod composer;

mod server;

mod notices;

use composer::Composer;
use notices::Notices;
use server::Server;

use crate::browser;
use crate::page::Page;
use leptos::prelude::*;

/// Listens to the reader, and mounts what only works with script. Each part
/// is a task of its own, so that none keeps the reader waiting.
pub fn start() {
    browser::spawn(async {
        browser::pause().await;
        let Some(words) = browser::inlined_words() else {
            return;
        };
        let owner = Owner::new();
        let page = owner.with(|| Page::new(words));
        page.learn_address();
        browser::on_action(move |clicked| page.act(clicked));
        browser::close_languages_behind();
        browser::on_shift(move |count| page.count_shift(count));
        // Whoever comes for a figure's words or the advice finds them open.
        browser::disclose(".figure:target > details, .advice:target");
        browser::pause().await;
        page.lead_links();
        browser::pause().await;
        browser::rest_counters();
        browser::roll_counters();
        owner.with(|| browser::mount("notices", move || view! { <Notices page/> }));
        browser::pause().await;
        owner.with(|| browser::mount("composer", move || view! { <Composer page/> }));
        browser::pause().await;
        owner.with(|| browser::mount("server", move || view! { <Server page/> }));
        browser::announce_ready();
        page.look_for_offer();
        // The page lives as long as its document.
        std::mem::forget(owner);
    });
}
