//! The files of `deploy/` on the real thing. `script/test` installs the servers
//! and builds the site that they serve here.

#[path = "../common/host.rs"]
mod host;

mod headers_file;
mod hosts;
mod http;
mod questions;
mod site;
mod table;
mod try_command;

use std::path::Path;

/// The root of the project.
fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
