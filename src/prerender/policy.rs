//! The Content Security Policy of a page, as a `meta` element, so that every
//! host and every mirror keeps it (W3C, Content Security Policy Level 3).

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

/// A policy that starts from nothing and allows inline style and scripts by
/// their hash; a page with scripts also its own files and WebAssembly. No
/// text may become markup or script (Trusted Types). What only headers can
/// say is in `public/_headers`.
pub fn policy(style: &str, scripts: &[&str]) -> String {
    let style = hash(style);
    let script = if scripts.is_empty() {
        String::new()
    } else {
        let hashes: Vec<String> = scripts.iter().map(|script| hash(script)).collect();
        let hashes = hashes.join(" ");
        format!("script-src 'self' 'wasm-unsafe-eval' {hashes}; connect-src 'self'; ")
    };
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {script}\
         style-src {style}; font-src data:; img-src 'self' data:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'\">"
    )
}

fn hash(content: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(content)))
}
