// When a page is painted on a phone whose network and processor are really slowed
// down: against the same page without scripts, and cut off after its first screen.

import { median } from "./bounds.mjs";
import { inChromium, slowPhone } from "./chromium.mjs";
import { brotli } from "./site.mjs";

/** How often each page is measured, all in turn: a run differs from the next by a tenth. */
const TIMES = 25;

/**
 * The largest paint of the English page, and the first paint of that page and of
 * the largest one, which takes more than the packets of one round trip. Both lose
 * by the layout of what has come below the first screen; the bound is on what the
 * bytes add.
 */
export async function paint({ server, site }) {
  const [english] = site.languages;
  const largest = site.languages.reduce((a, b) => (brotli(b.html).length > brotli(a.html).length ? b : a));
  const pages = [
    ["en", english.path],
    ["en, without scripts", "/bare/"],
    ["en, cut off after its first screen", `/cut${english.path}`],
    [largest.tag, largest.path],
    [`${largest.tag}, cut off after its first screen`, `/cut${largest.path}`],
  ];
  const runs = pages.map(() => []);
  for (let time = 0; time < TIMES; time++) {
    for (const [index, [, path]] of pages.entries()) runs[index].push(await painted(server.url + path));
  }
  const middle = (name) => runs.map((times) => median(times.map((time) => time[name])));
  const [first, all] = [middle("first"), middle("largest")];
  const [page, bare] = all;
  const [en, , enCut, other, otherCut] = first;
  return {
    values: {
      ratio: { value: page / bare },
      first: { value: other / otherCut / (en / enCut) },
    },
    tables: [
      {
        title: `Paint, network and processor really slowed down, median of ${TIMES} in turn`,
        head: ["page", "first paint, ms", "largest paint, ms"],
        rows: pages.map(([name], index) => [name, Math.round(first[index]), Math.round(all[index])]),
      },
    ],
  };
}

/** When a page has its first and its largest paint, in ms. */
const painted = (url) =>
  inChromium(async (browser) => {
    const page = await slowPhone(browser);
    await page.evaluateOnNewDocument(noteLargest);
    await page.goto(url, { waitUntil: "networkidle0" });
    return page.evaluate(() => ({
      first: performance.getEntriesByName("first-contentful-paint")[0].startTime,
      largest: self.largest,
    }));
  });

/** In the page: keeps when its largest paint so far was. */
function noteLargest() {
  const note = (list) => (self.largest = list.getEntries().at(-1).startTime);
  new PerformanceObserver(note).observe({ type: "largest-contentful-paint", buffered: true });
}
