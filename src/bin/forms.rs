//! Browser entry of the forms to write one's own post: mounts them. No logic.

fn main() {
    stand_with_belarus::client::forms::start();
}
