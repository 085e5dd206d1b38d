// Serves the site on loopback as a good static host does: compressed before
// anybody asks, with the headers that the site's own `_headers` gives, and
// notes every request. Below /bare/ every page stands without its scripts, below
// /cut/ without what follows its first screen; at /plain/ is the least page that another language can take the place of.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { bare, brotli, cut } from "./site.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ics": "text/calendar; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".png": "image/png",
};

/** One heading, whose words a tap fetches: what a switch costs in any case. */
const PLAIN = {
  "words.txt": "Палітычныя вязні",
  "index.html": `<!DOCTYPE html><html lang="en" dir="ltr"><meta charset="utf-8"><title>Plain</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<details class="languages"><summary>English</summary><a lang="be" href="be/">Беларуская</a></details>
<h1>Political prisoners</h1>
<script>
  document.documentElement.dataset.script = "ready";
  document.querySelector("a").onclick = async (event) => {
    event.preventDefault();
    const words = await (await fetch("words.txt")).text();
    document.querySelector("h1").textContent = words;
    document.documentElement.lang = "be";
  };
</script>`,
};

/** Starts the server at a port: { url, requests, close }. */
export async function serve({ folder, languages }, port) {
  const headers = headerRules(readFileSync(join(folder, "_headers"), "utf8"));
  const files = new Map(filesOf(folder).map((path) => [path, file(readFileSync(join(folder, path)), path)]));
  for (const { path, html } of languages) {
    files.set(`/bare${path}index.html`, file(bare(html), ".html"));
    files.set(`/cut${path}index.html`, file(cut(html), ".html"));
  }
  for (const [name, content] of Object.entries(PLAIN))
    files.set(`/plain/${name}`, file(content, extname(name)));

  const requests = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const found = files.get(path);
    if (!found) return response.writeHead(404).end();
    const head = { ...headers(path), etag: found.tag, "content-type": found.type, vary: "accept-encoding" };
    if (request.headers["if-none-match"] === found.tag) return response.writeHead(304, head).end();
    const accepted = request.headers["accept-encoding"] ?? "";
    const encoding = ["br", "gzip"].find((name) => found[name] && accepted.includes(name));
    if (encoding) head["content-encoding"] = encoding;
    const body = found[encoding ?? "plain"];
    response
      .writeHead(200, { ...head, "content-length": body.length })
      .end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise((listening) => server.listen(port, "127.0.0.1", listening));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, requests, close };
}

function file(content, path) {
  const plain = Buffer.from(content);
  const type = TYPES[extname(path) || path] ?? "application/octet-stream";
  const tag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 16)}"`;
  const compressed = type === "image/png" ? {} : { br: brotli(plain), gzip: gzipSync(plain, { level: 9 }) };
  return { plain, type, tag, ...compressed };
}

function filesOf(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name))}`);
}

/** The headers of a path by the rules of Cloudflare Pages: later blocks add, `! Name` takes away. */
function headerRules(text) {
  const blocks = [];
  for (const line of text.split("\n").filter((line) => line.trim())) {
    if (!line.startsWith(" ")) {
      const pattern = line
        .trim()
        .split("*")
        .map((part) => part.replace(/[.+?]/g, "\\$&"));
      blocks.push({ matches: new RegExp(`^${pattern.join(".*")}$`), lines: [] });
    } else blocks.at(-1).lines.push(line.trim());
  }
  return (path) => {
    const headers = {};
    for (const line of blocks.filter(({ matches }) => matches.test(path)).flatMap(({ lines }) => lines)) {
      const [name, value] = line.split(/:\s*(.*)/s);
      if (line.startsWith("!")) delete headers[line.slice(1).trim().toLowerCase()];
      else headers[name.toLowerCase()] = value;
    }
    return headers;
  };
}
