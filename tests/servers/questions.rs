//! What a server is asked. Each question is answered for the whole site.

use crate::headers_file::HeadersFile;
use crate::host::Host;
use crate::http::{AGENT, Answer, READER};
use crate::site::{dist, file_of, files, samples, type_of};
use std::fs;

/// A question: what is wrong, or nothing.
type Question = fn(&Host) -> Result<(), String>;

/// All questions. The last looks at what all the others have left behind.
pub const QUESTIONS: [(&str, Question); 11] = [
    ("every file arrives whole, however encoded", files_are_whole),
    ("copies go out as br and as gzip", copies_are_sent),
    ("every file has its type", files_have_their_type),
    (
        "every header of _headers, once",
        headers_are_those_of_the_list,
    ),
    (
        "a missing page is 404.html with status 404",
        missing_pages_say_so,
    ),
    ("a missing script is not kept", missing_scripts_are_not_kept),
    ("a folder is not listed", folders_are_not_listed),
    (
        "a folder without its slash leads to it",
        folders_get_their_slash,
    ),
    ("HEAD is GET without a body", head_has_no_body),
    (
        "what has not changed is not sent again",
        unchanged_is_not_sent,
    ),
    ("no reader is written down", no_reader_is_kept),
];

const ENCODINGS: [&str; 3] = ["br", "gzip", "identity"];

/// Every path with every encoding; stops at the first that is wrong.
fn each(
    paths: &[String],
    host: &Host,
    check: impl Fn(&str, &str, &Answer) -> Result<(), String>,
) -> Result<(), String> {
    for path in paths {
        for encoding in ENCODINGS {
            let answer = host.get(path, encoding);
            check(path, encoding, &answer)
                .map_err(|wrong| format!("{path} as {encoding}: {wrong}"))?;
        }
    }
    Ok(())
}

/// Fails with what was found in the place of what was wanted.
fn equal(what: &str, found: impl ToString, wanted: impl ToString) -> Result<(), String> {
    let (found, wanted) = (found.to_string(), wanted.to_string());
    if found == wanted {
        return Ok(());
    }
    Err(format!("{what} is \"{found}\", not \"{wanted}\""))
}

fn files_are_whole(host: &Host) -> Result<(), String> {
    let mut paths = files();
    paths.extend(samples());
    each(&paths, host, |path, _, answer| {
        equal("the status", answer.status, 200)?;
        let same = answer.decoded()? == fs::read(file_of(path)).unwrap();
        equal("that it is the file", same, true)
    })
}

fn copies_are_sent(host: &Host) -> Result<(), String> {
    let mut paths = files();
    paths.extend(samples());
    each(&paths, host, |path, encoding, answer| {
        let ending = if encoding == "gzip" { "gz" } else { encoding };
        let copy = format!("{}.{ending}", file_of(path).display());
        let Ok(copy) = fs::read(copy) else {
            return equal("the encoding", answer.header("Content-Encoding")?, "");
        };
        equal("the encoding", answer.header("Content-Encoding")?, encoding)?;
        equal("that it is the copy", answer.body == copy, true)?;
        equal("Vary", answer.header("Vary")?, "Accept-Encoding")
    })?;
    // What a browser really sends; the smallest copy wins.
    let answer = host.get("/", "gzip, deflate, br, zstd");
    equal("the encoding", answer.header("Content-Encoding")?, "br")
}

fn files_have_their_type(host: &Host) -> Result<(), String> {
    let mut paths = files();
    paths.extend(samples());
    each(&paths, host, |path, _, answer| {
        let wanted = type_of(&file_of(path).display().to_string()).unwrap();
        let found = answer.header("Content-Type")?.to_lowercase();
        // Only text needs its encoding named.
        let found = match wanted.starts_with("text/") {
            true => &found,
            false => found.split(';').next().unwrap(),
        };
        let found = found.replace("text/xml", "application/xml");
        equal("the type", found, wanted)
    })
}

fn headers_are_those_of_the_list(host: &Host) -> Result<(), String> {
    let list = HeadersFile::read();
    let mut paths = files();
    paths.extend(samples());
    each(&paths, host, |path, _, answer| compare(&list, path, answer))
}

/// Compares an answer with the list; what is not said to be kept is asked for anew.
fn compare(list: &HeadersFile, path: &str, answer: &Answer) -> Result<(), String> {
    let mut wanted = list.of(path);
    wanted
        .entry("cache-control".to_owned())
        .or_insert("no-cache".to_owned());
    for name in list.names() {
        let wanted = wanted.get(&name).map_or("", String::as_str);
        equal(&name, answer.header(&name)?, wanted)?;
    }
    Ok(())
}

