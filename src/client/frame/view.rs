//! The tool as it is seen: buttons for a photo, the square, what moves it, and
//! what takes the picture out.

use super::gestures::{self, STEP};
use super::picture::{self, Format};
use super::stage;
use super::tool::{Tool, degrees, per_cent};
use crate::client::share_sheet;
use crate::frame::{MAX_ANGLE, MAX_ZOOM, Placement, SIDE};
use crate::strings::FrameSentences;
use leptos::ev;
use leptos::prelude::*;

/// The sides of the small pictures in pixels, as networks show them beside a
/// name and beside a post: first round, then square.
const PREVIEWS: [(u32, bool); 4] = [(96, true), (40, true), (96, false), (40, false)];

/// The whole tool. What needs a photo is shown once there is one.
#[component]
pub fn Workshop(
    /// The tool.
    tool: Tool,
) -> impl IntoView {
    stage::follow(tool);
    let is_empty = move || tool.photo.with(Option::is_none);
    view! {
        <p class="tool-buttons">
            {file_button(tool, |sentences| &sentences.choose, "button button--primary", None)}
            {file_button(tool, |sentences| &sentences.camera, "button tool-camera", Some("user"))}
        </p>
        <p class="tool-hint">{tool.sentence(|sentences| &sentences.drop)}</p>
        <p class="tool-said" role="status">{tool.said}</p>
        <div class="tool-editor" hidden=is_empty>
            {square(tool)}
            <div class="tool-controls">
                {designs(tool)}
                {zoom(tool)}
                {angle(tool)}
                {moves(tool)}
                {previews(tool)}
                {out(tool)}
            </div>
        </div>
    }
}

/// A button that asks for a photo: of the device's, or of its camera.
fn file_button(
    tool: Tool,
    name: fn(&FrameSentences) -> &String,
    class: &'static str,
    capture: Option<&'static str>,
) -> impl IntoView {
    let picked = move |event: ev::Event| {
        let input: web_sys::HtmlInputElement = event_target(&event);
        let file = input.files().and_then(|files| files.get(0));
        // The same photo can be chosen again, and the page holds no file.
        input.set_value("");
        if let Some(file) = file {
            tool.take(file);
        }
    };
    view! {
        <label class=class>
            <input
                type="file"
                class="visually-hidden"
                accept="image/*"
                capture=capture
                on:change=picked
            />
            {tool.sentence(name)}
        </label>
    }
}

/// The picture in the making.
fn square(tool: Tool) -> impl IntoView {
    view! {
        <canvas
            class="tool-square"
            node_ref=tool.canvas
            width=SIDE
            height=SIDE
            tabindex="0"
            role="img"
            aria-label=tool.sentence(|sentences| &sentences.stage)
            on:pointerdown=move |event| gestures::pointer_down(tool, &event)
            on:pointermove=move |event| gestures::pointer_move(tool, &event)
            on:pointerup=move |event| gestures::pointer_up(tool, &event)
            on:pointercancel=move |event| gestures::pointer_up(tool, &event)
            on:wheel=move |event| gestures::wheel(tool, &event)
            on:keydown=move |event| gestures::key(tool, &event)
        ></canvas>
        <p class="visually-hidden" role="status">{tool.moved}</p>
    }
}

fn designs(tool: Tool) -> impl IntoView {
    let names = tool.design_names().into_iter().enumerate();
    let choices = names.map(|(index, name)| {
        view! {
            <label>
                <input
                    type="radio"
                    name="design"
                    prop:checked=move || tool.design.get() == index
                    on:change=move |_| tool.design.set(index)
                />
                {name}
            </label>
        }
    });
    view! {
        <fieldset class="tool-designs">
            <legend>{tool.string(|strings| &strings.frames)}</legend>
            {choices.collect_view()}
        </fieldset>
    }
}

fn zoom(tool: Tool) -> impl IntoView {
    view! {
        <Slider
            id="tool-zoom"
            name=tool.sentence(|sentences| &sentences.zoom)
            min=100
            max=100 * MAX_ZOOM as i32
            value=Signal::derive(move || per_cent(tool.placement.get()))
            now=Signal::derive(move || tool.zoom_now(tool.placement.get()))
            set=move |value: i32| {
                tool.place(|placement, size| placement.zoomed(size, f64::from(value) / 100.0));
            }
        />
    }
}

