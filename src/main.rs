//! Browser entry: starts what script adds to the page. No logic.

fn main() {
    stand_with_belarus::client::start();
}
