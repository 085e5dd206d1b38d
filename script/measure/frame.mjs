// The tool for one's own picture: what it loads, and the frames that are dropped
// while a finger drags a photo, on a phone whose processor is slowed down four
// times.

import { median } from "./bounds.mjs";
import { inChromium, openReady, phone } from "./chromium.mjs";
import { sent } from "./server.mjs";

const SLOWDOWN = 4;
const TIMES = 5;
/** How often the finger is moved: once a frame. */
const MOVES = 60;
/** A screen shows a frame so often, in ms. */
const FRAME = 1000 / 60;
/** The photo, in pixels. */
const PHOTO = [4000, 3000];

export async function frame({ server, site }) {
  const runs = [];
  for (let time = 0; time < TIMES; time++) {
    runs.push(await inChromium((browser) => drag(browser, server)));
  }
  const paths = site.frame.paths;
  const [wasm, glue] = (await Promise.all(paths.map((path) => sent(server, path)))).map(
    ({ length }) => length,
  );
  return {
    values: {
      dropped: { value: median(runs.map(({ dropped }) => dropped)), note: `median of ${TIMES} runs` },
      code: { value: wasm + glue, note: "of the page with the frame alone" },
    },
    tables: [
      {
        title: `A finger drags a photo of ${PHOTO.join(" by ")}, ${SLOWDOWN}× slower`,
        note: `The finger is moved ${MOVES} times, once a frame. A frame that comes late drops those it takes the time of.`,
        head: ["run", "frames shown", "dropped", "longest, ms"],
        rows: runs.map(({ shown, dropped, longest }, index) => [index + 1, shown, dropped, longest]),
      },
      {
        title: "What the page with the frame loads",
        head: ["part", "brotli"],
        rows: [
          ["wasm", wasm],
          ["glue", glue],
        ],
      },
    ],
  };
}

/** Drags a photo across its square, and gives the frames that were seen meanwhile. */
async function drag(browser, server) {
  const page = await phone(browser);
  await openReady(page, `${server.url}/frame/`);
  await page.evaluate(givePhoto, ...PHOTO);
  await page.waitForSelector(".tool-editor:not([hidden])");
  await page.$eval(".tool-square", (square) => square.scrollIntoView({ block: "center" }));
  const { x, y } = await page.$eval(".tool-square", (square) => {
    const box = square.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.emulateCPUThrottling(SLOWDOWN);
  const finger = await page.touchscreen.touchStart(x, y);
  const times = page.evaluate(frameTimes, MOVES);
  for (let move = 1; move <= MOVES; move++) {
    // Out and back, so that the photo always follows.
    await finger.move(x + 40 * Math.sin(move / 5), y + 20 * Math.cos(move / 5));
  }
  await finger.end();
  const gaps = (await times).map((time, index, all) => time - (all[index - 1] ?? time)).slice(1);
  const late = gaps.map((gap) => Math.max(0, Math.round(gap / FRAME) - 1));
  return {
    shown: gaps.length,
    dropped: late.reduce((sum, frames) => sum + frames, 0),
    longest: Math.max(...gaps),
  };
}

/** In the page: gives the tool a photo that no two pixels of are alike for long. */
async function givePhoto(width, height) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  for (let x = 0; x < width; x += 20) {
    for (let y = 0; y < height; y += 20) {
      context.fillStyle = `hsl(${(x * 7 + y * 3) % 360} 70% ${30 + ((x + y) % 40)}%)`;
      context.fillRect(x, y, 20, 20);
    }
  }
  const blob = await canvas.convertToBlob({ type: "image/jpeg" });
  const data = new DataTransfer();
  data.items.add(new File([blob], "photo.jpg", { type: "image/jpeg" }));
  const input = document.querySelector("#tool input[type=file]");
  input.files = data.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/** In the page: when each of the next frames began. */
function frameTimes(count) {
  return new Promise((done) => {
    const times = [];
    const next = (time) => {
      times.push(time);
      if (times.length < count) requestAnimationFrame(next);
      else done(times);
    };
    requestAnimationFrame(next);
  });
}
