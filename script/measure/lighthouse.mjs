// Lighthouse with its default throttled phone: the scores of every language.

import { median, number } from "./bounds.mjs";
import { inChromium, load } from "./chromium.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const LCP = "largest-contentful-paint";
const BLOCKING = "total-blocking-time";
const SHIFT = "cumulative-layout-shift";

/** Scores, blocking time and layout shift of every language. */
export async function scores({ server, site, quick, say }) {
  const languages = site.languages.filter(({ tag }) => !quick || ["en", "be", "ar"].includes(tag));
  const measure = async ({ tag, path }) => {
    say(`Lighthouse, ${tag}`);
    const runs = [];
    for (let run = 0; run < (quick ? 1 : 3); run++) runs.push(await lighthouse(server.url + path));
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
  const rows = [];
  for (const language of languages) rows.push(await measure(language));
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

/** Lighthouse's result. A run that failed to measure is made again, at most twice. */
async function lighthouse(url) {
  const { default: run } = await load("lighthouse");
  let failure;
  for (let time = 0; time < 3; time++) {
    const { lhr } = await inChromium((browser) =>
      run(url, { port: new URL(browser.wsEndpoint()).port, logLevel: "silent" }),
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
