//! Turns the page that Trunk built into the whole site. Trunk runs it as its
//! `post_build` hook, with the folder of the build in `TRUNK_STAGING_DIR`.

use stand_with_belarus::content::{self, Error, Problem, is_address};
use stand_with_belarus::prerender::{Input, TrunkFiles, render};
use std::env;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match prerender() {
        Ok(()) => ExitCode::SUCCESS,
        Err(errors) => {
            for error in errors {
                eprintln!("{error}");
            }
            ExitCode::FAILURE
        }
    }
}

fn prerender() -> Result<(), Vec<Error>> {
    let folder = env::var("TRUNK_STAGING_DIR").unwrap_or_else(|_| "dist".to_owned());
    let folder = Path::new(&folder);
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = TrunkFiles::read(folder).map_err(|error| vec![error])?;
    let site_url = site_url().map_err(|error| vec![error])?;
    let is_release = env::var("TRUNK_PROFILE").as_deref() == Ok("release");
    let public = project.join("public");
    for draft in content::drafts(&public).map_err(|error| vec![error])? {
        let tag = draft.tag;
        eprintln!(
            "public/locales/{tag}.json is a draft: {}",
            match is_release {
                true => "it is not published. A row in src/locale.rs publishes it.",
                false => "its page is at /TAG/, and no other page leads to it.",
            }
            .replace("TAG", tag)
        );
    }
    if site_url.is_none() && is_release {
        eprintln!(
            "SITE_URL is not set: canonical, hreflang and Open Graph addresses are left out. \
             Build with SITE_URL=https://your.site/ to have them."
        );
    }
    let site = render(&Input {
        public,
        files,
        cache: project.join("target/cards"),
        site_url,
        drafts: !is_release,
    })?;
    site.write(folder).map_err(|error| vec![error])
}

/// The absolute address of the site's root, with a slash at its end.
fn site_url() -> Result<Option<String>, Error> {
    let url = env::var("SITE_URL").unwrap_or_default();
    if url.is_empty() {
        return Ok(None);
    }
    if !is_address(&url) || url.contains(['?', '#']) {
        return Err(Error::new("SITE_URL", "", Problem::Address(url)));
    }
    Ok(Some(format!("{}/", url.trim_end_matches('/'))))
}
