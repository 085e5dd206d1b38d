//! Photos that are dropped or pasted, anywhere on the page.

use super::tool::Tool;
use leptos::ev;
use leptos::prelude::*;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, File};

/// Takes what is dropped or pasted. Without it, the browser leaves the page and
/// shows the photo itself.
pub fn listen(tool: Tool) {
    let over = |event: DragEvent| {
        if has_files(event.data_transfer()) {
            event.prevent_default();
        }
    };
    let _ = window_event_listener(ev::dragover, over);
    let dropped = move |event: DragEvent| {
        if let Some(file) = first(event.data_transfer()) {
            event.prevent_default();
            tool.take(file);
        }
    };
    let _ = window_event_listener(ev::drop, dropped);
    let pasted = move |event: ClipboardEvent| {
        if let Some(file) = first(event.clipboard_data()) {
            event.prevent_default();
            tool.take(file);
        }
    };
    let _ = window_event_listener(ev::paste, pasted);
}

/// Before a drop only the kind of what is dragged is known.
fn has_files(data: Option<DataTransfer>) -> bool {
    data.is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

fn first(data: Option<DataTransfer>) -> Option<File> {
    data?.files()?.get(0)
}
