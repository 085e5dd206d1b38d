//! `script/setup` installs programs whole or not at all, from the release whose
//! checksum is known or else from source. Nothing here asks the network: a
//! release is a file of the test or comes from the loopback, and cargo is a
//! script that notes its call.

use super::machine::{Machine, bash, kill, wait_for};
use super::project;
use std::fs;
use std::io::Write;
use std::net::TcpListener;
use std::process::Child;

#[test]
fn a_release_with_the_known_checksum_is_installed_and_nothing_built() {
    let machine = Machine::new("release");
    let (prints, said) = machine.set_up();
    assert_eq!(prints, "release\n", "{said}");
    assert_eq!(machine.builds(), 0);
    assert_eq!(machine.left(), ["tool-1.0"]);
    let (prints, said) = machine.set_up();
    assert_eq!((prints.as_str(), said.as_str()), ("release\n", ""));
}

#[test]
fn another_file_than_the_known_one_is_refused_and_the_program_built() {
    let machine = Machine::new("checksum");
    let real = machine.checksum();
    let known = "0".repeat(64);
    machine.list(&known, &machine.address());
    let (prints, said) = machine.set_up();
    assert_eq!(prints, "source\n");
    assert!(
        said.contains("refused") && said.contains(&real) && said.contains(&known),
        "{said}"
    );
    assert!(
        said.contains("building tool 1.0 from source (a minute on two cores, once)"),
        "{said}"
    );
    let call = fs::read_to_string(machine.folder.join("calls")).unwrap();
    assert!(
        call.starts_with("install tool --version 1.0 --root "),
        "{call}"
    );
    assert!(call.ends_with(" --quiet --locked\n"), "{call}");
    assert_eq!(machine.left(), ["tool-1.0"]);
}

#[test]
fn a_release_that_cannot_be_had_leads_to_a_build() {
    let machine = Machine::new("missing");
    for address in ["file:///no/such/file", "http://127.0.0.1:1/closed"] {
        let _ = fs::remove_dir_all(machine.folder.join("stand-with-belarus"));
        machine.list(&machine.checksum(), address);
        let (prints, said) = machine.set_up();
        assert_eq!(prints, "source\n");
        assert!(said.contains("cannot be had here"), "{said}");
        assert_eq!(machine.left(), ["tool-1.0"]);
    }
    let _ = fs::remove_dir_all(machine.folder.join("stand-with-belarus"));
    fs::write(
        machine.folder.join("releases.txt"),
        "other 1.0 Linux-x86_64 0 file:///\n",
    )
    .unwrap();
    let (prints, said) = machine.set_up();
    assert_eq!(prints, "source\n");
    assert!(!said.contains("fetching"), "{said}");
}

#[test]
fn a_release_that_does_not_run_here_leads_to_a_build() {
    let machine = Machine::new("foreign");
    machine.program("tool-1.0/tool", "#!/no/such/interpreter\n");
    machine.pack();
    let (prints, said) = machine.set_up();
    assert_eq!(prints, "source\n");
    assert!(said.contains("does not run on this system"), "{said}");
}

#[test]
fn a_download_stopped_half_way_is_not_taken_for_the_release() {
    let machine = Machine::new("download");
    let bytes = fs::read(&machine.archive).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/release.tar.gz", listener.local_addr().unwrap());
    machine.list(&machine.checksum(), &address);
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", bytes.len());
    let serve = |child: &mut Child, part: &[u8]| {
        let said = wait_for(child, "fetching the release of tool 1.0");
        let (mut stream, _) = listener.accept().unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(part).unwrap();
        (said, stream)
    };

    let mut child = machine.start();
    let open = serve(&mut child, &bytes[..bytes.len() / 2]);
    kill(child);
    drop(open);
    assert!(!machine.folder.join("stand-with-belarus/tool-1.0").exists());

    let mut child = machine.start();
    let _open = serve(&mut child, &bytes);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.stdout, b"release\n");
    assert_eq!(machine.left(), ["tool-1.0"]);
}

#[test]
fn a_stopped_build_goes_on_where_it_was() {
    let machine = Machine::new("build");
    fs::write(machine.folder.join("releases.txt"), "").unwrap();
    machine.pipe("never");
    // It has compiled something, and has installed half of its program.
    machine.cargo(
        "mkdir -p \"$CARGO_TARGET_DIR\" \"$6/bin\"
         touch \"$CARGO_TARGET_DIR/compiled\" \"$6/bin/half\"
         echo half >&2
         read never <\"$FOLDER/never\"",
    );
    let mut child = machine.start();
    let _said = wait_for(&mut child, "half");
    kill(child);
    let whole = machine.folder.join("stand-with-belarus/tool-1.0");
    assert!(!whole.exists());

    machine.cargo("[ -e \"$CARGO_TARGET_DIR/compiled\" ] || exit 1");
    let (prints, _) = machine.set_up();
    assert_eq!(prints, "source\n");
    assert_eq!(machine.left(), ["tool-1.0"]);
    assert!(!whole.join("bin/half").exists());
}

