// The tool for one's own picture: what it loads, and the frames that are dropped
// while a finger drags a photo, on a phone whose processor is slowed down four
// times.

import { median } from "./bounds.mjs";
import { inChromium, openReady, phone } from "./chromium.mjs";

const SLOWDOWN = 4;
const TIMES = 11;
/** How often the finger is moved: once a frame. */
const MOVES = 60;
/** A screen shows a frame so often, in ms. */
const FRAME = 1000 / 60;
/** The photo, in pixels. */
const PHOTO = [4000, 3000];

export async function frame({ server }) {
  const [photo, heading] = [[], []];
  for (let time = 0; time < TIMES; time++) {
    photo.push(await inChromium((browser) => dragPhoto(browser, server)));
    heading.push(await inChromium((browser) => dragHeading(browser, server)));
  }
  const dropped = (runs) => median(runs.map((run) => run.dropped));
  const row = (name) => (run) => [name, run.shown, run.dropped, run.longest];
  return {
    values: {
      dropped: {
        value: dropped(photo) - dropped(heading),
        note: `medians of ${TIMES} runs: ${dropped(photo)}, ${dropped(heading)} for the heading`,
      },
    },
    tables: [
      {
        title: `A finger drags a photo of ${PHOTO.join(" by ")}, ${SLOWDOWN}× slower`,
        note:
          `The finger is moved ${MOVES} times, once a frame. A frame that comes late drops those it ` +
          "takes the time of. The heading is that of a page that has nothing else.",
        head: ["what is dragged", "frames shown", "dropped", "longest, ms"],
        rows: [...photo.map(row("photo")), ...heading.map(row("heading"))],
      },
    ],
  };
}

/** Drags a photo across its square, and gives the frames that were seen meanwhile. */
async function dragPhoto(browser, server) {
  const page = await phone(browser);
  await openReady(page, `${server.url}/frame/`);
  await page.evaluate(givePhoto, ...PHOTO);
  await page.waitForSelector(".tool-editor:not([hidden])");
  return drag(page, ".tool-square");
}

/** The same with the heading of a page that has nothing else. */
async function dragHeading(browser, server) {
  const page = await phone(browser);
  await page.goto(`${server.url}/plain/`);
  await page.evaluate(followFinger, "h1");
  return drag(page, "h1");
}

/** Drags what a selector names, on a slow phone. */
async function drag(page, selector) {
  await page.$eval(selector, (element) => element.scrollIntoView({ block: "center" }));
  const { x, y } = await page.$eval(selector, (element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.emulateCPUThrottling(SLOWDOWN);
  const finger = await page.touchscreen.touchStart(x, y);
  const times = page.evaluate(frameTimes, MOVES);
  for (let move = 1; move <= MOVES; move++) {
    // Out and back, so that it always follows.
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

/** In the page: moves an element with the finger that is put down on it. */
function followFinger(selector) {
  const element = document.querySelector(selector);
  let start;
  element.style.touchAction = "none";
  element.addEventListener("pointerdown", (event) => {
    start = event;
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener("pointermove", (event) => {
    const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
    element.style.transform = `translate(${x}px, ${y}px)`;
  });
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
