// Chromium, driven by the puppeteer-core that Lighthouse needs too.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const modules = process.env.NODE_MODULES;
if (!modules) throw new Error("NODE_MODULES is not set; script/bench sets it");

/** Where a file of an npm package lies. */
export const packageFile = createRequire(join(modules, "from.js")).resolve;

/** The version of an npm package. */
export const packageVersion = (name) => JSON.parse(readFileSync(packageFile(`${name}/package.json`))).version;

/** An npm package. */
export const load = (name) => import(pathToFileURL(packageFile(name)));

/** Where the browsers are, and how each is always started; the tests read the same. */
export const PROGRAMS = JSON.parse(
  readFileSync(new URL("../../tests/common/engines.json", import.meta.url)),
);

/** Runs `action` with a Chromium of a fresh profile, which ends with it. */
export async function inChromium(action) {
  const { default: puppeteer } = await load("puppeteer-core");
  const executablePath = process.env.CHROME_PATH ?? PROGRAMS.chromium.binary;
  const args = [...PROGRAMS.chromium.arguments, "--accept-lang=en"];
  const browser = await puppeteer.launch({ executablePath, headless: true, args });
  try {
    return await action(browser);
  } finally {
    await browser.close();
  }
}

/** A tab as a phone of Lighthouse's size shows it; `height` may differ. */
export async function phone(browser, height = 823) {
  const page = await browser.newPage();
  await page.setViewport({ width: 412, height, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true });
  return page;
}

/** A tab of a phone whose network and processor are really slowed down, as Lighthouse's are. */
export async function slowPhone(browser) {
  const { PredefinedNetworkConditions } = await load("puppeteer-core");
  const page = await phone(browser);
  await page.emulateNetworkConditions(PredefinedNetworkConditions["Slow 4G"]);
  await page.emulateCPUThrottling(4);
  return page;
}

/** What is true once script has taken the page over. */
export const READY = "document.documentElement.dataset.script === 'ready'";

/** Opens an address and waits until script has taken the page over. */
export async function openReady(page, url) {
  await page.goto(url);
  await page.waitForFunction(READY);
}
