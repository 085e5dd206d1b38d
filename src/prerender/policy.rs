//! The Content Security Policy of a page, as a `meta` element, so that every
//! host and every mirror keeps it (W3C, Content Security Policy Level 3).

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

/// A policy that starts from nothing and allows the page's own files, WebAssembly,
/// and its inline style and script by their hash. What only headers can say
/// is in `public/_headers`.
pub fn policy(style: &str, script: Option<&str>) -> String {
    let style = hash(style);
    let script = script.map(|script| {
        let hash = hash(script);
        format!("script-src 'self' 'wasm-unsafe-eval' {hash}; connect-src 'self'; ")
    });
    let script = script.unwrap_or_default();
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {script}\
         style-src {style}; font-src data:; img-src 'self' data:; base-uri 'none'; \
         form-action 'none'\">"
    )
}

fn hash(content: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(content)))
}
