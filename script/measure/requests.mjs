// What each engine asks the server for until the page is interactive.

import { READY, inChromium, openReady, phone } from "./chromium.mjs";
import { inEngine, openUntil } from "./engines.mjs";

/** The requests of a first visit, in each engine. */
export async function requests({ server, engines }) {
  const url = `${server.url}/`;
  const visit = (name) =>
    inEngine(name, async (driver) => {
      engines[name] = `${name} ${(await driver.getCapabilities()).getBrowserVersion()}`;
      await openUntil(driver, url, READY);
      return asked(server);
    });
  const visits = {
    Chromium: () =>
      inChromium(async (browser) => {
        engines.Chromium = await browser.version();
        await openReady(await phone(browser), url);
        return asked(server);
      }),
    Firefox: () => visit("Firefox"),
    WebKit: () => visit("WebKit"),
  };

  const values = {};
  const rows = [];
  for (const [name, visit] of Object.entries(visits)) {
    server.requests.length = 0;
    try {
      const paths = await visit();
      const twice = paths.filter((path, index) => paths.indexOf(path) < index);
      values[name] = {
        value: paths.length,
        failure: twice.length > 0 && `asked for twice: ${twice.join(" ")}`,
      };
      rows.push([name, engines[name], paths.join(" ")]);
    } catch (error) {
      values[name] = { failure: error.message };
    }
  }
  return {
    values,
    tables: [{ title: "Requests until interactive", head: ["engine", "version", "requests"], rows }],
  };
}

/** The paths asked for so far; a favicon is the browser's own wish. */
const asked = (server) => server.requests.filter((path) => !path.startsWith("/favicon."));
