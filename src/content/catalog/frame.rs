//! The words of the page with the frame for one's own picture.

use crate::strings::FrameSentences;
use serde::Deserialize;

/// What the page says, and what its tool says.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// The heading and the title, also on its picture; the link to it among the downloads.
    pub heading: String,
    /// Below the heading, and for search engines: what it does.
    pub lead: String,
    /// What becomes of the photo.
    pub privacy: String,
    /// The warning, on having such a picture.
    pub risk: String,
    /// What opens the tool and the frames, where readers are at risk.
    pub gate: String,
    /// The heading over the frames, and the legend of the tool's choice of them.
    pub frames: String,
    /// Below that heading: how to use them without the tool.
    pub frames_hint: String,
    /// The name of the design around the picture.
    pub ring: String,
    /// The name of the one across its corner.
    pub stripe: String,
    /// The name of the one with both hashtags.
    pub hashtags: String,
    /// The link to the page of the appeal.
    pub back: String,
    /// What the tool says.
    pub tool: FrameSentences,
}
