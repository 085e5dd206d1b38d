// What the main thread has to do while the counters roll, and when a language
// is chosen, on a phone whose processor is slowed down four times.

import { setTimeout as pause } from "node:timers/promises";
import { median, number } from "./bounds.mjs";
import { inChromium, openReady, phone } from "./chromium.mjs";
import { trace } from "./trace.mjs";

const SLOWDOWN = 4;
/**
 * Less than the 1.8 s of the roll by the two slow frames before its mark: what
 * it leaves behind is taken away, and laid out anew, when it has ended.
 */
const ROLL = 1500;
const TIMES = 5;
/** Holds the poster and the six figures below each other on a phone. */
const TALL = 3200;

/** Layouts, paints, script and main thread while the poster and all counters roll, and at rest. */
export async function counters({ server }) {
  const traced = (start) =>
    repeated(async (page) => {
      await openReady(page, `${server.url}/`);
      await page.emulateCPUThrottling(SLOWDOWN);
      const read = await trace(page, async () => {
        if (!(await page.evaluate(start))) throw new Error("not all numbers roll");
        // Not a wait for anything: the length of what is traced.
        await pause(ROLL + 500);
      });
      return read("roll", ROLL);
    }, TALL);
  const runs = await traced(startRoll);
  const rests = await traced(rest);
  const most = (of) => ({ value: Math.max(...runs.map(of)), note: `most of ${TIMES} runs` });
  const middle = (of) => ({ value: median(runs.map(of)), note: `median of ${TIMES} runs` });
  const [main, atRest] = [runs, rests].map((list) => median(list.map((run) => run.main)));
  return {
    values: {
      layouts: most((run) => run.count("Layout")),
      paints: most((run) => run.count("Paint")),
      script: middle((run) => run.script),
      main: { value: main - atRest, note: `${number(Math.round(main))} and ${number(Math.round(atRest))} ms` },
    },
    tables: [
      {
        title: `The poster and the counters roll: ${ROLL / 1000} s from the start, ${SLOWDOWN}× slower`,
        head: [
          "",
          "layouts",
          "paints",
          "styles",
          "frames shown",
          "script, ms",
          "main thread, ms",
          "its processor time, ms",
        ],
        rows: [
          ...runs.map((run) => [
            "rolling",
            run.count("Layout"),
            run.count("Paint"),
            run.count("UpdateLayoutTree"),
            ...loadOf(run),
          ]),
          ...rests.map((run) => ["at rest", "", "", "", ...loadOf(run)]),
        ],
      },
    ],
  };
}

const loadOf = (run) => [run.frames, run.script, run.main, run.processor];

/** Requests and main thread from the tap on a language to the frame that shows it. */
export async function languageSwitch({ server, site }) {
  const { tag } = site.languages[1];
  const runs = await switches(server, "/", tag);
  const plain = await switches(server, "/plain/", "be");
  const requests = runs.map((run) => run.requests);
  const untilLanguage = Math.round(median(runs.map((run) => run.toLanguage.main)));
  const switched = Math.round(median(runs.map((run) => run.main)));
  const untilPlain = Math.round(median(plain.map((run) => run.main)));
  const longest = requests.reduce((a, b) => (b.length > a.length ? b : a));
  return {
    values: {
      requests: { value: longest.length, note: longest.join(" ") },
      main: {
        value: switched / untilPlain,
        note:
          `median of ${TIMES} runs, to the frame that shows it: ${number(switched)} ms, of them ` +
          `${number(untilLanguage)} until lang changes; ${number(untilPlain)} ms for the heading`,
      },
    },
    tables: [
      {
        title: `From English to ${tag} in place, ${SLOWDOWN}× slower`,
        note:
          "From the tap to the frame that shows the other language, once nothing moves any more; the last " +
          "column ends with the task that changes the page's `lang`. The plain page is one heading, whose " +
          "words a tap fetches.",
        head: [
          "page",
          "requests",
          "script, ms",
          "styles and layout, ms",
          "paint, ms",
          "main thread, ms",
          "its processor time, ms",
          "until lang, ms",
        ],
        rows: [...runs.map((run) => ["the page", run]), ...plain.map((run) => ["plain", run])].map(
          ([page, run]) => [
            page,
            run.requests.length,
            run.script,
            run.time("UpdateLayoutTree", "Layout"),
            run.time("PrePaint", "Paint", "Layerize", "Commit"),
            run.main,
            run.processor,
            run.toLanguage.main,
          ],
        ),
      },
    ],
  };
}

/** What was traced while a page at a path gave way to that of a language. */
function switches(server, path, tag) {
  return repeated(async (page) => {
    await openReady(page, server.url + path);
    await page.tap(".languages summary");
    await page.waitForSelector(".languages[open]");
    // The poster's number rolls for two seconds, in every frame that the tap causes.
    await page.evaluate(untilRest);
    await page.emulateCPUThrottling(SLOWDOWN);
    const before = server.requests.length;
    const read = await trace(page, async () => {
      const shown = page.evaluate(announceSwitch, tag);
      await page.tap(`.languages a[lang=${tag}]`);
      await shown;
    });
    return {
      requests: server.requests.slice(before),
      toLanguage: read("tap", "language", { last: true }),
      ...read("tap", "shown"),
    };
  });
}

/**
 * In the page: lets the poster's number and all counters that roll do so at
 * once, and marks the first frame after that. A paragraph comes and goes before, so that layouts and paints are in
 * the trace if they are still called so.
 */
async function startRoll() {
  const frame = () => new Promise(requestAnimationFrame);
  const paragraph = document.createElement("p");
  paragraph.textContent = "1";
  document.body.prepend(paragraph);
  await frame();
  await frame();
  paragraph.remove();
  await frame();
  await frame();
  const numbers = [...document.querySelectorAll(".poster-number, .counter:not([data-roll=still])")];
  for (const number of numbers) number.dataset.roll = "rolled";
  await frame();
  await frame();
  for (const number of numbers) number.dataset.roll = "rolling";
  // This frame starts the roll.
  await frame();
  await frame();
  performance.mark("roll");
  const digits = numbers.flatMap((number) => [...number.querySelectorAll("[data-digit]")]);
  return document.getAnimations().length === digits.length;
}

/** In the page: marks a frame in which all numbers have rolled and nothing moves. */
async function rest() {
  const frame = () => new Promise(requestAnimationFrame);
  const numbers = document.querySelectorAll(".poster-number, .counter:not([data-roll=still])");
  for (const number of numbers) number.dataset.roll = "rolled";
  for (let count = 0; count < 8; count++) await frame();
  performance.mark("roll");
  return document.getAnimations().length === 0;
}

/** In the page: waits until nothing moves, and what was opened is drawn. */
async function untilRest() {
  const frame = () => new Promise(requestAnimationFrame);
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  await frame();
  await frame();
}

/** In the page: marks the tap, the new language, and the frame after it was drawn. */
function announceSwitch(tag) {
  addEventListener("pointerdown", () => performance.mark("tap"), { once: true, capture: true });
  return new Promise((shown) => {
    const observer = new MutationObserver(() => {
      if (document.documentElement.lang !== tag) return;
      observer.disconnect();
      performance.mark("language");
      // The first frame draws it; the second comes after.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          performance.mark("shown");
          shown();
        }),
      );
    });
    observer.observe(document.documentElement, { attributes: true });
  });
}

async function repeated(action, height) {
  const runs = [];
  for (let time = 0; time < TIMES; time++) {
    runs.push(await inChromium(async (browser) => action(await phone(browser, height))));
  }
  return runs;
}
