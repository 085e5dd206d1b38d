// An engine of an old phone for the tests: reads a command a line, writes an
// answer a line. Its arguments are the engine, chromium-87 (QtWebEngine), -92 or
// -103, and the folder that holds the last two.
//   {"open": URL, "width": PX, "height": PX}   opens a page on a screen of this size
//   {"run": EXPRESSION}                         its value, awaited
//   {"picture": {x, y, width, height}}          a PNG in base64, place on the page
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { createInterface } from "node:readline";

const [engine, browsers] = process.argv.slice(2);
const puppeteer = createRequire(`${process.env.NODE_MODULES}/`)("puppeteer-old");
const profile = mkdtempSync(`${tmpdir()}/old-engine-`);

/** A port that nobody listens at. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Chromium 87 as Debian's Qt has it: a window that nobody sees, driven from outside. */
async function startQt() {
  const port = await freePort();
  const window = [
    "import sys",
    "from PyQt5.QtCore import QUrl",
    "from PyQt5.QtWidgets import QApplication",
    "from PyQt5.QtWebEngineWidgets import QWebEngineSettings, QWebEngineView",
    "app = QApplication(sys.argv)",
    "view = QWebEngineView()",
    // As a phone has it: scroll bars take no width.
    "view.settings().setAttribute(QWebEngineSettings.ShowScrollBars, False)",
    "view.load(QUrl('about:blank'))",
    "view.show()",
    "sys.exit(app.exec_())",
  ].join("\n");
  const env = {
    ...process.env,
    QT_QPA_PLATFORM: "offscreen",
    QT_QUICK_BACKEND: "software",
    QTWEBENGINE_DISABLE_SANDBOX: "1",
    QTWEBENGINE_CHROMIUM_FLAGS: "--disable-gpu --no-sandbox",
    QTWEBENGINE_REMOTE_DEBUGGING: `127.0.0.1:${port}`,
    XDG_RUNTIME_DIR: profile,
    XDG_DATA_HOME: profile,
  };
  const qt = spawn("/usr/bin/python3", ["-c", window], { env, stdio: "ignore" });
  process.on("exit", () => qt.kill());
  for (;;) {
    try {
      const browserURL = `http://127.0.0.1:${port}`;
      return await puppeteer.connect({ browserURL, defaultViewport: null });
    } catch (error) {
      if (qt.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

const startChromium = () =>
  puppeteer.launch({
    executablePath: `${browsers}/${engine}/chromium`,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en"],
    userDataDir: profile,
  });

const browser = await (engine === "chromium-87" ? startQt() : startChromium());
const page = (await browser.pages())[0] ?? (await browser.newPage());

async function answer(command) {
  if (command.open) {
    const { width, height } = command;
    await page.setViewport({ width, height });
    await page.goto(command.open, { waitUntil: "load" });
    return null;
  }
  if (command.run) return (await page.evaluate(command.run)) ?? null;
  return await page.screenshot({ clip: command.picture, encoding: "base64" });
}

process.stdout.write(JSON.stringify({ value: await browser.version() }) + "\n");
for await (const line of createInterface({ input: process.stdin })) {
  let result;
  try {
    result = { value: await answer(JSON.parse(line)) };
  } catch (error) {
    result = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(result) + "\n");
}
await Promise.race([
  engine === "chromium-87" ? null : browser.close(),
  new Promise((resolve) => setTimeout(resolve, 2000)),
]);
rmSync(profile, { recursive: true, force: true });
process.exit(0);
