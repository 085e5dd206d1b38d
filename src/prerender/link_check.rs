//! Checks the finished site: every link inside it leads somewhere.

use super::Site;
use super::pages::not_found::path_of;
use crate::content::{Error, Problem};

/// Checks every page.
///
/// # Errors
/// Every link to a file or an anchor of the site that is not there.
pub fn check(site: &Site, site_url: Option<&str>) -> Result<(), Vec<Error>> {
    let pages = site.files().filter(|(path, _)| path.ends_with(".html"));
    let errors: Vec<Error> = pages
        .flat_map(|(path, page)| {
            let page = String::from_utf8_lossy(page).into_owned();
            let dead = links(&page).into_iter().filter(|link| {
                let absolute = site_url.and_then(|url| {
                    let below = |root: &str| link.strip_prefix(root);
                    below(url).or_else(|| below(path_of(url)))
                });
                match absolute {
                    // Canonical and alternate addresses are those of files of the site.
                    Some(rest) => !site.has(&resolve("index.html", rest)),
                    None => !leads(site, path, link),
                }
            });
            dead.map(|link| Error::new(path, "", Problem::DeadLink(link.to_owned())))
                .collect::<Vec<_>>()
        })
        .collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(errors)
    }
}

/// The value of every `href` of a page.
fn links(page: &str) -> Vec<&str> {
    page.split(" href=\"")
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(link, _)| link)
        .collect()
}

/// Whether a link leads to a file or anchor of the site, or out of it.
fn leads(site: &Site, from: &str, link: &str) -> bool {
    let colon = link.find([':', '/']);
    if colon.is_some_and(|at| link[at..].starts_with(':')) {
        return true;
    }
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    // Every browser goes to the top of a page for it (WHATWG HTML, 7.4.6.3).
    let anchor = if anchor == "top" { "" } else { anchor };
    let target = if path.is_empty() {
        from.to_owned()
    } else {
        resolve(from, path)
    };
    let found = site.files().find(|(file, _)| *file == target);
    match found {
        Some((_, page)) if !anchor.is_empty() => {
            String::from_utf8_lossy(page).contains(&format!(" id=\"{anchor}\""))
        }
        _ => site.has(&target),
    }
}

/// The path in the site that a relative link on the page `from` means.
fn resolve(from: &str, link: &str) -> String {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => {
                folders.pop();
            }
            part => folders.push(part),
        }
    }
    if folders.last().is_none_or(|last| last.is_empty()) || link.ends_with('.') {
        folders.retain(|folder| !folder.is_empty());
        folders.push("index.html");
    }
    folders.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_links_resolve() {
        assert_eq!(resolve("index.html", "./"), "index.html");
        assert_eq!(resolve("index.html", "be/"), "be/index.html");
        assert_eq!(resolve("be/index.html", "../"), "index.html");
        assert_eq!(resolve("be/index.html", "../nb/"), "nb/index.html");
        assert_eq!(resolve("be/index.html", "../facts.json"), "facts.json");
    }
}
