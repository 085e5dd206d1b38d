//! Browser entry: brings the page that the prerenderer wrote to life. No logic.

use stand_with_belarus::{app, browser};

fn main() {
    if let Some(words) = browser::inlined_words() {
        app::start(words);
    }
}
