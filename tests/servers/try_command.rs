//! `deploy/try`, which operators use as well.

use crate::host::Host;
use crate::project;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// Runs it from another folder.
fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(project().join("deploy/try"));
    command.args(arguments).current_dir("/").output().unwrap()
}

#[test]
fn what_cannot_be_served_is_said_with_its_remedy() {
    let port_in_use = Host::start("nginx", "/");
    let port = port_in_use.port.to_string();
    let dist = project().join("dist").display().to_string();
    let cases: [(&[&str], &str); 6] = [
        (&[], "say which server: deploy/try"),
        (&["iis"], "there is no file for \"iis\": deploy/try"),
        (
            &["nginx", "/nowhere"],
            "/nowhere has no index.html; script/build",
        ),
        (&["nginx", &dist, "http"], "\"http\" is not a port"),
        (
            &["nginx", &dist, "8080", "/a b"],
            "\"/a b\" is not a plain path",
        ),
        (&["nginx", &dist, &port], "in use; name another one"),
    ];
    for (arguments, wanted) in cases {
        let output = run(arguments);
        let words = String::from_utf8(output.stderr).unwrap();
        assert!(words.contains(wanted), "{arguments:?}: {words}");
        assert!(words.starts_with("Stopped: "), "{words}");
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
    }
}

#[test]
fn a_server_that_is_not_there_is_named_with_its_package() {
    let tools = std::env::temp_dir().join(format!("stand-tools-{}", std::process::id()));
    fs::create_dir_all(&tools).unwrap();
    for tool in ["bash", "dirname", "sed"] {
        std::os::unix::fs::symlink(format!("/usr/bin/{tool}"), tools.join(tool)).unwrap();
    }
    let output = Command::new(project().join("deploy/try"))
        .arg("caddy")
        .env("PATH", &tools)
        .output()
        .unwrap();
    fs::remove_dir_all(&tools).unwrap();
    let words = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        words,
        "Stopped: caddy is not installed; Debian: apt install caddy\n"
    );
}

#[test]
fn nothing_is_left_behind() {
    let host = Host::start("caddy", "/");
    let (temp, process) = (host.temp.clone(), running(&host.temp));
    assert!(fs::read_dir(&temp).unwrap().count() > 1 && !process.is_empty());
    drop(host);
    assert!(!temp.exists());
    assert_eq!(running(&temp), [""; 0]);
}

/// The processes that were started with a file of this folder.
fn running(temp: &Path) -> Vec<String> {
    let temp = temp.display().to_string();
    let processes = fs::read_dir("/proc").unwrap().filter_map(|entry| {
        let line = fs::read(entry.ok()?.path().join("cmdline")).ok()?;
        let line = String::from_utf8_lossy(&line).replace('\0', " ");
        line.contains(&temp).then_some(line)
    });
    processes.collect()
}
