//! Serves the built `dist` on loopback, at the root and in a sub-folder, and
//! notes every request.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::path::Path;
use std::sync::{Arc, Mutex};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

/// A running server. It stops with the test's runtime.
#[derive(Clone)]
pub struct Server {
    address: String,
    requests: Arc<Mutex<Vec<String>>>,
    faults: Arc<Mutex<Vec<(String, Fault)>>>,
    complaints: Arc<Mutex<Vec<String>>>,
    stop: Arc<Notify>,
}

/// What a server may do wrong.
#[derive(Debug, Clone)]
pub enum Fault {
    /// Answers with this status.
    Status(u16),
    /// Answers with half of the file.
    Half,
    /// Answers with something else, under the file's own type.
    Instead(&'static str),
    /// Answers with the file, followed by something else.
    With(&'static str),
    /// Never answers.
    Never,
    /// Answers when the test lets it.
    Held(Arc<Notify>),
}

impl Server {
    /// Starts a server on a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            address: format!("http://{}", listener.local_addr().unwrap()),
            requests: Arc::default(),
            faults: Arc::default(),
            complaints: Arc::default(),
            stop: Arc::default(),
        };
        server.serve_on(listener);
        server
    }

    fn serve_on(&self, listener: TcpListener) {
        let router = Router::new().fallback(serve).with_state(self.clone());
        let stop = self.stop.clone();
        let stopped = async move { stop.notified().await };
        tokio::spawn(async {
            let serving = axum::serve(listener, router);
            serving.with_graceful_shutdown(stopped).await
        });
    }

    /// Is not to be reached any more, as a host that is blocked.
    pub async fn stop(&self) {
        self.stop.notify_one();
        while TcpStream::connect(self.host()).await.is_ok() {
            tokio::task::yield_now().await;
        }
    }

    /// Is to be reached again.
    pub async fn resume(&self) {
        let listener = TcpListener::bind(self.host()).await.unwrap();
        self.serve_on(listener);
    }

    fn host(&self) -> &str {
        self.address.strip_prefix("http://").unwrap()
    }

    /// The absolute address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Does this wrong the next time that a path with this end is asked for.
    pub fn fault(&self, path: &str, fault: Fault) {
        self.faults.lock().unwrap().push((path.to_owned(), fault));
    }

    /// The faults of a path that are still to come.
    pub fn faults_left(&self) -> usize {
        self.faults.lock().unwrap().len()
    }

    /// What the engines complained of on pages under `/watched` and its
    /// like: errors, unhandled rejections, what the policy refused.
    pub fn complaints(&self) -> Vec<String> {
        self.complaints.lock().unwrap().clone()
    }

    fn next_fault(&self, path: &str) -> Option<Fault> {
        let mut faults = self.faults.lock().unwrap();
        let next = faults.iter().position(|(end, _)| path.ends_with(end))?;
        Some(faults.remove(next).1)
    }

    /// The paths that were asked for so far.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

/// Folders that the site is served in beside the root.
const FOLDERS: [&str; 7] = [
    "/deep/folder",
    "/fontless",
    "/exit",
    "/watched",
    "/poor",
    "/refused",
    "/sheet",
];

/// Tells the server of every complaint; it has nothing to do with the page's own script.
const REPORT_ERRORS: &str = include_str!("report_errors.js");

/// Takes away or breaks what a page may not rely on.
const BREAK_OPTIONAL_APIS: &str = include_str!("break_optional_apis.js");

/// A share sheet and a clipboard in the place of the device's. What the sheet
/// answers stands in the address's fragment, what was asked in the document;
/// with a query the clipboard refuses.
const FAKE_SHARE_AND_CLIPBOARD: &str = include_str!("fake_share_and_clipboard.js");

async fn serve(State(server): State<Server>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if path == "/complaint" {
        let body = axum::body::to_bytes(request.into_body(), 1 << 16)
            .await
            .unwrap();
        let complaint = String::from_utf8_lossy(&body).into_owned();
        server.complaints.lock().unwrap().push(complaint);
        return StatusCode::NO_CONTENT.into_response();
    }
    server.requests.lock().unwrap().push(path.clone());
    let fault = server.next_fault(&path);
    match &fault {
        Some(Fault::Status(status)) => {
            return StatusCode::from_u16(*status).unwrap().into_response();
        }
        Some(Fault::Never) => std::future::pending().await,
        Some(Fault::Held(gate)) => gate.notified().await,
        _ => {}
    }
    let script = |script: &'static str| ([(header::CONTENT_TYPE, "text/javascript")], script);
    match path.as_str() {
        // A page without a policy, which may hold frames.
        "/blank" | "/harmless" => {
            return ([(header::CONTENT_TYPE, "text/html")], "<!DOCTYPE html>").into_response();
        }
        "/watch" => return script(REPORT_ERRORS).into_response(),
        "/poor.js" => return script(BREAK_OPTIONAL_APIS).into_response(),
        "/sheet.js" => return script(FAKE_SHARE_AND_CLIPBOARD).into_response(),
        _ => {}
    }
    let folder = FOLDERS.into_iter().find(|folder| path.starts_with(folder));
    let file = path.strip_prefix(folder.unwrap_or("")).unwrap_or(&path);
    let index = if file.ends_with('/') {
        "index.html"
    } else {
        ""
    };
    let file = format!("{}/dist{file}{index}", env!("CARGO_MANIFEST_DIR"));
    let Ok(mut content) = std::fs::read(&file) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if file.ends_with(".html") || file.ends_with("/fragment.txt") {
        content = changed(&String::from_utf8_lossy(&content), folder).into();
    }
    match fault {
        Some(Fault::Half) => content.truncate(content.len() / 2),
        Some(Fault::Instead(other)) => content = other.into(),
        Some(Fault::With(more)) => content.extend_from_slice(more.as_bytes()),
        _ => {}
    }
    ([(header::CONTENT_TYPE, kind(&file))], content).into_response()
}

/// A page as a folder changes it.
fn changed(page: &str, folder: Option<&str>) -> String {
    let watch = "<head><script src=\"/watch\"></script>";
    match folder {
        Some("/exit") => page
            .replace("https://www.wikipedia.org/", "/harmless")
            .replace("https://www.gismeteo.by/", "/harmless"),
        Some("/watched") => page.replace("<head>", watch),
        Some("/poor") => {
            let poor = format!("{watch}<script src=\"/poor.js\"></script>");
            page.replace("<head>", &poor)
        }
        Some("/sheet") => {
            let sheet = format!("{watch}<script src=\"/sheet.js\"></script>");
            page.replace("<head>", &sheet)
        }
        Some("/fontless") => page.replace("font-src data:", "font-src 'none'"),
        Some("/refused") => page
            .replace("<head>", watch)
            .replace("'wasm-unsafe-eval' ", ""),
        _ => page.to_owned(),
    }
}

fn kind(file: &str) -> &'static str {
    match Path::new(file)
        .extension()
        .and_then(|extension| extension.to_str())
    {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
