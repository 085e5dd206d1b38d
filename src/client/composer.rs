//! A post of the reader's own, counted by the rule of the network it is for.

use super::sharing;
use super::state::Page;
use crate::share::{NETWORKS, Post};
use crate::strings::Word;
use leptos::prelude::*;

/// Pick a network, edit the words, see the room that is left; the link
/// follows the words. Only with script.
#[component]
pub fn Composer(
    /// The page it belongs to.
    page: Page,
) -> impl IntoView {
    // What the reader chose; `None` until then.
    let chosen = RwSignal::new(None::<usize>);
    let counted = move || {
        let at_risk = page.locale().at_risk;
        (0..NETWORKS.len()).filter(move |index| {
            let network = &NETWORKS[*index];
            !network.url_alone && network.is_offered(at_risk)
        })
    };
    let network = move || {
        let chosen = chosen
            .get()
            .filter(|chosen| counted().any(|index| index == *chosen));
        chosen.or_else(|| counted().next()).unwrap_or_default()
    };
    let text = move || {
        page.own().unwrap_or_else(|| {
            let (words, url) = (page.words(), page.url());
            let post = words.fitting(&NETWORKS[network()], &url);
            post.text.to_owned()
        })
    };
    // The link, and by how much the post is shorter or longer than it may be.
    let compose = move || {
        let (words, url, text) = (page.words(), page.url(), text());
        let post = Post {
            text: &text,
            ..words.post(&url)
        };
        let network = &NETWORKS[network()];
        let length = network.length(&post, &sharing::graphemes);
        let room = length.map(|(length, limit)| (length.abs_diff(limit), length > limit));
        ((network.link)(&post), room)
    };
    let is_over =
        |room: Option<(usize, bool)>| room.is_some_and(|(_, over)| over).then_some("true");
    let result = move || {
        let words = page.words();
        let (link, room) = compose();
        let sentence = room.map(|(room, over)| {
            let sentence = &words[if over { Word::Over } else { Word::Room }];
            sentence.replace("{room}", &room.to_string())
        });
        let name = words
            .list(Word::Networks)
            .nth(network())
            .unwrap_or_default();
        view! {
            <p id="composer-room" class="composer-room" role="status" data-over=is_over(room)>
                {sentence}
            </p>
            <p class="share-copy">
                <a class="button button--primary" rel="noopener noreferrer" href=link>
                    {words[Word::Open].replace("{network}", name)}
                </a>
                <button class="button" on:click=move |_| page.write(None)>
                    {words[Word::Reset].to_owned()}
                </button>
            </p>
        }
    };
    let options = move || {
        let words = page.words();
        let names: Vec<&str> = words.list(Word::Networks).collect();
        let option = |index: usize| {
            let name = names[index].to_owned();
            view! { <option value=index.to_string() selected=index == network()>{name}</option> }
        };
        counted().map(option).collect_view()
    };
    view! {
        <details class="form composer">
            <summary>{move || page.word(Word::Composer)}</summary>
            <label>
                {move || page.word(Word::Network)}
                <select on:change=move |event| {
                    chosen.set(event_target_value(&event).parse().ok());
                }>{options}</select>
            </label>
            <label>
                {move || page.word(Word::Text)}
                <textarea
                    rows="5"
                    dir="auto"
                    aria-describedby="composer-hint composer-room"
                    aria-invalid=move || is_over(compose().1)
                    prop:value=text
                    on:input=move |event| page.write(Some(event_target_value(&event)))
                ></textarea>
            </label>
            <p id="composer-hint">{move || page.word(Word::TextHint)}</p>
            {result}
        </details>
    }
}
