// Firefox and WebKit, driven by their own drivers.

import { PROGRAMS, load } from "./chromium.mjs";

const { default: selenium } = await load("selenium-webdriver");
const { default: remote } = await load("selenium-webdriver/remote/index.js");
const { default: ports } = await load("selenium-webdriver/net/portprober.js");

const PATIENCE = 60_000;

/** A port that nobody listens at. */
export const freePort = () => ports.findFreePort();

/** How a driver is started on a port, and what it is asked for. */
const ENGINES = {
  Firefox: {
    program: "geckodriver",
    arguments: async (port) => ["--port", port, "--websocket-port", await freePort()],
    capabilities: (dark) => ({
      browserName: "firefox",
      "moz:firefoxOptions": {
        binary: PROGRAMS.firefox.binary,
        args: PROGRAMS.firefox.arguments,
        prefs: {
          "intl.accept_languages": "en",
          "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
        },
      },
    }),
  },
  WebKit: {
    program: "WebKitWebDriver",
    arguments: async (port) => [`--port=${port}`],
    // The scheme is the desktop theme's.
    environment: (dark) => ({ LANG: "en_US.UTF-8", GTK_THEME: dark ? "Adwaita:dark" : "Adwaita" }),
    capabilities: () => ({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": {
        binary: PROGRAMS.webkit.binary,
        args: PROGRAMS.webkit.arguments,
      },
    }),
  },
};

/** Runs `action` with the driver of a browser of a fresh profile, which ends with it. */
export async function inEngine(name, action, { dark = false } = {}) {
  const engine = ENGINES[name];
  const port = await freePort();
  const service = new remote.DriverService(engine.program, {
    loopback: true,
    port,
    args: await engine.arguments(port),
    env: { ...process.env, ...engine.environment?.(dark) },
  });
  try {
    const builder = new selenium.Builder().disableEnvironmentOverrides().usingServer(await service.start());
    const driver = await builder.withCapabilities(engine.capabilities(dark)).build();
    try {
      await driver.manage().setTimeouts({ script: PATIENCE });
      return await action(driver);
    } finally {
      await driver.quit();
    }
  } finally {
    await service.kill();
  }
}

/** Opens an address and waits until an expression is true there. */
export async function openUntil(driver, url, expression) {
  await driver.get(url);
  await driver.wait(() => driver.executeScript(`return ${expression}`), PATIENCE, `not within a minute: ${expression}`);
}
