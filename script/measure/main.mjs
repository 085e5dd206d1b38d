// Builds the page, measures it section by section, and holds it against its
// bounds. Each section answers with values for its rows of the table, and with
// tables of its own.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { axe } from "./axe.mjs";
import { BOUNDS } from "./bounds.mjs";
import { changes } from "./changes.mjs";
import { packageVersion } from "./chromium.mjs";
import { crates } from "./crates.mjs";
import { freePort } from "./engines.mjs";
import { frame } from "./frame.mjs";
import { growth } from "./growth.mjs";
import { interactive } from "./interactive.mjs";
import { scores } from "./lighthouse.mjs";
import { counters, languageSwitch } from "./motion.mjs";
import { paint } from "./paint.mjs";
import { boundTable, document, plain, tablesOf, verdicts } from "./report.mjs";
import { requests } from "./requests.mjs";
import { serve } from "./server.mjs";
import { openSite } from "./site.mjs";
import { setup } from "./setup.mjs";
import { sizes } from "./sizes.mjs";

/** In the order they run. */
const SECTIONS = {
  sizes,
  crates,
  requests,
  counters,
  switch: languageSwitch,
  frame,
  axe,
  paint,
  interactive,
  lighthouse: scores,
  growth,
  changes,
  setup,
};

const project = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const say = (words) => console.error(`· ${words}`);

const { values: options, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean" }, peer: { type: "string" } },
});
const { quick, peer } = options;
const unknown = chosen.find((name) => !(name in SECTIONS));
if (unknown)
  stop(
    `there is no ${unknown}; script/bench takes --quick, --peer FOLDER and names of sections: ${Object.keys(SECTIONS).join(" ")}`,
  );
const names = Object.keys(SECTIONS).filter((name) => chosen.length === 0 || chosen.includes(name));

say("release build");
// Visited where it says that it is: only at a mirror has script links to change.
const port = await freePort();
const siteUrl = `http://127.0.0.1:${port}/`;
const site = build();
const server = await serve(site, project, port, peer);
const target = resolve(project, process.env.CARGO_TARGET_DIR ?? "target");
const isWhole = names.length === Object.keys(SECTIONS).length && !quick;
const engines = {};
const unmeasured = { failure: "the run was cut short", tables: [] };
const answers = Object.fromEntries(names.map((name) => [name, unmeasured]));
for (const name of names) {
  say(name);
  try {
    answers[name] = await SECTIONS[name]({
      site,
      server,
      project,
      target,
      siteUrl,
      quick,
      peer,
      engines,
      say,
    });
  } catch (error) {
    answers[name] = {
      failure: error.message,
      tables: [{ title: name, note: `Not measured: ${error.message}` }],
    };
    say(`${name}: ${error.message}`);
  }
  // At once: a run takes an hour, and may be cut short.
  if (isWhole) keep();
}
server.close();

const rows = table();
if (chosen.length > 0) console.log(tablesOf(names.flatMap((name) => answers[name].tables)));
console.log(plain(rows));
process.exitCode = rows.every(({ holds }) => holds) && names.every((name) => !answers[name].failure) ? 0 : 1;

/** The rows of the table; those of a section that has not run are misses. */
function table() {
  return verdicts(
    names.filter((name) => name in BOUNDS),
    answers,
  );
}

/** Writes down what was measured. */
function keep() {
  const versions = [
    ...Object.values(engines),
    ...["lighthouse", "axe-core"].map((name) => `${name} ${packageVersion(name)}`),
  ];
  const day = new Date().toISOString().slice(0, 10);
  const conditions = `\`script/bench\` on ${day}, ${cpus().length} cores: ${versions.join(", ")}.`;
  const tables = names.flatMap((name) => answers[name].tables);
  writeFileSync(join(project, "tests/benchmark.md"), document(table(), tables, conditions));
  const readme = join(project, "README.md");
  const place = /(<!-- script\/bench.*-->\n)[^]*(\n<!-- until here -->)/;
  const text = readFileSync(readme, "utf8");
  writeFileSync(readme, text.replace(place, `$1\n${boundTable(table())}\n$2`));
}

function build() {
  try {
    execFileSync("script/build", {
      cwd: project,
      env: { ...process.env, SITE_URL: siteUrl, RUST_LOG: "error" },
      stdio: "inherit",
    });
    return openSite(join(project, "dist"));
  } catch (error) {
    return stop(`the page could not be built: ${error.message}`);
  }
}

function stop(words) {
  console.error(`Stopped: ${words}`);
  process.exit(1);
}
