//! The Content Security Policy of a page. It is a `meta` element, so that every
//! host and every mirror keeps it (W3C, Content Security Policy Level 3).

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

/// What the scripts of a page may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CspProfile {
    /// Nothing.
    Inline,
    /// The site's own files, WebAssembly among them.
    App,
    /// The same, and a photo of the reader's own, which has an address in the
    /// page alone. Once the tool is there it allows itself less:
    /// `src/client/frame/lock.rs`.
    Frame,
}

/// A policy that starts from nothing and allows inline style and scripts by
/// their hash, and what scripts may ask for. No text may become markup or
/// script (Trusted Types). What only headers can say is in `public/_headers`.
pub fn policy(style: &str, scripts: &[&str], profile: CspProfile) -> String {
    let style = hash(style);
    let hashes: Vec<String> = scripts.iter().map(|script| hash(script)).collect();
    let hashes = hashes.join(" ");
    let script = match profile {
        _ if scripts.is_empty() => String::new(),
        CspProfile::Inline => format!("script-src {hashes}; "),
        CspProfile::App | CspProfile::Frame => {
            format!("script-src 'self' 'wasm-unsafe-eval' {hashes}; connect-src 'self'; ")
        }
    };
    let photo = match profile {
        CspProfile::Frame => " blob:",
        _ => "",
    };
    format!(
        "default-src 'none'; {script}style-src {style}; font-src data:; \
         img-src 'self' data:{photo}; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

fn hash(content: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(content)))
}
