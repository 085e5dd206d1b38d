// What the page must reach: every row of the table, in its order, below the
// section that measures it. A row that gets no value is a miss.

import { readFileSync } from "node:fs";

/** The bytes that a page may take, as the tests have them too. */
export const BYTES = JSON.parse(readFileSync(new URL("../../tests/common/bytes.json", import.meta.url)));

const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 3 });

/** A number as the tables show it. */
export const number = (value) => grouped.format(value);

/** The middle one of several values. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const atMost = (what, limit, unit = "") => ({
  what,
  unit,
  bound: `≤ ${number(limit)}${unit}`,
  holds: (value) => value <= limit,
});
const exactly = (what, wanted, unit = "") => ({
  what,
  unit,
  bound: number(wanted) + unit,
  holds: (value) => value === wanted,
});

export const BOUNDS = {
  sizes: {
    html: atMost("HTML of the largest page, brotli", BYTES.page, " B"),
    firstScreen: atMost("Of it, until the first screen is whole", BYTES.first_screen, " B"),
    code: atMost("wasm and its glue, brotli", 48000, " B"),
    forms: atMost("Of the forms, when one is opened", 48000, " B"),
    frame: atMost("Of the frame's page", 62000, " B"),
  },
  requests: {
    Chromium: atMost("Requests until interactive, Chromium", 3),
    Firefox: atMost("Requests until interactive, Firefox", 3),
    WebKit: atMost("Requests until interactive, WebKit", 3),
  },
  paint: {
    ratio: atMost("LCP against the page without scripts, really slowed down", 1.03),
    first: atMost("First paint of the largest page, each against its first screen alone, to English", 1.05),
  },
  interactive: {
    peer: atMost("Until a tap is answered, against the same page in React", 0.8),
  },
  lighthouse: {
    blocking: atMost("Total blocking time, worst language, less that of a page of one heading", 10, " ms"),
    shift: exactly("Layout shift, worst language", 0),
    performance: exactly("Lighthouse performance, lowest", 100),
    accessibility: exactly("Lighthouse accessibility, lowest", 100),
    "best-practices": exactly("Lighthouse best practices, lowest", 100),
    seo: exactly("Lighthouse SEO, lowest", 100),
  },
  axe: {
    Chromium: exactly("axe-core findings, Chromium", 0),
    Firefox: exactly("axe-core findings, Firefox", 0),
    WebKit: exactly("axe-core findings, WebKit", 0),
  },
  counters: {
    layouts: exactly("Layouts while the counters roll", 0),
    paints: exactly("Paints while the counters roll", 0),
    script: atMost("Script while the counters roll, 4× slower", 5, " ms"),
    main: atMost("Main thread while the counters roll, 4× slower, less that of the page at rest", 60, " ms"),
  },
  switch: {
    requests: exactly("Requests of a language switch", 1),
    main: atMost("Main thread of a language switch, against the same tap on a page of one heading", 2),
  },
  frame: {
    dropped: atMost("Frames dropped while a photo is dragged, 4× slower, less those of a heading", 0),
  },
  growth: {
    visitor: atMost("A visitor's bytes per added language, in switcher rows", 1),
    time: atMost("Prerender time per language, with twice as many", 1.2),
    output: atMost("Output per language, with twice as many", 1.05),
    countVisitor: atMost("A visitor's bytes with 300 counts on the chart, against 30", 1.05),
    countTime: atMost("Prerender time per count, with ten times as many", 1.2),
    countOutput: atMost("Output per count, with ten times as many", 1.05),
  },
  changes: {
    word: atMost("From a changed word to the served page", 2, " s"),
    component: atMost("From a changed component to the served page", 10, " s"),
  },
  setup: {
    served: atMost("From the first command to the served page, nothing kept but packages", 7, " min"),
  },
};
