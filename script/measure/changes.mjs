// How long a translator or a maintainer waits: from a changed file until the
// page that script/serve serves shows the change.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { median } from "./bounds.mjs";
import { copyProject, edit } from "./copy.mjs";
import { freePort } from "./engines.mjs";

const TIMES = 3;
/** How often the page is asked for, in ms. */
const INTERVAL = 20;
/** When Trunk has begun no other build for so long, in ms, none is to come. */
const QUIET = 1000;
/** After so many ms something is wrong. */
const PATIENCE = 900_000;

/** What is changed: a file, a text in it, and another that takes its place. */
const CHANGES = {
  word: ["public/locales/en.json", "We remember!", "We remember?"],
  component: ["src/components/footer.rs", 'class="footer', 'class="changed footer'],
};

export async function changes({ project, target, say }) {
  const { copy, env } = copyProject(project, target);
  const port = await freePort();
  say("a build for development");
  const trunk = serve(copy, env, port);
  try {
    await until("the page is served", async () => (await page(port)) && trunk.isQuiet(), trunk);
    const rows = [];
    for (const [what, change] of Object.entries(CHANGES)) {
      for (let time = 0; time < TIMES; time++) {
        const [file, before, after] = time % 2 === 0 ? change : [change[0], change[2], change[1]];
        const { begun } = trunk.builds;
        const start = performance.now();
        edit(join(copy, file), (text) => text.replaceAll(before, after));
        await until(`${file} is served`, async () => (await page(port)).includes(after), trunk);
        const seconds = (performance.now() - start) / 1000;
        await until("Trunk has come to rest", () => trunk.isQuiet(), trunk);
        rows.push([what, seconds, trunk.builds.begun - begun]);
      }
    }
    const middle = (what) => median(rows.filter((row) => row[0] === what).map((row) => row[1]));
    return {
      values: {
        word: { value: middle("word"), note: `median of ${TIMES}` },
        component: { value: middle("component"), note: `median of ${TIMES}` },
      },
      tables: [
        {
          title: "From a changed file to the served page",
          head: ["what is changed", "s", "builds"],
          rows,
        },
      ],
    };
  } finally {
    trunk.end();
  }
}

/** Runs script/serve; `builds` counts those that its Trunks say to have begun and done. */
function serve(cwd, env, port) {
  const options = { cwd, env: { ...env, RUST_LOG: "info", NO_COLOR: "true" }, detached: true };
  const trunk = spawn("script/serve", ["--port", String(port)], options);
  const builds = { begun: 0, done: 0, last: 0 };
  let output = "";
  const read = (bytes) => {
    output += bytes;
    builds.begun = output.split("starting build").length - 1;
    builds.done = output.split(/✅|❌/).length - 1;
    builds.last = performance.now();
  };
  trunk.stdout.on("data", read);
  trunk.stderr.on("data", read);
  const isQuiet = () => builds.done >= builds.begun && performance.now() - builds.last > QUIET;
  const hasEnded = () => trunk.exitCode !== null;
  return { builds, isQuiet, hasEnded, output: () => output, end: () => hasEnded() || process.kill(-trunk.pid) };
}

/** The English page; nothing before it is served. */
async function page(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
  return answer?.ok ? answer.text() : "";
}

async function until(what, isSo, trunk) {
  const end = performance.now() + PATIENCE;
  while (!(await isSo())) {
    if (trunk.hasEnded() || performance.now() > end) throw new Error(`not ${what}; Trunk says:\n${trunk.output()}`);
    await pause(INTERVAL);
  }
}
