//! Browser entry of the page with the frame: starts its tool. No logic.

fn main() {
    stand_with_belarus::client::frame::start();
}
