//! Requests as they travel: nothing is decoded, followed or joined.

use crate::host::Host;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::LazyLock;
use tokio::net::TcpSocket;
use tokio::runtime::Runtime;

/// The address of the reader, which no server may keep.
pub const READER: &str = "127.7.7.7";

/// The program of the reader.
pub const AGENT: &str = "a-readers-browser";

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

/// What a server answers.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// Every value of a header.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let named = self.headers.iter();
        named
            .filter(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
            .collect()
    }

    /// The value of a header that is there once; empty where it is not there.
    ///
    /// # Errors
    /// It is there more often.
    pub fn header(&self, name: &str) -> Result<&str, String> {
        match self.all(name)[..] {
            [] => Ok(""),
            [value] => Ok(value),
            ref values => Err(format!("{name} is there {} times", values.len())),
        }
    }

    /// The body as the file that was asked for.
    ///
    /// # Errors
    /// It is encoded in another way than it says.
    pub fn decoded(&self) -> Result<Vec<u8>, String> {
        let mut content = Vec::new();
        let read = match self.header("Content-Encoding")? {
            "" => (&self.body[..]).read_to_end(&mut content),
            "br" => brotli::Decompressor::new(&self.body[..], 4096).read_to_end(&mut content),
            "gzip" => flate2::read::GzDecoder::new(&self.body[..]).read_to_end(&mut content),
            other => return Err(format!("an encoding that nobody asked for, {other}")),
        };
        read.map_err(|error| error.to_string())?;
        Ok(content)
    }
}

impl Host {
    /// Asks for a path of the site, with more headers.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let folder = self.folder.trim_end_matches('/');
        let mut request = format!("{method} {folder}{path} HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        request += &format!("User-Agent: {AGENT}\r\nConnection: close\r\n");
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        let answer = self.send(&format!("{request}\r\n"));
        parse(&answer, method == "HEAD").unwrap_or_else(|| {
            let answer = String::from_utf8_lossy(&answer).into_owned();
            panic!("{}: {method} {path}: {answer}", self.server)
        })
    }

    /// Asks for a file in an encoding: `br`, `gzip` or `identity`.
    pub fn get(&self, path: &str, encoding: &str) -> Answer {
        self.ask("GET", path, &[("Accept-Encoding", encoding)])
    }

    /// Sends bytes from the reader's address; all that comes back.
    pub fn send(&self, request: &str) -> Vec<u8> {
        let mut stream = RUNTIME.block_on(async {
            let socket = TcpSocket::new_v4().unwrap();
            socket
                .bind(SocketAddr::new(READER.parse().unwrap(), 0))
                .unwrap();
            let to = SocketAddr::new([127, 0, 0, 1].into(), self.port);
            let stream: TcpStream = socket.connect(to).await.unwrap().into_std().unwrap();
            stream.set_nonblocking(false).unwrap();
            stream
        });
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        // A server may end the connection of who asks for nonsense.
        let _ = stream.read_to_end(&mut answer);
        answer
    }
}

fn parse(answer: &[u8], is_head: bool) -> Option<Answer> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8(answer[..end].to_vec()).ok()?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers: Vec<_> = lines
        .map(|line| {
            line.split_once(": ")
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
        })
        .collect::<Option<_>>()?;
    let mut answer = Answer {
        status,
        headers,
        body: answer[end + 4..].to_vec(),
    };
    if answer.header("Transfer-Encoding").ok()? == "chunked" && !is_head {
        answer.body = joined(&answer.body)?;
    }
    Some(answer)
}

/// The body that came in chunks (RFC 9112, 7.1).
fn joined(mut chunks: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = chunks.windows(2).position(|two| two == b"\r\n")?;
        let size = std::str::from_utf8(&chunks[..end]).ok()?;
        let size = usize::from_str_radix(size.trim(), 16).ok()?;
        if size == 0 {
            return Some(body);
        }
        let start = end + 2;
        body.extend_from_slice(chunks.get(start..start + size)?);
        chunks = chunks.get(start + size + 2..)?;
    }
}
