// How long a reader waits until the buttons work: the moment a tap on "copy the
// hashtags" is answered, on a phone whose network and processor are really
// slowed down; against the same page in React (--peer), measured in turn.

import { median } from "./bounds.mjs";
import { inChromium, slowPhone } from "./chromium.mjs";

const TIMES = 7;

/** The buttons that are tapped. Without script, the link to the section does the same from the first paint on. */
const COPY = "[data-action=copy-hashtags]";
const PEER_COPY = ".poster button";

/** From the request of the page to the first answered tap. */
export async function interactive({ server, peer }) {
  const pages = [
    ["the page", "/", COPY],
    ["without script: its first paint", "/bare/"],
    ...(peer ? [["the same in React", "/peer/", PEER_COPY]] : []),
  ];
  const times = pages.map(() => []);
  for (let time = 0; time < TIMES; time++) {
    for (const [index, [, path, button]] of pages.entries())
      times[index].push(await answered(server.url + path, button));
  }
  const [page, , other] = times.map(median);
  return {
    values: peer && { peer: { value: page / other } },
    skipped: peer ? [] : ["peer"],
    tables: [
      {
        title: "Until a tap is answered, network and processor really slowed down, 4×",
        head: ["page", "median, ms", "ratio of the page to it", "every run, ms"],
        rows: pages.map(([name], index) => [
          name,
          Math.round(median(times[index])),
          page / median(times[index]),
          times[index].map(Math.round).join(" "),
        ]),
      },
    ],
  };
}

/** Milliseconds until a page answers a tap on a button, or is painted where there is none. */
const answered = (url, button) =>
  inChromium(async (browser) => {
    const page = await slowPhone(browser);
    await page.evaluateOnNewDocument(button ? tapUntilAnswered : waitForPaint, button);
    await page.goto(url, { waitUntil: "domcontentloaded" });
    const time = await page.waitForFunction("self.answeredAt", { polling: 100 });
    return time.jsonValue();
  });

/**
 * In the page: taps a button whenever something has changed, until something is
 * copied while it is seen. Nothing else may come of it: the link that serves
 * without script is not followed, and the page's layout is looked at in the end
 * alone. Either would have pictures loaded that nobody sees yet.
 */
function tapUntilAnswered(selector) {
  const button = () => document.querySelector(selector);
  addEventListener("click", (event) => event.preventDefault());
  const writeText = async () => {
    if (button().checkVisibility()) self.answeredAt ??= performance.now();
  };
  Object.defineProperty(navigator, "clipboard", { value: { writeText } });
  new MutationObserver(() => {
    if (document.readyState !== "loading" && !self.answeredAt) button()?.click();
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

/** In the page: notes its first contentful paint. */
function waitForPaint() {
  new PerformanceObserver((list) => {
    self.answeredAt ??= list.getEntriesByName("first-contentful-paint")[0]?.startTime;
  }).observe({ type: "paint", buffered: true });
}
