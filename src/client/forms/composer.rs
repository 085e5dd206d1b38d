//! A post of the reader's own, counted by the rule of the network it is for.

use super::Forms;
use crate::client::dom;
use crate::share::{NETWORKS, Network, Post};
use leptos::prelude::*;

/// Pick a network, edit the text, see how much more it may hold; the link
/// follows the text.
#[component]
pub fn Composer(
    /// What it shares with the other form.
    forms: Forms,
) -> impl IntoView {
    let composer = ComposerState {
        forms,
        chosen: RwSignal::new(None),
    };
    view! {
            <label>
                {move || forms.sentence(|sentences| &sentences.network)}
                <select on:change=move |event| {
                    composer.chosen.set(event_target_value(&event).parse().ok());
                }>{move || options(composer)}</select>
            </label>
            <label>
                {move || forms.sentence(|sentences| &sentences.text)}
                <textarea
                    rows="5"
                    dir="auto"
                    aria-describedby="composer-hint composer-room"
                    aria-invalid=move || composer.is_over()
                    prop:value=move || composer.text()
                    on:input=move |event| forms.draft.set(Some(event_target_value(&event)))
                ></textarea>
            </label>
            <p id="composer-hint">{move || forms.sentence(|sentences| &sentences.text_hint)}</p>
            {move || result(composer)}
    }
}

/// What the parts of the composer share.
#[derive(Clone, Copy)]
struct ComposerState {
    forms: Forms,
    /// The index of the network that the reader chose; `None` until then.
    chosen: RwSignal<Option<usize>>,
}

/// The length of a post against the limit of its network.
#[derive(Clone, Copy)]
struct Remaining {
    /// By how many characters it is shorter or longer than it may be.
    characters: usize,
    is_over: bool,
}

impl ComposerState {
    /// The indexes of the networks that take a text and are offered here.
    fn offered(self) -> impl Iterator<Item = usize> {
        let at_risk = self.forms.strings.get().locale().at_risk;
        (0..NETWORKS.len()).filter(move |index| {
            let network = &NETWORKS[*index];
            !network.url_alone && network.is_offered(at_risk)
        })
    }

    fn index(self) -> usize {
        let chosen = self.chosen.get();
        let chosen = chosen.filter(|chosen| self.offered().any(|index| index == *chosen));
        chosen.or_else(|| self.offered().next()).unwrap_or_default()
    }

    fn network(self) -> &'static Network {
        &NETWORKS[self.index()]
    }

    fn text(self) -> String {
        self.forms.draft.get().unwrap_or_else(|| {
            let (strings, url) = (self.forms.strings.get(), self.forms.url.get());
            strings.fitting(self.network(), &url).text.to_owned()
        })
    }

    /// The link with the text, and what remains of the limit, where there is one.
    fn compose(self) -> (String, Option<Remaining>) {
        let (strings, url, text) = (self.forms.strings.get(), self.forms.url.get(), self.text());
        let post = Post {
            text: &text,
            ..strings.post(&url)
        };
        let length = self.network().length(&post, &dom::graphemes);
        let remaining = length.map(|(length, limit)| Remaining {
            characters: length.abs_diff(limit),
            is_over: length > limit,
        });
        ((self.network().link)(&post), remaining)
    }

    /// The value of `aria-invalid`.
    fn is_over(self) -> Option<&'static str> {
        over(self.compose().1)
    }
}

fn over(remaining: Option<Remaining>) -> Option<&'static str> {
    remaining
        .is_some_and(|remaining| remaining.is_over)
        .then_some("true")
}

fn options(composer: ComposerState) -> impl IntoView {
    let strings = composer.forms.strings.get();
    let index = composer.index();
    let option = |offered: usize| {
        let name = strings.networks[offered].clone();
        view! { <option value=offered.to_string() selected=offered == index>{name}</option> }
    };
    composer.offered().map(option).collect_view()
}

/// What remains of the limit, the link, and the way back to the page's own post.
fn result(composer: ComposerState) -> impl IntoView {
    let forms = composer.forms;
    let strings = forms.strings.get();
    let sentences = &strings.sentences;
    let (link, remaining) = composer.compose();
    let sentence = remaining.map(|remaining| {
        let sentence = match remaining.is_over {
            true => &sentences.over,
            false => &sentences.remaining,
        };
        sentence.replace("{{remaining}}", &remaining.characters.to_string())
    });
    let open = sentences
        .open
        .replace("{{network}}", &strings.networks[composer.index()]);
    view! {
        <p id="composer-room" class="composer-room" role="status" data-over=over(remaining)>
            {sentence}
        </p>
        <p class="share-copy">
            <a class="button button--primary" rel="noopener noreferrer" href=link>{open}</a>
            <button class="button" on:click=move |_| forms.draft.set(None)>
                {sentences.reset.clone()}
            </button>
        </p>
    }
}