fn missing_pages_say_so(host: &Host) -> Result<(), String> {
    let list = HeadersFile::read();
    let page = fs::read(dist().join("404.html")).unwrap();
    let paths = [
        "/nothing",
        "/be/nothing",
        "/be/nothing/at/all.html",
        "/nothing/",
    ];
    each(&paths.map(String::from), host, |path, _, answer| {
        equal("the status", answer.status, 404)?;
        equal("that it is the page", answer.decoded()? == page, true)?;
        equal(
            "the type",
            answer.header("Content-Type")?,
            "text/html; charset=utf-8",
        )?;
        compare(&list, path, answer)
    })
}

fn missing_scripts_are_not_kept(host: &Host) -> Result<(), String> {
    for path in ["/nothing.js", "/be/nothing.wasm"] {
        let answer = host.get(path, "br");
        equal(path, answer.status, 404)?;
        let kept = answer.header("Cache-Control")?;
        equal("that it is kept", kept.contains("max-age"), false)?;
    }
    Ok(())
}

fn folders_are_not_listed(host: &Host) -> Result<(), String> {
    for path in ["/cards/", "/badge/", "/qr/"] {
        let answer = host.get(path, "identity");
        let refused = [403, 404].contains(&answer.status);
        equal(&format!("that {path} is refused"), refused, true)?;
        let body = String::from_utf8_lossy(&answer.body);
        equal(
            "that files are named",
            body.contains("be.svg") || body.contains("be.png"),
            false,
        )?;
    }
    Ok(())
}

fn folders_get_their_slash(host: &Host) -> Result<(), String> {
    let answer = host.get("/be", "br");
    let moved = [301, 302, 307, 308].contains(&answer.status);
    equal("that it is moved", moved, true)?;
    let location = answer.header("Location")?;
    let wanted = format!("{}be/", host.folder);
    equal("that it leads there", location.ends_with(&wanted), true)
}

fn head_has_no_body(host: &Host) -> Result<(), String> {
    for path in samples() {
        for encoding in ENCODINGS {
            let accept = [("Accept-Encoding", encoding)];
            let (head, get) = (
                host.ask("HEAD", &path, &accept),
                host.ask("GET", &path, &accept),
            );
            equal("the status", head.status, get.status)?;
            equal("the length of the body", head.body.len(), 0)?;
            for (name, value) in &get.headers {
                let travels = ["date", "content-length", "transfer-encoding"];
                if !travels.contains(&&*name.to_lowercase()) {
                    equal(name, head.header(name)?, value)?;
                }
            }
        }
    }
    Ok(())
}

fn unchanged_is_not_sent(host: &Host) -> Result<(), String> {
    each(&samples(), host, |path, encoding, answer| {
        let again = |name: &str, value: &str| {
            let answer = host.ask("GET", path, &[("Accept-Encoding", encoding), (name, value)]);
            equal(&format!("the status after {name}"), answer.status, 304)?;
            equal("the length of the body", answer.body.len(), 0)
        };
        again("If-None-Match", answer.header("ETag")?)?;
        again("If-Modified-Since", answer.header("Last-Modified")?)?;
        let other = [
            ("Accept-Encoding", encoding),
            ("If-None-Match", "\"another\""),
        ];
        equal(
            "the status after a change",
            host.ask("GET", path, &other).status,
            200,
        )
    })
}

/// Also what is no good request must not be written down with who sent it.
fn no_reader_is_kept(host: &Host) -> Result<(), String> {
    // Too long for any file: a server's own error.
    let long = format!(
        "GET /{} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "a".repeat(300)
    );
    for request in [
        &*long,
        "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx",
        "nonsense\r\n\r\n",
    ] {
        let answer = String::from_utf8_lossy(&host.send(request)).into_owned();
        equal(
            "that the machine's files go out",
            answer.contains("root:x:0:"),
            false,
        )?;
    }
    let mut folders = vec![host.temp.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let content = fs::read(&path).unwrap_or_default();
            let content = String::from_utf8_lossy(&content);
            let kept = content.contains(READER) || content.contains(AGENT);
            equal(
                &format!("that {} has the reader", path.display()),
                kept,
                false,
            )?;
        }
    }
    Ok(())
}
