//! Browser entry: brings the page that the prerenderer wrote to life. No logic.

fn main() {
    stand_with_belarus::live::start();
}
