//! `script/serve`: one Trunk compiles, another renders with what the first has
//! kept. Trunk, cargo and the prerenderer are scripts here.

use super::machine::{Machine, wait_for};
use super::project;
use std::fs;
use std::io::Read;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// The Trunk that compiles: what it has built, and what is kept of it.
struct Compiler {
    machine: Machine,
    staging: PathBuf,
    kept: PathBuf,
}

impl Compiler {
    fn new(name: &str) -> Self {
        let machine = Machine::new(name);
        let built = machine.folder.join("built/prerender");
        let line = format!("{{\"executable\":\"{}\"}}", built.display());
        machine.program("bin/cargo", &format!("#!/bin/sh\necho '{line}'\n"));
        let compiler = Self {
            staging: machine.folder.join("staging"),
            kept: machine.folder.join("kept"),
            machine,
        };
        fs::create_dir(&compiler.staging).unwrap();
        compiler.prerenderer("first");
        for file in ["index.html", "page-1.js", "page-1_bg.wasm"] {
            compiler.built(file, "first");
        }
        compiler
    }

    fn prerenderer(&self, says: &str) {
        let text = format!("#!/bin/sh\necho {says}\n");
        self.machine.program("built/prerender", &text);
    }

    fn built(&self, file: &str, content: &str) {
        fs::write(self.staging.join(file), content).unwrap();
    }

    /// Runs the hooks of a build; for each, whether it has pages rendered.
    fn build(&self) -> [bool; 2] {
        ["script/compiled prerenderer", "script/prerender"].map(|hook| {
            let changed = self.kept.join("changed");
            if changed.exists() {
                fs::write(&changed, "").unwrap();
            }
            let mut hook = self.hook(hook);
            hook.env("COMPILED", &self.kept)
                .env("TRUNK_SOURCE_DIR", project());
            assert!(hook.status().unwrap().success());
            fs::read(&changed).is_ok_and(|content| !content.is_empty())
        })
    }

    fn hook(&self, command: &str) -> Command {
        let path = std::env::var("PATH").unwrap();
        let bin = self.machine.folder.join("bin");
        let mut bash = Command::new("bash");
        bash.args(["-c", command]).current_dir(project());
        bash.env("PATH", format!("{}:{path}", bin.display()));
        bash.env("TRUNK_STAGING_DIR", &self.staging);
        bash
    }

    /// The names of the files that are kept.
    fn kept(&self) -> Vec<String> {
        let files = fs::read_dir(&self.kept).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        let mut names = Vec::from_iter(names);
        names.sort();
        names
    }
}

#[test]
fn pages_are_rendered_for_what_has_changed_alone() {
    let compiler = Compiler::new("serving");
    // Without programs there is nothing to render with yet.
    assert_eq!(compiler.build(), [false, true]);
    assert_eq!(compiler.build(), [false, false]);
    compiler.prerenderer("second");
    assert_eq!(compiler.build(), [true, false]);
    compiler.built("page-1_bg.wasm", "second");
    assert_eq!(compiler.build(), [false, true]);
    fs::remove_file(compiler.staging.join("page-1.js")).unwrap();
    compiler.built("page-2.js", "third");
    assert_eq!(compiler.build(), [false, true]);
    let files = [
        "changed",
        "index.html",
        "page-1_bg.wasm",
        "page-2.js",
        "prerender",
    ];
    assert_eq!(compiler.kept(), files);
}

#[test]
fn pages_are_rendered_with_what_was_kept() {
    let compiler = Compiler::new("rendering");
    compiler.build();
    let staging = compiler.machine.folder.join("other");
    fs::create_dir(&staging).unwrap();
    let mut hook = compiler.hook("script/prerender");
    hook.env("TRUNK_STAGING_DIR", &staging)
        .env("TRUNK_SOURCE_DIR", &compiler.kept);
    assert_eq!(hook.output().unwrap().stdout, b"first\n");
    for file in ["page-1.js", "page-1_bg.wasm"] {
        assert!(staging.join(file).exists(), "{file}");
    }
}

#[test]
fn an_error_of_the_compiler_ends_the_build_and_keeps_what_was_there() {
    let compiler = Compiler::new("error");
    compiler.build();
    let files = compiler.kept();
    compiler
        .machine
        .program("bin/cargo", "#!/bin/sh\nexit 101\n");
    let mut hook = compiler.hook("script/compiled prerenderer");
    hook.env("COMPILED", &compiler.kept);
    assert!(!hook.status().unwrap().success());
    assert_eq!(compiler.kept(), files);
}

#[test]
fn both_trunks_end_with_the_script() {
    for signal in ["-TERM", "-INT"] {
        let machine = Machine::new(&format!("end{signal}"));
        machine.pipe("never");
        let trunk = "#!/bin/sh\n[ $1 != build ] || exit 0\n\
             echo \"trunk $1 runs\" >&2\nread never <\"$FOLDER/never\"\n";
        for (tool, text) in [("trunk", trunk), ("wasm-bindgen-cli", "")] {
            let folder = format!("stand-with-belarus/{tool}-{}", version(tool));
            machine.program(&format!("{folder}/bin/{tool}"), text);
            machine.program(&format!("{folder}/.complete"), "");
        }
        let mut script = Command::new("script/serve");
        script.current_dir(project()).process_group(0);
        script
            .env("FOLDER", &machine.folder)
            .env("XDG_CACHE_HOME", &machine.folder);
        script.stdout(Stdio::null()).stderr(Stdio::piped());
        let mut script = script.spawn().unwrap();
        let (_, mut stderr) = wait_for(&mut script, "trunk watch runs");
        end(&mut script, signal);
        // It is closed once nobody is left who could write.
        let (sender, closed) = mpsc::channel();
        thread::spawn(move || sender.send(stderr.read_to_string(&mut String::new())));
        let closed = closed.recv_timeout(Duration::from_secs(60));
        // One that runs on would keep the tests from their end.
        let group = format!("-{}", script.id());
        let kill = Command::new("kill").args(["-KILL", "--", &group]).output();
        kill.unwrap();
        assert!(closed.is_ok(), "a Trunk runs on after {signal}");
    }
}

/// Ends a script as `kill` does, or as Ctrl-C at a terminal: that reaches all that it has started.
fn end(script: &mut Child, signal: &str) {
    let group = if signal == "-INT" { "-" } else { "" };
    let process = format!("{group}{}", script.id());
    let ended = Command::new("kill").args([signal, "--", &process]).status();
    assert!(ended.unwrap().success());
    script.wait().unwrap();
}

/// The version of a tool that `script/setup` asks for.
fn version(tool: &str) -> String {
    let name = tool.trim_end_matches("-cli").replace('-', "_");
    let (version, said) = super::machine::bash(&format!("echo ${name}_version"), "version");
    assert!(!version.trim().is_empty(), "{said}");
    version.trim().to_owned()
}
