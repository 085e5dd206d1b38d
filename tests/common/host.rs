//! Real servers over the built `dist`, each with its file of `deploy/`, started
//! as an operator starts them: by `deploy/try`.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// The servers that `deploy/` has a file for.
pub const SERVERS: [&str; 4] = ["nginx", "caddy", "apache", "lighttpd"];

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A running server. It ends with the test, and leaves nothing behind.
pub struct Host {
    pub server: &'static str,
    /// Where the site lies on it: `/`, or a path with a slash at its end.
    pub folder: &'static str,
    pub port: u16,
    /// What it writes: its own files and logs, and what it says.
    pub temp: PathBuf,
    process: Child,
}

impl Host {
    /// Starts a server at a free port.
    pub fn start(server: &'static str, folder: &'static str) -> Self {
        let temp = std::env::temp_dir();
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let temp = temp.join(format!("stand-{}-{number}", std::process::id()));
        fs::create_dir_all(&temp).unwrap();
        let mut last = String::new();
        // Another program may take the port since it was found free.
        for _ in 0..3 {
            let port = free_port();
            let (process, said) = try_server(server, folder, port, &temp);
            let host = Self {
                server,
                folder,
                port,
                temp: temp.clone(),
                process,
            };
            if said.contains(&host.url("/")) {
                return host;
            }
            last = fs::read_to_string(temp.join("errors")).unwrap_or_default();
            assert!(last.contains("in use"), "{server}: {said}{last}");
        }
        panic!("{server}: {last}");
    }

    /// The absolute address of a path of the site, which begins with a slash.
    pub fn url(&self, path: &str) -> String {
        let folder = self.folder.trim_end_matches('/');
        format!("http://127.0.0.1:{}{folder}{path}", self.port)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let id = self.process.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.temp);
    }
}

/// Starts `deploy/try`, and waits for its first line, empty where it ends instead.
fn try_server(server: &str, folder: &str, port: u16, temp: &PathBuf) -> (Child, String) {
    let project = env!("CARGO_MANIFEST_DIR");
    fs::create_dir_all(temp).unwrap();
    let mut process = Command::new(format!("{project}/deploy/try"))
        .args([
            server,
            &format!("{project}/dist"),
            &port.to_string(),
            folder,
        ])
        .env("TMPDIR", temp)
        .stdout(Stdio::piped())
        .stderr(File::create(temp.join("errors")).unwrap())
        .spawn()
        .unwrap();
    let mut said = String::new();
    let mut output = BufReader::new(process.stdout.take().unwrap());
    output.read_line(&mut said).unwrap();
    (process, said)
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}
