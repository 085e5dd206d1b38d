//! Serves the built `dist` on loopback, at the root and in a sub-folder, and
//! notes every request.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::path::Path;
use std::sync::{Arc, Mutex};
use tokio::sync::Notify;

/// A running server. It stops with the test's runtime.
#[derive(Clone)]
pub struct Server {
    address: String,
    requests: Arc<Mutex<Vec<String>>>,
    faults: Arc<Mutex<Vec<(String, Fault)>>>,
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
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            address: format!("http://{}", listener.local_addr().unwrap()),
            requests: Arc::default(),
            faults: Arc::default(),
        };
        let router = Router::new().fallback(serve).with_state(server.clone());
        tokio::spawn(async { axum::serve(listener, router).await });
        server
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

async fn serve(State(server): State<Server>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
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
    // A page without a policy, which may hold frames.
    if path == "/blank" || path == "/harmless" {
        return ([(header::CONTENT_TYPE, "text/html")], "<!DOCTYPE html>").into_response();
    }
    let exit = path.strip_prefix("/exit");
    let file = exit.or(path.strip_prefix("/deep/folder")).unwrap_or(&path);
    let index = if file.ends_with('/') {
        "index.html"
    } else {
        ""
    };
    let file = format!("{}/dist{file}{index}", env!("CARGO_MANIFEST_DIR"));
    match std::fs::read(&file) {
        Ok(content) if exit.is_some() && file.ends_with(".html") => {
            let page = String::from_utf8_lossy(&content);
            let page = page.replace("https://www.wikipedia.org/", "/harmless");
            let page = page.replace("https://www.gismeteo.by/", "/harmless");
            ([(header::CONTENT_TYPE, kind(&file))], page).into_response()
        }
        Ok(mut content) => {
            match fault {
                Some(Fault::Half) => content.truncate(content.len() / 2),
                Some(Fault::Instead(other)) => content = other.into(),
                Some(Fault::With(more)) => content.extend_from_slice(more.as_bytes()),
                _ => {}
            }
            ([(header::CONTENT_TYPE, kind(&file))], content).into_response()
        }
        Err(_) => StatusCode::NOT_FOUND.into_response(),
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
