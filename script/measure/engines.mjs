// Firefox and WebKit, driven by their own drivers with plain WebDriver.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { PROGRAMS } from "./chromium.mjs";

const PATIENCE = 60_000;

/** How a driver is started on a port, and what it is asked for. */
const ENGINES = {
  Firefox: {
    command: (port, other) => ["geckodriver", "--port", port, "--websocket-port", other],
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
    command: (port) => ["WebKitWebDriver", `--port=${port}`],
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

/** Runs `action` with a browser of a fresh profile, which ends with it. */
export async function inEngine(name, action, { dark = false } = {}) {
  const engine = ENGINES[name];
  const port = await freePort();
  const [program, ...args] = engine.command(String(port), String(await freePort()));
  const env = { ...process.env, ...engine.environment?.(dark) };
  const driver = spawn(program, args, { env, stdio: "ignore" });
  const failed = new Promise((_, fail) =>
    driver.once("error", (error) => fail(new Error(`${program}: ${error.message}`))),
  );
  const base = `http://127.0.0.1:${port}`;
  try {
    await Promise.race([started(base), failed]);
    const capabilities = { alwaysMatch: engine.capabilities(dark) };
    const { sessionId, capabilities: got } = await ask(`${base}/session`, { capabilities });
    const session = `${base}/session/${sessionId}`;
    await ask(`${session}/timeouts`, { script: PATIENCE });
    try {
      return await action({
        version: got.browserVersion,
        open: (url) => ask(`${session}/url`, { url }),
        /** The value that a script returns, or the promise it returns keeps. */
        run: (script) => ask(`${session}/execute/sync`, { script, args: [] }),
        until: (expression) =>
          until(
            () => ask(`${session}/execute/sync`, { script: `return ${expression}`, args: [] }),
            expression,
          ),
      });
    } finally {
      await fetch(session, { method: "DELETE" }).catch(() => {});
    }
  } finally {
    driver.kill();
  }
}

/** Sends a command; its value. */
async function ask(url, body) {
  const headers = { "content-type": "application/json" };
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body), signal });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Waits until the driver answers. */
function started(base) {
  const answers = () =>
    fetch(`${base}/status`).then(
      (response) => response.ok,
      () => false,
    );
  return until(answers, `${base} answers`);
}

/** Asks a condition again until it holds. */
async function until(condition, what) {
  const end = Date.now() + PATIENCE;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not within ${PATIENCE / 1000} s: ${what}`);
    await pause(40);
  }
}

/** A port that nobody listens at. */
export async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
