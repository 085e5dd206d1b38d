// How long a newcomer waits: from the first command of the README, with no tool
// and nothing built yet, until the page is served. What the system's own package
// manager installs, the compiler and downloads of cargo are there already.

import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { copyProject } from "./copy.mjs";
import { freePort } from "./engines.mjs";

/** How often the page is asked for, in ms. */
const INTERVAL = 500;
/** After so many ms something is wrong. */
const PATIENCE = 3_600_000;

export async function setup({ project, target, say }) {
  const { folder, copy } = copyProject(project, target);
  const [cache, own] = ["cache", "set-up"].map((name) => join(folder, name));
  for (const old of [cache, own]) rmSync(old, { recursive: true, force: true });
  // The tools of this very run are not there for a newcomer.
  const path = process.env.PATH.split(":").filter((entry) => !entry.includes("stand-with-belarus"));
  const env = { ...process.env, PATH: path.join(":"), XDG_CACHE_HOME: cache, CARGO_TARGET_DIR: own };
  const port = await freePort();
  say("script/serve with nothing kept");
  const start = performance.now();
  const serve = spawn("script/serve", ["--port", String(port)], { cwd: copy, env, detached: true, stdio: ["ignore", "ignore", "inherit"] });
  try {
    while (!(await isServed(port))) {
      if (serve.exitCode !== null) throw new Error("script/serve has ended");
      if (performance.now() - start > PATIENCE) throw new Error("the page was not served within an hour");
      await pause(INTERVAL);
    }
    const minutes = (performance.now() - start) / 60_000;
    return { values: { served: { value: minutes, note: "one run" } }, tables: [] };
  } finally {
    if (serve.exitCode === null) process.kill(-serve.pid);
    for (const old of [cache, own]) rmSync(old, { recursive: true, force: true });
  }
}

async function isServed(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
  return answer?.ok ?? false;
}
