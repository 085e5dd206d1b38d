//! One table for all servers: a row a question, a column a server.

use crate::host::{Host, SERVERS};
use crate::questions::QUESTIONS;
use std::io::Write;

#[test]
fn every_server_sends_what_the_site_needs_at_its_root() {
    ask_all("/");
}

#[test]
fn every_server_sends_what_the_site_needs_in_a_folder() {
    ask_all("/deep/folder/");
}

/// Asks every server every question, and shows all answers before it fails.
fn ask_all(folder: &'static str) {
    let hosts = SERVERS.map(|server| Host::start(server, folder));
    let mut table = format!(
        "{:<44}{}\n",
        format!("at {folder}"),
        row(SERVERS.map(String::from))
    );
    let mut wrong = Vec::new();
    for (question, ask) in QUESTIONS {
        let answers = hosts.each_ref().map(|host| match ask(host) {
            Ok(()) => "yes".to_owned(),
            Err(answer) => {
                wrong.push(format!("{}: {question}: {answer}", host.server));
                "NO".to_owned()
            }
        });
        table += &format!("{question:<44}{}\n", row(answers));
    }
    // Past the test's own output, which nobody sees unless it fails.
    let _ = write!(std::io::stderr(), "{table}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn row(cells: [String; 4]) -> String {
    cells.map(|cell| format!("{cell:<10}")).concat()
}
