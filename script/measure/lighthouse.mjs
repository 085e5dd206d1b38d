// Lighthouse with its default throttled phone: the scores of every language,
// and how much later the largest paint comes than on a page without scripts.

import { median, number } from "./bounds.mjs";
import { inChromium, load } from "./chromium.mjs";
import { brotli } from "./site.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const LCP = "largest-contentful-paint";
const FCP = "first-contentful-paint";
const BLOCKING = "total-blocking-time";
const SHIFT = "cumulative-layout-shift";
/** How often the page is measured beside itself without scripts. */
const PAIRS = 9;

/** Scores, blocking time and layout shift of every language. */
export async function scores({ server, site, quick, say }) {
  const languages = site.languages.filter(({ tag }) => !quick || ["en", "be", "ar"].includes(tag));
  const measure = async ({ tag, path }) => {
    say(`Lighthouse, ${tag}`);
    const runs = await inTurn(quick ? 1 : 3, () => lighthouse(server.url + path));
    const middle = (of) => median(runs.map(of));
    return {
      tag,
      ...Object.fromEntries(
        CATEGORIES.map((name) => [name, middle((run) => Math.round(run.categories[name].score * 100))]),
      ),
      lcp: middle((run) => run.audits[LCP].numericValue),
      blocking: middle((run) => run.audits[BLOCKING].numericValue),
      shift: middle((run) => run.audits[SHIFT].numericValue),
      complaints: lowered(runs[0]).map((words) => [tag, ...words]),
    };
  };
  const rows = await inOrder(languages, measure);
  // What the machine itself takes: no page of the site can have less.
  const heading = await measure({ tag: "one heading", path: "/plain/" });

  const values = {};
  const worst = (name, pick) => {
    const value = pick(...rows.map((row) => row[name]));
    const tags = rows.filter((row) => row[name] === value).map(({ tag }) => tag);
    values[name] = {
      value,
      note: tags.length < rows.length ? tags.join(" ") : `all ${rows.length} languages`,
    };
  };
  for (const name of CATEGORIES) worst(name, Math.min);
  for (const name of ["blocking", "shift"]) worst(name, Math.max);
  values.blocking.note += `: ${number(values.blocking.value)} ms, ${number(heading.blocking)} ms for the heading`;
  values.blocking.value -= heading.blocking;
  return {
    values,
    tables: [
      {
        title: quick ? "Lighthouse, one run" : "Lighthouse, median of three runs",
        head: [
          "language",
          "performance",
          "accessibility",
          "best practices",
          "SEO",
          "LCP, ms",
          "blocking, ms",
          "shift",
        ],
        rows: [...rows, heading].map((row) => [
          row.tag,
          ...CATEGORIES.map((name) => row[name]),
          Math.round(row.lcp),
          row.blocking,
          row.shift,
        ]),
      },
      {
        title: "Audits that lower a score",
        head: ["language", "audit", "score", "what it says"],
        rows: rows.flatMap((row) => row.complaints),
      },
    ],
  };
}

/** Largest paint and blocking time against the same page without its scripts, measured in turn. */
export async function paint({ server, site, say }) {
  const methods = {
    devtools: "network and processor really slowed down",
    simulate: "Lighthouse's simulated phone",
  };
  const rows = [];
  let value;
  for (const [throttlingMethod, name] of Object.entries(methods)) {
    say(`largest paint, ${name}`);
    const once = async (path) => {
      const { audits } = await lighthouse(server.url + path, { onlyAudits: [LCP, BLOCKING], throttlingMethod });
      return audits;
    };
    const pairs = await inTurn(PAIRS, async () => [await once("/"), await once("/bare/")]);
    const middle = (audit) =>
      [0, 1].map((index) => median(pairs.map((pair) => pair[index][audit].numericValue)));
    const [page, bare] = middle(LCP);
    value ??= page / bare;
    rows.push([
      name,
      Math.round(page),
      Math.round(bare),
      number(page / bare),
      ...middle(BLOCKING).map(Math.round),
    ]);
  }
  const first = await firstPaint({ server, site, say });
  return {
    values: { ratio: { value }, first: { value: first.value } },
    tables: [
      first.table,
      {
        title: `The English page against itself without scripts, median of ${PAIRS}`,
        note:
          "The ratio of the first row is the one that is bound. Lighthouse's simulation takes the wasm, " +
          "which is asked for in the first frame, for something that the largest paint waits for.",
        head: [
          "phone",
          "largest paint, ms",
          "without scripts, ms",
          "ratio",
          "blocking, ms",
          "without scripts, ms",
        ],
        rows,
      },
    ],
  };
}

/**
 * First paint against the same page cut off after its first screen, really
 * slowed down: of the largest page, which takes more than the packets of one
 * round trip, and of the English one, which does not. Both lose by the layout
 * of what has come below the first screen; the bound is on what the bytes add.
 */
async function firstPaint({ server, site, say }) {
  const [english] = site.languages;
  const largest = site.languages.reduce((a, b) => (brotli(b.html).length > brotli(a.html).length ? b : a));
  const pages = [largest, english];
  say(`first paint, ${largest.tag}`);
  const once = async (address) => {
    const settings = { onlyAudits: [FCP], throttlingMethod: "devtools" };
    return (await lighthouse(server.url + address, settings)).audits[FCP].numericValue;
  };
  const addresses = pages.flatMap(({ path }) => [path, `/cut${path}`]);
  const runs = await inTurn(5, () => inOrder(addresses, once));
  const middle = addresses.map((_, index) => Math.round(median(runs.map((run) => run[index]))));
  const rows = pages.map(({ tag }, index) => {
    const [page, cut] = middle.slice(2 * index);
    return [tag, page, cut, page / cut];
  });
  return {
    value: rows[0].at(-1) / rows[1].at(-1),
    table: {
      title: "First paint, network and processor really slowed down, median of five",
      head: ["language", "whole page, ms", "cut off after its first screen, ms", "ratio"],
      rows: rows.map((row) => [...row.slice(0, 3), number(row[3])]),
    },
  };
}

/** Lighthouse's result. A run that failed to measure is made again, at most twice. */
async function lighthouse(url, settings = {}) {
  const { default: run } = await load("lighthouse");
  const config = { extends: "lighthouse:default", settings };
  let failure;
  for (let time = 0; time < 3; time++) {
    const { lhr } = await inChromium((browser) =>
      run(url, { port: new URL(browser.wsEndpoint()).port, logLevel: "silent" }, config),
    );
    const failed = Object.values(lhr.audits).find((audit) => audit.scoreDisplayMode === "error");
    failure = lhr.runtimeError?.message ?? failed?.errorMessage;
    if (!failure) return lhr;
  }
  throw new Error(`${url}: ${failure}`);
}

/** The audits that keep a category below 100, and what they say. */
function lowered({ categories, audits }) {
  const lowering = CATEGORIES.filter((name) => categories[name].score < 1).flatMap(
    (name) => categories[name].auditRefs,
  );
  return lowering
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => [
      id,
      audits[id].score,
      [audits[id].title, audits[id].displayValue, audits[id].explanation].filter(Boolean).join("; "),
    ]);
}

const inTurn = (times, action) => inOrder(Array(times).fill(), action);

/** The results of an action for one after the other. */
async function inOrder(list, action) {
  const results = [];
  for (const item of list) results.push(await action(item));
  return results;
}
