// axe-core in the three engines: every language, light and dark, every
// disclosure open, with the runner and the list of exceptions of the tests.

import { readFileSync } from "node:fs";
import { READY, inChromium, openReady, packageFile, phone } from "./chromium.mjs";
import { inEngine, openUntil } from "./engines.mjs";

const SCHEMES = ["light", "dark"];

const common = (file) => readFileSync(new URL(`../../tests/common/${file}`, import.meta.url), "utf8");
const RUNNER = common("axe.js");
const EXPLAINED = common("axe_explained.json");

/** Every finding of axe in every engine. */
export async function axe({ server, site, say }) {
  const source = readFileSync(packageFile("axe-core/axe.min.js"), "utf8");
  const values = {};
  const found = new Pages();
  const reasons = new Pages();
  for (const engine of ["Chromium", "Firefox", "WebKit"]) {
    say(`axe-core, ${engine}`);
    let count = 0;
    try {
      for (const scheme of SCHEMES) {
        await inBrowser(engine, scheme, source, async (look) => {
          for (const { tag, path } of site.languages) {
            for (const { rule, where, what, reason } of await look(server.url + path)) {
              // Names within a selector are words of the language.
              const place = where.replaceAll(/="[^"]*"/g, "");
              if (reason) reasons.add([engine, rule, place, reason], `${tag} ${scheme}`);
              else found.add([engine, rule, place, what], `${tag} ${scheme}`);
              count += reason ? 0 : 1;
            }
          }
        });
      }
      values[engine] = { value: count, note: `${site.languages.length} languages, ${SCHEMES.join(" and ")}` };
    } catch (error) {
      values[engine] = { failure: error.message };
    }
  }
  return {
    values,
    tables: [
      {
        title: "What axe-core finds",
        head: ["engine", "rule", "where", "what", "pages"],
        rows: found.rows(),
      },
      {
        title: "What axe-core leaves undecided, and why it is right",
        head: ["engine", "rule", "where", "why", "pages"],
        rows: reasons.rows(),
      },
    ],
  };
}

/** The same result on many pages, as one row. */
class Pages {
  #pages = new Map();

  add(row, page) {
    const key = JSON.stringify(row);
    this.#pages.set(key, (this.#pages.get(key) ?? new Set()).add(page));
  }

  rows() {
    return [...this.#pages].map(([key, pages]) => [
      ...JSON.parse(key),
      pages.size > 4 ? pages.size : [...pages].join(", "),
    ]);
  }
}

/** Runs `action` with a function that looks at one address in an engine and a scheme. */
function inBrowser(engine, scheme, source, action) {
  const call = `(${RUNNER})(${EXPLAINED}, "${scheme}")`;
  if (engine === "Chromium") {
    return inChromium(async (browser) => {
      const page = await phone(browser);
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await action(async (url) => {
        await openReady(page, url);
        await page.evaluate(source);
        return findings(await page.evaluate(call), url);
      });
    });
  }
  const look = (driver) => async (url) => {
    await openUntil(driver, url, READY);
    await driver.executeScript(source);
    return findings(await driver.executeScript(`return ${call}`), url);
  };
  return inEngine(engine, (driver) => action(look(driver)), { dark: scheme === "dark" });
}

function findings({ error, findings }, url) {
  if (error) throw new Error(`${url}: ${error}`);
  return findings;
}