fn angle(tool: Tool) -> impl IntoView {
    view! {
        <Slider
            id="tool-angle"
            name=tool.sentence(|sentences| &sentences.angle)
            min=-MAX_ANGLE as i32
            max=MAX_ANGLE as i32
            value=Signal::derive(move || degrees(tool.placement.get()))
            now=Signal::derive(move || tool.angle_now(tool.placement.get()))
            set=move |value: i32| {
                tool.place(|placement, size| placement.turned(size, value.into()));
            }
        />
    }
}

/// A number between two others, with its name and its value in words.
#[component]
fn Slider<F: Fn(i32) + 'static>(
    /// The id of its element.
    id: &'static str,
    /// What it changes.
    name: String,
    /// The smallest value.
    min: i32,
    /// The largest value.
    max: i32,
    /// The value now.
    value: Signal<i32>,
    /// The same in words.
    now: Signal<String>,
    /// Takes another value.
    set: F,
) -> impl IntoView {
    let moved = move |event| {
        if let Ok(value) = event_target_value(&event).parse() {
            set(value);
        }
    };
    view! {
        <div class="tool-slider">
            <label for=id>{name}</label>
            <span aria-hidden="true">{now}</span>
            <input
                id=id
                type="range"
                min=min
                max=max
                step="1"
                autocomplete="off"
                prop:value=move || value.get().to_string()
                aria-valuetext=now
                on:input=moved
            />
        </div>
    }
}

/// Buttons for whoever drags nothing, and the way back to the start.
fn moves(tool: Tool) -> impl IntoView {
    let arrow = |path: &'static str, name: fn(&FrameSentences) -> &String, x: f64, y: f64| {
        let moved = move |_| {
            let by = (x * STEP, y * STEP);
            tool.place_and_say(|placement, size| placement.moved(size, by));
        };
        view! {
            <button class="button" aria-label=tool.sentence(name) on:click=moved>
                <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
                    <path d=path fill="none" stroke="currentColor" stroke-width="3"></path>
                </svg>
            </button>
        }
    };
    let quarter = move |_| {
        tool.place_and_say(|placement, size| placement.turned(size, placement.angle + 90.0));
    };
    let reset = move |_| tool.place_and_say(|_, _| Placement::default());
    view! {
        <p class="tool-buttons" dir="ltr">
            {arrow("M20 12H5m7-7-7 7 7 7", |sentences| &sentences.left, -1.0, 0.0)}
            {arrow("M12 20V5m-7 7 7-7 7 7", |sentences| &sentences.up, 0.0, -1.0)}
            {arrow("M12 4v15m-7-7 7 7 7-7", |sentences| &sentences.down, 0.0, 1.0)}
            {arrow("M4 12h15m-7-7 7 7-7 7", |sentences| &sentences.right, 1.0, 0.0)}
        </p>
        <p class="tool-buttons">
            <button class="button" on:click=quarter>
                {tool.sentence(|sentences| &sentences.quarter)}
            </button>
            <button class="button" on:click=reset>
                {tool.sentence(|sentences| &sentences.reset)}
            </button>
        </p>
    }
}

/// The picture as networks show it. It says nothing that the square does not.
fn previews(tool: Tool) -> impl IntoView {
    let pictures = PREVIEWS.into_iter().zip(tool.previews);
    let pictures = pictures.map(|((side, is_round), canvas)| {
        let class = if is_round { "tool-round" } else { "" };
        view! { <canvas node_ref=canvas width=side height=side class=class></canvas> }
    });
    view! {
        <p><strong>{tool.sentence(|sentences| &sentences.preview)}</strong></p>
        <div class="tool-previews" aria-hidden="true">{pictures.collect_view()}</div>
    }
}

/// The ways out: a file, the share sheet; or nothing of it.
fn out(tool: Tool) -> impl IntoView {
    let share = share_sheet::can_share_files().then(|| {
        view! {
            <button class="button" on:click=move |_| picture::share(tool)>
                {tool.string(|strings| &strings.share)}
            </button>
        }
    });
    view! {
        <p class="tool-buttons tool-out">
            <button
                class="button button--primary"
                on:click=move |_| picture::save(tool, Format::Png)
            >
                {tool.sentence(|sentences| &sentences.save)}
            </button>
            <button class="button" on:click=move |_| picture::save(tool, Format::Jpeg)>
                {tool.sentence(|sentences| &sentences.save_jpeg)}
            </button>
            {share}
            <button class="button" on:click=move |_| tool.forget()>
                {tool.sentence(|sentences| &sentences.forget)}
            </button>
        </p>
    }
}
