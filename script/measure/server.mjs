// Serves the site as a host does: by a real server with its file of deploy/, and
// notes every request on its way there. Below /bare/ every page stands without
// its scripts, below /cut/ without what follows its first screen; at /plain/ is
// the least page that another language can take the place of, at /peer/ the same
// page made by others.

import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { createInterface } from "node:readline";
import { gzipSync } from "node:zlib";
import { freePort } from "./engines.mjs";
import { bare, brotli, cut } from "./site.mjs";

/** The server whose answers are measured. */
const SERVER = "nginx";

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

/** Starts the server at a port: { url, requests, close }; `peer` is a folder or nothing. */
export async function serve({ folder, languages }, project, port, peer) {
  const temp = mkdtempSync(join(tmpdir(), "stand-bench-"));
  const end = () => rmSync(temp, { recursive: true, force: true });
  try {
    cpSync(folder, temp, { recursive: true });
    for (const { path, html } of languages) {
      write(temp, `bare${path}index.html`, bare(html));
      write(temp, `cut${path}index.html`, cut(html));
    }
    for (const [name, content] of Object.entries(PLAIN)) write(temp, `plain/${name}`, content);
    const files = peer ? readdirSync(peer, { recursive: true, withFileTypes: true }) : [];
    for (const file of files.filter((file) => file.isFile())) {
      const path = join(file.parentPath, file.name);
      write(temp, join("peer", relative(peer, path)), readFileSync(path));
    }
    const behind = await freePort();
    const server = await start(project, temp, behind);
    const requests = [];
    const counter = await count(port, behind, requests);
    const close = () => {
      counter.close();
      server.kill();
      end();
    };
    return { url: `http://127.0.0.1:${port}`, requests, close };
  } catch (error) {
    end();
    throw error;
  }
}

/** The bytes of a path as they travel to who takes brotli. */
export function sent(server, path) {
  return new Promise((come, fail) => {
    const request = get(server.url + path, { headers: { "accept-encoding": "br" } }, async (answer) => {
      if (answer.headers["content-encoding"] !== "br") fail(new Error(`${path} is not sent as brotli`));
      come(Buffer.concat(await answer.toArray()));
    });
    request.on("error", fail);
  });
}

/** Writes a file with its copies, as the build does. */
function write(folder, path, content) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  writeFileSync(`${target}.br`, brotli(content));
  writeFileSync(`${target}.gz`, gzipSync(content, { level: 9 }));
}

/** Starts `deploy/try`, until it says that it serves. */
async function start(project, folder, port) {
  const command = join(project, "deploy/try");
  const server = spawn(command, [SERVER, folder, String(port)], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: server.stdout })) {
    if (line.includes(" serves ")) return server;
  }
  throw new Error(`${SERVER} does not start; its words are above`);
}

/** Passes every byte on to another port and back, and notes the paths that are asked for. */
async function count(port, behind, requests) {
  const counter = createServer((reader) => {
    const server = connect(behind, "127.0.0.1");
    let head = "";
    reader.on("data", (bytes) => {
      // No request has a body here: each ends with an empty line.
      const heads = (head + bytes.toString("latin1")).split("\r\n\r\n");
      head = heads.pop();
      for (const [first] of heads.map((lines) => lines.split("\r\n")))
        requests.push(new URL(first.split(" ")[1], "http://localhost").pathname);
    });
    reader.pipe(server).pipe(reader);
    reader.on("error", () => server.destroy());
    server.on("error", () => reader.destroy());
  });
  await new Promise((listening) => counter.listen(port, "127.0.0.1", listening));
  return counter;
}
