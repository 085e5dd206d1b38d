//! The tool that lays a frame over a photo of the reader's own, on the device.
//! It is a program of its own, which the frame's page alone loads.

mod files;
mod gestures;
mod lock;
mod photo;
mod picture;
mod stage;
mod tool;
mod view;

use super::quick_exit::{self, Pressed};
use super::{dom, mount_island, show_state};
use crate::frame::DESIGNS;
use crate::strings::FrameStrings;
use leptos::ev;
use leptos::prelude::*;
use tool::Tool;
use view::Workshop;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlImageElement;

/// Mounts the tool, once the designs that it lays over photos are there. From
/// then on the page cannot ask for anything more. A photo is forgotten as soon
/// as the page is left: one that Back returns to may be the very same.
pub fn start() {
    spawn_local(async {
        dom::next_task().await;
        let (Some(strings), Some(designs)) = (strings(), designs().await) else {
            return;
        };
        let owner = Owner::new();
        owner.set();
        lock::lock();
        let tool = Tool::new(strings, designs);
        owner.with(|| mount_island("tool", move || view! { <Workshop tool/> }));
        files::listen(tool);
        let _ = window_event_listener(ev::pagehide, move |_| {
            tool.forget();
        });
        quick_exit::listen(move |pressed| match pressed {
            Pressed::Once => tool.say(|strings| &strings.exit_after_first),
            Pressed::Twice => tool.say(|strings| &strings.exit_after_second),
        });
        show_state("ready");
        // The tool lives as long as its document.
        std::mem::forget(owner);
    });
}

/// The strings that the page carries.
fn strings() -> Option<FrameStrings> {
    FrameStrings::from_text(&document().get_element_by_id("words")?.text_content()?)
}

/// The pictures of the designs, which the page shows; `None` if one does not come.
async fn designs() -> Option<Vec<HtmlImageElement>> {
    let mut designs = Vec::new();
    for design in DESIGNS {
        let image = dom::first(&format!("img[data-design={design}]"))?;
        let image: HtmlImageElement = image.dyn_into().ok()?;
        JsFuture::from(image.decode()).await.ok()?;
        designs.push(image);
    }
    Some(designs)
}
