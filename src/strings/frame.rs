//! What the frame's tool needs of one language. Its page alone carries it.

use super::{Lines, from_text, to_text};
use crate::share::Post;

lines! {
    /// The sentences of the tool: the section `frame.tool` of a catalog.
    #[cfg_attr(feature = "prerender", derive(serde::Deserialize))]
    #[cfg_attr(feature = "prerender", serde(deny_unknown_fields))]
    pub struct FrameSentences {
        /// The button that asks for a photo.
        pub choose: String,
        /// The button that opens the camera; on devices that are held alone.
        pub camera: String,
        /// Below these buttons: two other ways.
        pub drop: String,
        /// The accessible name of the picture, and which keys move it.
        pub stage: String,
        /// The name of the slider for the photo's size.
        pub zoom: String,
        /// Its value, with `{{value}}` for per cent of the smallest size.
        pub zoom_now: String,
        /// The name of the slider for the photo's angle.
        pub angle: String,
        /// Its value, with `{{value}}` for degrees.
        pub angle_now: String,
        /// The accessible name of the button that moves the photo to the left.
        pub left: String,
        /// The same upwards.
        pub up: String,
        /// The same downwards.
        pub down: String,
        /// The same to the right.
        pub right: String,
        /// The button that turns the photo by a right angle.
        pub quarter: String,
        /// The button that undoes all of this.
        pub reset: String,
        /// The heading over the picture as networks show it, small and cut out.
        pub preview: String,
        /// The button that keeps the picture.
        pub save: String,
        /// The same as a JPEG.
        pub save_jpeg: String,
        /// The button that takes the photo away.
        pub forget: String,
        /// Said when a photo was read.
        pub loaded: String,
        /// Said of a file that is no picture.
        pub no_picture: String,
        /// Said of a video.
        pub video: String,
        /// Said of a picture that the browser cannot read.
        pub unreadable: String,
        /// Said of a picture with too many pixels.
        pub too_large: String,
        /// Said of a picture with too few.
        pub too_small: String,
        /// Said where the browser gives out noise for a picture, or nothing.
        pub noise: String,
    }
}

lines! {
    /// What the tool needs of one language.
    pub struct FrameStrings {
        /// Without their `#`.
        pub hashtags: Vec<String>,
        /// The post that goes with the picture, without hashtags and link.
        pub post: String,
        /// The legend of the designs.
        pub frames: String,
        /// The names of the designs, in their order.
        pub designs: Vec<String>,
        /// The button that opens the share sheet.
        pub share: String,
        /// Said when the sheet has passed the picture on.
        pub shared: String,
        /// Said after Shift was pressed once: two more to leave.
        pub exit_after_first: String,
        /// Said after Shift was pressed twice: one more to leave.
        pub exit_after_second: String,
        /// What the tool says itself.
        pub sentences: FrameSentences,
    }
}

impl FrameStrings {
    /// The strings as text, a line each, without `<`.
    pub fn to_text(&self) -> String {
        to_text(self)
    }

    /// The strings of a text; `None` if it has too few lines or too many.
    pub fn from_text(text: &str) -> Option<Self> {
        from_text(text)
    }

    /// The post as one text, for the page at this absolute address.
    pub fn message(&self, url: &str) -> String {
        let post = Post {
            text: &self.post,
            subject: "",
            hashtags: &self.hashtags,
            url,
        };
        post.message()
    }
}
