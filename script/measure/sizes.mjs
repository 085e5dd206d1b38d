// What a visitor loads, in bytes as they travel.

import { NEXT_CODE, number } from "./bounds.mjs";
import { sent } from "./server.mjs";
import { brotli, untilFirstScreen } from "./site.mjs";

/** The parts of a page that are set apart by their markup. */
const PARTS = {
  "display face": /url\(data:font\/[^)]*\)/,
  "style and face": /<style>[^]*?<\/style>/,
  "inlined words": /<script type="text\/plain"[^]*?<\/script>/,
  "data for search engines": /<script type="application\/ld\+json"[^]*?<\/script>/,
  "loader and import map": /<script type="importmap">[^]*?<\/script><script>[^]*?<\/script>/,
  "body and inlined words": /<body>[^]*<\/body>/,
};

/** The sizes of pages and code, and of what they are made of. */
export async function sizes({ site, server }) {
  const pages = [];
  for (const { tag, path, html } of site.languages) {
    const packed = await sent(server, path);
    pages.push({ tag, html, bytes: packed.length, first: untilFirstScreen(html, packed) });
  }
  const largest = pages.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const [wasm, glue] = (await Promise.all(site.paths.map((path) => sent(server, path)))).map(
    ({ length }) => length,
  );
  const first = pages[0];
  return {
    values: {
      html: { value: largest.bytes, note: largest.tag },
      firstScreen: { value: Math.max(...pages.map((page) => page.first)) },
      code: {
        value: wasm + glue,
        note:
          wasm + glue <= NEXT_CODE
            ? "the next goal is reached too"
            : `the next goal is ${number(NEXT_CODE)} B`,
      },
    },
    tables: [
      {
        title: "HTML of every language",
        head: ["language", "raw", "brotli", "until the first screen is whole"],
        rows: pages.map(({ tag, html, bytes, first }) => [tag, Buffer.byteLength(html), bytes, first]),
      },
      {
        title: `What a visitor loads (${first.tag})`,
        note: "The brotli bytes of a part within the page are those that the page loses without it.",
        head: ["part", "raw", "brotli"],
        rows: [
          ["page", Buffer.byteLength(first.html), first.bytes],
          ...Object.entries(PARTS).map(([name, part]) => partRow(name, part, first)),
          ["wasm", site.wasm.length, wasm],
          ["glue", site.glue.length, glue],
        ],
      },
    ],
  };
}

function partRow(name, part, { html }) {
  const [found] = html.match(part) ?? [""];
  const without = html.replace(part, "");
  return [name, Buffer.byteLength(found), brotli(html).length - brotli(without).length];
}
