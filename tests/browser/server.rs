//! Serves the built `dist` on loopback, at the root and in a sub-folder, and
//! notes every request.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::path::Path;
use std::sync::{Arc, Mutex};

/// A running server. It stops with the test's runtime.
#[derive(Clone)]
pub struct Server {
    address: String,
    requests: Arc<Mutex<Vec<String>>>,
    failing: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Starts a server on a free port.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            address: format!("http://{}", listener.local_addr().unwrap()),
            requests: Arc::default(),
            failing: Arc::default(),
        };
        let router = Router::new().fallback(serve).with_state(server.clone());
        tokio::spawn(async { axum::serve(listener, router).await });
        server
    }

    /// The absolute address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Answers a path with an error from now on.
    pub fn fail(&self, path: &str) {
        self.failing.lock().unwrap().push(path.to_owned());
    }

    /// The paths that were asked for so far.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

async fn serve(State(server): State<Server>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    server.requests.lock().unwrap().push(path.clone());
    if server.failing.lock().unwrap().contains(&path) {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
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
        Ok(content) => ([(header::CONTENT_TYPE, kind(&file))], content).into_response(),
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
