//! What the parts of the tool share: the photo, where it lies, and what is said.

use super::photo::{Photo, Refusal};
use super::{picture, stage};
use crate::client::dom;
use crate::frame::{Change, Placement, Point, Size};
use crate::strings::{FrameSentences, FrameStrings};
use leptos::html::Canvas;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlImageElement};

/// The tool. A copy is the same tool.
#[derive(Clone, Copy)]
pub struct Tool {
    strings: StoredValue<FrameStrings>,
    /// The pictures of the designs, in their order.
    pub designs: StoredValue<Vec<HtmlImageElement>, LocalStorage>,
    /// The photo; none until the reader has given one.
    pub photo: RwSignal<Option<Photo>, LocalStorage>,
    /// Where it lies in the square.
    pub placement: RwSignal<Placement>,
    /// The index of the chosen design.
    pub design: RwSignal<usize>,
    /// What came of an action, for everybody.
    pub said: RwSignal<String>,
    /// What size and angle are now, for those who moved the photo and do not see it.
    pub moved: RwSignal<String>,
    /// The square on the screen, and its small pictures.
    pub canvas: NodeRef<Canvas>,
    pub previews: [NodeRef<Canvas>; 4],
    /// The fingers on the square, by the number of their pointer.
    pub fingers: StoredValue<Vec<(i32, Point)>>,
    /// The number of the last photo that was asked for: one that is read more
    /// slowly than the next comes too late.
    request_id: StoredValue<u32>,
}

impl Tool {
    /// A tool without a photo.
    pub fn new(strings: FrameStrings, designs: Vec<HtmlImageElement>) -> Self {
        Self {
            strings: StoredValue::new(strings),
            designs: StoredValue::new_local(designs),
            photo: RwSignal::new_local(None),
            placement: RwSignal::default(),
            design: RwSignal::default(),
            said: RwSignal::default(),
            moved: RwSignal::default(),
            canvas: NodeRef::new(),
            previews: [(); 4].map(|()| NodeRef::new()),
            fingers: StoredValue::default(),
            request_id: StoredValue::default(),
        }
    }

    /// One of the strings.
    pub fn string(self, pick: fn(&FrameStrings) -> &String) -> String {
        self.strings.with_value(|strings| pick(strings).clone())
    }

    /// One of the tool's own sentences.
    pub fn sentence(self, pick: fn(&FrameSentences) -> &String) -> String {
        self.strings
            .with_value(|strings| pick(&strings.sentences).clone())
    }

    /// The names of the designs, in their order.
    pub fn design_names(self) -> Vec<String> {
        self.strings.with_value(|strings| strings.designs.clone())
    }

    /// The post for the page at this absolute address.
    pub fn message(self, url: &str) -> String {
        self.strings.with_value(|strings| strings.message(url))
    }

    /// Says one of the strings.
    pub fn say(self, pick: fn(&FrameStrings) -> &String) {
        let sentence = self.string(pick);
        // Taken away first, so that even the same sentence is said anew.
        self.said.set(String::new());
        spawn_local(async move {
            dom::next_task().await;
            self.said.set(sentence);
        });
    }

    /// Takes a photo in the place of the last one. One that is refused takes
    /// nothing away.
    pub fn take(self, file: File) {
        let id = self.request_id.get_value() + 1;
        self.request_id.set_value(id);
        self.said.set(String::new());
        spawn_local(async move {
            let photo = Photo::read(&file).await;
            if self.request_id.get_value() != id {
                return;
            }
            match photo {
                Ok(photo) => {
                    self.placement.set(Placement::default());
                    self.photo.set(Some(photo));
                    self.say(|strings| &strings.sentences.loaded);
                }
                Err(refusal) => self.say(sentence_of(refusal)),
            }
        });
    }

    /// Forgets the photo, one that is still being read, and what was made of it.
    pub fn forget(self) {
        self.request_id.update_value(|id| *id += 1);
        self.photo.set(None);
        self.placement.set(Placement::default());
        self.fingers.set_value(Vec::new());
        self.said.set(String::new());
        picture::forget();
        // At once: a page that is left draws no other frame.
        stage::draw(self);
    }

    /// The size of the photo.
    pub fn size(self) -> Option<Size> {
        self.photo
            .with_untracked(|photo| photo.as_ref().map(|photo| photo.size))
    }

    /// Gives the photo another place.
    pub fn place(self, place: impl FnOnce(Placement, Size) -> Placement) {
        if let Some(size) = self.size() {
            self.placement
                .update(|placement| *placement = place(*placement, size));
        }
    }

    /// The same, saying where it is now.
    pub fn place_and_say(self, place: impl FnOnce(Placement, Size) -> Placement) {
        self.place(place);
        let [zoom, angle] = [
            self.sentence(|sentences| &sentences.zoom),
            self.sentence(|sentences| &sentences.angle),
        ];
        let placement = self.placement.get_untracked();
        let (now, turn) = (self.zoom_now(placement), self.angle_now(placement));
        self.moved.set(format!("{zoom} {now}, {angle} {turn}"));
    }

    /// Follows a gesture.
    pub fn change(self, change: Change) {
        self.place(|placement, size| placement.changed(size, change));
    }

    /// How large the photo is, in words.
    pub fn zoom_now(self, placement: Placement) -> String {
        let value = per_cent(placement);
        let sentence = self.sentence(|sentences| &sentences.zoom_now);
        sentence.replace("{{value}}", &value.to_string())
    }

    /// How far it is turned, in words.
    pub fn angle_now(self, placement: Placement) -> String {
        let value = degrees(placement);
        let sentence = self.sentence(|sentences| &sentences.angle_now);
        sentence.replace("{{value}}", &value.to_string())
    }
}

/// How large the photo is, of the smallest size. Whole numbers take half of the
/// code to be written and read.
pub fn per_cent(placement: Placement) -> i32 {
    (placement.zoom * 100.0).round() as i32
}

/// How far it is turned.
pub fn degrees(placement: Placement) -> i32 {
    placement.angle.round() as i32
}

fn sentence_of(refusal: Refusal) -> fn(&FrameStrings) -> &String {
    match refusal {
        Refusal::NoPicture => |strings| &strings.sentences.no_picture,
        Refusal::Video => |strings| &strings.sentences.video,
        Refusal::Unreadable => |strings| &strings.sentences.unreadable,
        Refusal::TooLarge => |strings| &strings.sentences.too_large,
        Refusal::TooSmall => |strings| &strings.sentences.too_small,
    }
}
