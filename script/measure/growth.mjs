// What twice as many languages cost: the project is copied, every translation is
// published a second time under a made-up tag, and both sites are rendered.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { median, number } from "./bounds.mjs";
import { copyProject, edit } from "./copy.mjs";
import { brotli, openSite } from "./site.mjs";

const TIMES = 3;

/** Time and output of the prerenderer and a visitor's bytes, with once and twice the languages. */
export function growth({ site, project, target, siteUrl, say }) {
  const { folder, copy, env: own } = copyProject(project, target);
  edit(join(copy, "Trunk.toml"), (text) => text.replace(/^\[\[hooks\]\]\n(?:[^[\n].*\n|\n)*/gm, ""));
  const run = (command, args, env) =>
    execFileSync(command, args, {
      cwd: copy,
      env: { ...own, SITE_URL: siteUrl, RUST_LOG: "error", ...env },
      stdio: ["ignore", "ignore", "inherit"],
    });
  const prerenderer = (name) => {
    say(`a prerenderer for ${name} languages`);
    run("cargo", ["build", "--quiet", "--features", "prerender", "--bin", "prerender"]);
    const file = join(folder, `prerender-${name}`);
    cpSync(join(own.CARGO_TARGET_DIR, "debug/prerender"), file);
    return file;
  };

  const measured = (count) => {
    const program = prerenderer(count);
    say(`the page with ${count} languages, without a prerenderer`);
    run("script/build", ["--dist", "template"]);
    say(`rendering ${count} languages`);
    const output = join(folder, `dist-${count}`);
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
    return { count, cold, warm, size: sizeOf(output) - sizeOf(join(copy, "template")), output };
  };

  const once = site.languages.length;
  // Before there are more catalogs, which would be rendered as drafts.
  const small = measured(once);
  const twice = publishTwice(copy, site.languages);
  const large = measured(twice);
  const perLanguage = (of) => of(large) / large.count / (of(small) / small.count);
  const visitors = [small, large].map(({ output }) => visitor(openSite(output)));
  const parts = Object.keys(visitors[0]);
  const added = sum(visitors[1]) - sum(visitors[0]);
  const [row] = site.languages[0].html.match(/<li><a [^>]*hreflang="be"[^]*?<\/li>/) ?? [];
  if (!row) throw new Error("the switcher has no row for be");
  const rowBytes = Buffer.byteLength(row);
  const bytesEach = added / (twice - once);
  return {
    values: {
      visitor: {
        value: bytesEach / rowBytes,
        note: `${number(Math.round(bytesEach))} B each, brotli; a row is ${rowBytes} B as written`,
      },
      time: { value: perLanguage(({ cold }) => cold), note: "with its pictures drawn" },
      output: { value: perLanguage(({ size }) => size) },
    },
    tables: [
      {
        title: "Prerendering as languages are added",
        note: "The first time draws the pictures; they are kept for the next time. A debug build, as Trunk runs it.",
        head: [
          "languages",
          "first time, s",
          "next times, s",
          "first, s per language",
          "next, s per language",
          "output, B",
          "B per language",
        ],
        rows: [small, large].map(({ count, cold, warm, size }) => [
          count,
          cold,
          warm,
          cold / count,
          warm / count,
          size,
          size / count,
        ]),
      },
      {
        title: "What a visitor loads as languages are added (English page, brotli)",
        head: ["languages", ...parts, "together"],
        rows: visitors.map((bytes, index) => [[once, twice][index], ...Object.values(bytes), sum(bytes)]),
      },
    ],
  };
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
