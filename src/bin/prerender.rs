//! Turns the page that Trunk built into the whole site. Trunk runs it as its
//! `post_build` hook, with the folder of the build in `TRUNK_STAGING_DIR`.

use stand_with_belarus::content::{self, Error, ONION_URL, SITE_URL};
use stand_with_belarus::prerender::{Input, TrunkFiles, precompress, render, write_checksums};
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
    let public = project.join("public");
    let is_release = env::var("TRUNK_PROFILE").as_deref() == Ok("release");
    let input = input(project, folder, is_release).map_err(|error| vec![error])?;
    if input.site_url.is_none() && is_release {
        eprintln!(
            "SITE_URL is not set: canonical, hreflang and Open Graph addresses are left out. \
             Build with SITE_URL=https://your.site/ to have them."
        );
    }
    for draft in content::drafts(&public).map_err(|error| vec![error])? {
        say_draft(draft.tag, is_release);
    }
    let site = render(&input)?;
    site.write(folder).map_err(|error| vec![error])?;
    if is_release {
        finish(folder, &site.paths()).map_err(|error| vec![error])?;
    }
    Ok(())
}

fn input(project: &Path, folder: &Path, is_release: bool) -> Result<Input, Error> {
    // What is no text becomes a sign that no address may have.
    let typed = |name| env::var_os(name).unwrap_or_default();
    let setting = |name| typed(name).to_string_lossy().into_owned();
    Ok(Input {
        public: project.join("public"),
        files: TrunkFiles::read(folder)?,
        cache: project.join("target/cards"),
        site_url: content::site_url(&setting(SITE_URL))?,
        onion_url: content::onion_url(&setting(ONION_URL))?,
        drafts: !is_release,
    })
}

fn say_draft(tag: &str, is_release: bool) {
    if is_release {
        eprintln!(
            "public/locales/{tag}.json is a draft and not published: src/locale.rs has no row for it."
        );
    } else {
        eprintln!(
            "public/locales/{tag}.json is a draft: its page is at /{tag}/, and no other leads there."
        );
    }
}

/// What only a release has: compressed copies, and the sums of all files.
fn finish(folder: &Path, paths: &[&str]) -> Result<(), Error> {
    precompress(folder, paths)?;
    write_checksums(folder)
}