#[test]
fn a_build_that_fails_says_so_and_leaves_no_program() {
    let machine = Machine::new("failure");
    machine.list("0", "file:///no/such/file");
    machine.cargo("exit 1");
    let output = machine.start().wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(
        said.contains("Stopped: cargo could not install tool 1.0"),
        "{said}"
    );
    assert!(!machine.folder.join("stand-with-belarus/tool-1.0").exists());
}

#[test]
fn two_set_ups_at_a_time_build_once_and_the_second_says_that_it_waits() {
    let machine = Machine::new("two");
    machine.list("0", "file:///no/such/file");
    let go = machine.pipe("go");
    machine.cargo(
        "echo building >&2
         [ -e \"$FOLDER/gone\" ] || read go <\"$FOLDER/go\"
         touch \"$FOLDER/gone\"",
    );
    let mut first = machine.start();
    let _said = wait_for(&mut first, "\nbuilding");
    let mut second = machine.start();
    let (said, _more) = wait_for(&mut second, "\n");
    assert_eq!(
        said,
        "· another set-up is installing something; waiting for it\n"
    );
    fs::write(go, "\n").unwrap();
    for child in [first, second] {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success());
        assert_eq!(output.stdout, b"source\n");
    }
    assert_eq!(machine.builds(), 1);
    assert_eq!(machine.left(), ["tool-1.0"]);
}

#[test]
fn releases_are_those_of_the_versions_that_the_set_up_installs() {
    let names = ["trunk", "wasm_bindgen", "geckodriver", "cargo_deny"];
    let echo = names.map(|name| format!("echo {} ${name}_version", name.replace('_', "-")));
    let (versions, _) = bash(&echo.join("; "), "versions");
    let list = fs::read_to_string(project().join("script/releases.txt")).unwrap();
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let [program, version, system, checksum, address] = line.split(' ').collect::<Vec<_>>()[..]
        else {
            panic!("{line}")
        };
        assert!(
            versions
                .lines()
                .any(|v| v == format!("{program} {version}")),
            "stale: {line}"
        );
        assert!(
            ["Linux-x86_64", "Linux-aarch64"].contains(&system),
            "{line}"
        );
        assert!(
            checksum.len() == 64 && checksum.bytes().all(|b| b"0123456789abcdef".contains(&b)),
            "{line}"
        );
        assert!(address.starts_with("https://github.com/"), "{line}");
        assert!(address.contains(version), "{line}");
    }
}

#[test]
fn a_system_without_a_known_package_manager_is_told_what_to_install() {
    let command = "PATH=/nowhere; packages 'gcc libc6-dev' gcc 'gcc musl-dev'; echo installed";
    let (printed, said) = bash(command, "unknown");
    assert_eq!(
        said,
        "Stopped: please install what Debian calls: gcc libc6-dev\n"
    );
    assert_eq!(printed, "");
}

#[test]
fn a_compiler_that_is_too_old_is_named_before_anything_is_built() {
    let command = "rustc() { echo 'rustc 1.9.0 (of the test)'; }; rust_version; echo new";
    let (printed, said) = bash(command, "old");
    assert!(
        said.starts_with("Stopped: rustc 1.9.0 is too old; the page needs 1."),
        "{said}"
    );
    assert_eq!(printed, "");
    let (printed, said) = bash(&command.replace("1.9.0", "10.1.0"), "old");
    assert_eq!((printed.as_str(), said.as_str()), ("new\n", ""));
}

#[test]
fn fedora_and_alpine_get_the_packages_by_their_own_names() {
    let other = "have() { [ $1 = $MANAGER ]; }; as_root() { echo $@; }; ";
    let asked = |manager: &str, packages: &str| {
        bash(
            &format!("MANAGER={manager}; {other} {packages}"),
            "packages",
        )
        .0
    };
    let compiler = "packages 'gcc libc6-dev' gcc 'gcc musl-dev'";
    assert_eq!(asked("dnf", compiler), "dnf install -qy gcc\n");
    assert_eq!(asked("apk", compiler), "apk add -q gcc musl-dev\n");
    let rust = "has_target() { true; }; wasm_target";
    let wasm = "rust-std-static-wasm32-unknown-unknown";
    let fedora = format!("dnf install -qy rust cargo rust-src {wasm} lld\n");
    assert_eq!(asked("dnf", rust), fedora);
    assert_eq!(
        asked("apk", rust),
        "apk add -q rust cargo rust-src rust-wasm lld\n"
    );
}
