// What the page costs as it grows: the project is copied and rendered with 30 and
// 300 counts on its chart, then with every translation published a second time
// under a made-up tag.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { median, number } from "./bounds.mjs";
import { copyProject, edit } from "./copy.mjs";
import { brotli, openSite } from "./site.mjs";

const TIMES = 3;
/** How many counts the timeline is given: about what it has, and ten times that. */
const COUNTS = [30, 300];

/** Time and output of the prerenderer and a visitor's bytes, as languages and counts are added. */
export function growth({ site, project, target, siteUrl, say }) {
  const { folder, copy, env: own } = copyProject(project, target);
  edit(join(copy, "Trunk.toml"), (text) => text.replace(/^\[\[hooks\]\]\n(?:[^[\n].*\n|\n)*/gm, ""));
  const run = (command, args, env) =>
    execFileSync(command, args, {
      cwd: copy,
      env: { ...own, SITE_URL: siteUrl, RUST_LOG: "error", ...env },
      stdio: ["ignore", "ignore", "inherit"],
    });
  const built = (languages) => {
    say(`a prerenderer and the page without it, for ${languages} languages`);
    run("cargo", ["build", "--quiet", "--features", "prerender", "--bin", "prerender"]);
    run("script/build", ["--dist", "template"]);
    const program = join(folder, `prerender-${languages}`);
    cpSync(join(own.CARGO_TARGET_DIR, "debug/prerender"), program);
    return program;
  };
  const rendered = (program, what, count) => {
    say(`rendering ${count} ${what}`);
    const output = join(folder, `dist-${count}-${what}`);
    const render = () => {
      rmSync(output, { recursive: true, force: true });
      cpSync(join(copy, "template"), output, { recursive: true });
      const start = performance.now();
      run(program, [], { TRUNK_STAGING_DIR: output });
      return (performance.now() - start) / 1000;
    };
    rmSync(join(copy, "target"), { recursive: true, force: true });
    const cold = render();
    const warm = median(Array.from({ length: TIMES }, render));
    const size = sizeOf(output) - sizeOf(join(copy, "template"));
    return { name: `${count} ${what}`, count, cold, warm, size, bytes: visitor(openSite(output)) };
  };

  const once = site.languages.length;
  const program = built(once);
  const small = rendered(program, "languages", once);
  const timeline = join(copy, "public/timeline.json");
  const known = readFileSync(timeline, "utf8");
  const [few, many] = COUNTS.map((count) => {
    writeFileSync(timeline, withCounts(known, count));
    return rendered(program, "counts", count);
  });
  writeFileSync(timeline, known);
  // Last: the catalogs of more languages than the prerenderer knows are drafts.
  const twice = publishTwice(copy, site.languages);
  const large = rendered(built(twice), "languages", twice);
  const each = ([less, more], of) => of(more) / more.count / (of(less) / less.count);
  const added = sum(large.bytes) - sum(small.bytes);
  const [row] = site.languages[0].html.match(/<li><a [^>]*hreflang="be"[^]*?<\/li>/) ?? [];
  if (!row) throw new Error("the switcher has no row for be");
  const rowBytes = Buffer.byteLength(row);
  const bytesEach = added / (twice - once);
  const languages = [small, large];
  const counts = [few, many];
  return {
    values: {
      visitor: {
        value: bytesEach / rowBytes,
        note: `${number(Math.round(bytesEach))} B each, brotli; a row is ${rowBytes} B as written`,
      },
      time: { value: each(languages, ({ cold }) => cold), note: "with its pictures drawn" },
      output: { value: each(languages, ({ size }) => size) },
      countVisitor: { value: sum(many.bytes) / sum(few.bytes) },
      countTime: { value: each(counts, ({ cold }) => cold), note: "with its pictures drawn" },
      countOutput: { value: each(counts, ({ size }) => size) },
    },
    tables: [
      {
        title: "Prerendering as it grows",
        note: "The first time draws the pictures; they are kept for the next time. A debug build, as Trunk runs it.",
        head: ["", "first time, s", "next times, s", "first, s each", "next, s each", "output, B", "B each"],
        rows: [small, large, few, many].map(({ name, count, cold, warm, size }) => [
          name,
          cold,
          warm,
          cold / count,
          warm / count,
          size,
          size / count,
        ]),
      },
      {
        title: "What a visitor loads as it grows (English page, brotli)",
        head: ["", ...Object.keys(small.bytes), "together"],
        rows: [small, large, few, many].map(({ name, bytes }) => [name, ...Object.values(bytes), sum(bytes)]),
      },
    ],
  };
}

/** A timeline with so many counts: at even distances in time, on the lines between those it has. */
function withCounts(text, count) {
  const timeline = JSON.parse(text);
  const known = timeline.counts.map((count) => ({ ...count, time: Date.parse(count.date) }));
  const [first, last] = [known[0].time, known.at(-1).time];
  timeline.counts = Array.from({ length: count }, (_, index) => {
    const time = first + ((last - first) * index) / (count - 1);
    const next = Math.max(1, known.findIndex((count) => count.time >= time));
    const [from, to] = [known[next - 1], known[next]];
    const share = (time - from.time) / (to.time - from.time);
    return {
      date: new Date(time).toISOString().slice(0, 10),
      value: Math.round(from.value + share * (to.value - from.value)),
      by: to.by,
      url: `${to.url}?${index}`,
    };
  });
  return JSON.stringify(timeline);
}

/**
 * Publishes every language but English, whose words no other may have, once more
 * under a tag for local use; how many there are then.
 */
function publishTwice(copy, languages) {
  const locales = join(copy, "public/locales");
  const added = new Map();
  edit(join(copy, "src/locale.rs"), (code) => {
    const rows = [...code.matchAll(/^ {4}row\("([^"]+)", "([^"]+)",([^)]*\)(?:\s*\.\w+\(\))*)/gm)];
    if (rows.length !== languages.length)
      throw new Error(`src/locale.rs has ${rows.length} rows, the switcher ${languages.length}`);
    // Names are turned round, so that they are as new to the compression as a real one.
    const lines = rows.slice(1).map(([, tag, name, rest], index) => {
      const made = `q${"abcdefghijklmnopqrst"[index >> 3]}${"abcdefgh"[index & 7]}`;
      added.set(made, tag);
      return `    row("${made}", "${[...name].reverse().join("")}",${rest},\n`;
    });
    const end = code.indexOf("];", rows.at(-1).index);
    return code.slice(0, end) + lines.join("") + code.slice(end);
  });
  for (const [made, tag] of added) {
    const words = JSON.parse(readFileSync(join(locales, `${tag}.json`), "utf8"));
    // On every picture, so that none is one that was drawn already.
    const [letter] = words.poster.date.replaceAll(/\{[^}]*\}/g, "").match(/\p{L}/u);
    words.poster.date += ` ${letter}`;
    // Italian has the English word, which a new language may not.
    words.client.network += ` ${letter}`;
    writeFileSync(join(locales, `${made}.json`), JSON.stringify(words));
  }
  return languages.length + added.size;
}

const visitor = ({ folder, languages, programs }) => {
  const [wasm, glue] = programs.client.map((path) => brotli(readFileSync(join(folder, path))).length);
  return { page: brotli(languages[0].html).length, wasm, glue };
};

const sum = (bytes) => Object.values(bytes).reduce((a, b) => a + b);

function sizeOf(folder) {
  if (!existsSync(folder)) throw new Error(`${folder} is not there`);
  const files = readdirSync(folder, { recursive: true }).map((path) => statSync(join(folder, path)));
  return files.filter((file) => file.isFile()).reduce((total, { size }) => total + size, 0);
}
