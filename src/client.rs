//! What script adds to a page that is whole without it: when each part starts.

mod announcer;
mod composer;
mod counters;
mod dom;
mod events;
mod language_switch;
mod mastodon;
mod sharing;
mod state;

use announcer::Notices;
use composer::Composer;
use mastodon::Server;
use state::Page;

use leptos::prelude::*;

/// Listens to the reader, and mounts what only works with script. Each part
/// is a task of its own, so that none keeps the reader waiting.
pub fn start() {
    dom::spawn(async {
        dom::pause().await;
        let Some(words) = language_switch::inlined_words() else {
            return;
        };
        let owner = Owner::new();
        let page = owner.with(|| Page::new(words));
        page.learn_address();
        events::on_action(move |clicked| page.act(clicked));
        events::close_languages_behind();
        events::on_shift(move |count| page.count_shift(count));
        // Whoever comes for a figure's words or the advice finds them open.
        dom::disclose(".figure:target > details, .advice:target");
        dom::pause().await;
        page.lead_links();
        dom::pause().await;
        counters::rest_counters();
        counters::roll_counters();
        owner.with(|| dom::mount("notices", move || view! { <Notices page/> }));
        dom::pause().await;
        owner.with(|| dom::mount("composer", move || view! { <Composer page/> }));
        dom::pause().await;
        owner.with(|| dom::mount("server", move || view! { <Server page/> }));
        dom::announce_ready();
        page.look_for_offer();
        // The page lives as long as its document.
        std::mem::forget(owner);
    });
}
