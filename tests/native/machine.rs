//! A machine for the tests of `script/setup` and `script/serve`, in a folder of its own.

use super::project;
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, Stdio};

/// What the release of the tests prints; what "cargo" builds says "source".
const RELEASE: &str = "#!/bin/sh\necho release\n";

/// A machine of its own for one test: an empty folder of tools, a release, a
/// list of releases that names it, and a cargo.
pub struct Machine {
    pub folder: PathBuf,
    pub archive: PathBuf,
}

impl Machine {
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("setup")
            .join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("bin")).unwrap();
        let machine = Self {
            archive: folder.join("release.tar.gz"),
            folder,
        };
        machine.program("tool-1.0/tool", RELEASE);
        machine.pack();
        machine.cargo("true");
        machine
    }

    /// Packs the release, and lists it.
    pub fn pack(&self) {
        let mut tar = Command::new("tar");
        tar.arg("-czf")
            .arg(&self.archive)
            .arg("-C")
            .arg(&self.folder);
        assert!(tar.arg("tool-1.0").status().unwrap().success());
        self.list(&self.checksum(), &self.address());
    }

    pub fn address(&self) -> String {
        format!("file://{}", self.archive.display())
    }

    /// Writes a script that can be run.
    pub fn program(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// A cargo that notes its call, does `first`, and then "builds" the program.
    pub fn cargo(&self, first: &str) {
        let calls = self.folder.join("calls");
        let text = format!(
            "#!/bin/sh\necho \"$@\" >>{calls}\n{first}\nmkdir -p \"$6/bin\"\n\
             printf '#!/bin/sh\\necho source\\n' >\"$6/bin/tool\"\nchmod +x \"$6/bin/tool\"\n",
            calls = calls.display()
        );
        self.program("bin/cargo", &text);
    }

    /// The list of releases, with one line for the system of the test.
    pub fn list(&self, checksum: &str, address: &str) {
        let system = printed(Command::new("uname").arg("-sm"))
            .trim()
            .replace(' ', "-");
        let line = format!("tool 1.0 {system} {checksum} {address}\n");
        fs::write(self.folder.join("releases.txt"), line).unwrap();
    }

    pub fn checksum(&self) -> String {
        let sum = printed(Command::new("sha256sum").arg(&self.archive));
        sum.split(' ').next().unwrap().to_owned()
    }

    /// The set-up of one program, as `script/setup` does it for Trunk. It is the
    /// first of its group of processes, as at a terminal.
    pub fn start(&self) -> Child {
        let path = std::env::var("PATH").unwrap();
        let mut bash = Command::new("bash");
        bash.arg("-c").arg(
            ". script/setup; releases=$FOLDER/releases.txt; \
             program tool 1.0 'a minute' --locked; tool",
        );
        bash.current_dir(project()).process_group(0);
        bash.env(
            "PATH",
            format!("{}:{path}", self.folder.join("bin").display()),
        );
        bash.env("FOLDER", &self.folder)
            .env("XDG_CACHE_HOME", &self.folder);
        bash.env_remove("SETUP_FALLBACK").env("no_proxy", "*");
        bash.stdout(Stdio::piped()).stderr(Stdio::piped());
        bash.spawn().unwrap()
    }

    /// What the program prints after a set-up, and what the set-up says.
    pub fn set_up(&self) -> (String, String) {
        let output = self.start().wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{said}");
        (String::from_utf8(output.stdout).unwrap(), said)
    }

    /// How often cargo was called.
    pub fn builds(&self) -> usize {
        let calls = fs::read_to_string(self.folder.join("calls"));
        calls.unwrap_or_default().lines().count()
    }

    /// What a set-up has left in the folder of tools, apart from its lock.
    pub fn left(&self) -> Vec<String> {
        let tools = fs::read_dir(self.folder.join("stand-with-belarus")).unwrap();
        let names = tools.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.filter(|name| name != "lock").collect();
        names.sort();
        names
    }

    /// A pipe that a script of the test can wait at.
    pub fn pipe(&self, name: &str) -> PathBuf {
        let pipe = self.folder.join(name);
        assert!(
            Command::new("mkfifo")
                .arg(&pipe)
                .status()
                .unwrap()
                .success()
        );
        pipe
    }
}

/// Waits until a set-up, or what it has started, says something, and gives all
/// that was said until then. The second part of the answer has to be kept: there
/// it says the rest.
pub fn wait_for(child: &mut Child, words: &str) -> (String, BufReader<ChildStderr>) {
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let mut said = String::new();
    while !said.contains(words) {
        let read = stderr.read_line(&mut said).unwrap();
        assert_ne!(read, 0, "no {words:?} in:\n{said}");
    }
    (said, stderr)
}

fn printed(command: &mut Command) -> String {
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

/// What commands print and say that know the functions of `script/setup`.
pub fn bash(commands: &str, folder: &str) -> (String, String) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("setup")
        .join(folder);
    let mut bash = Command::new("bash");
    bash.arg("-c").arg(format!(". script/setup; {commands}"));
    let output = bash
        .current_dir(project())
        .env("XDG_CACHE_HOME", folder)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr))
}

/// Stops a set-up and all that it has started, at once.
pub fn kill(mut child: Child) {
    let group = format!("-{}", child.id());
    let killed = Command::new("kill").args(["-KILL", "--", &group]).status();
    assert!(killed.unwrap().success());
    child.wait().unwrap();
}
