// What a visitor loads, in bytes as they travel.

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
  const code = {};
  for (const [name, [wasm, glue]] of Object.entries(site.programs))
    code[name] = { wasm: (await sent(server, wasm)).length, glue: (await sent(server, glue)).length };
  const whole = ({ wasm, glue }) => ({ value: wasm + glue });
  const first = pages[0];
  return {
    values: {
      html: { value: largest.bytes, note: largest.tag },
      firstScreen: { value: Math.max(...pages.map((page) => page.first)) },
      code: whole(code.client),
      forms: whole(code.forms),
      frame: whole(code.frame),
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
        ],
      },
      {
        title: "What it loads then: wasm and glue, brotli",
        note: "The page of a language loads the first of them, one of its forms, when it is opened, the second.",
        head: ["program", "wasm", "glue"],
        rows: Object.entries(code).map(([name, { wasm, glue }]) => [name, wasm, glue]),
      },
    ],
  };
}

function partRow(name, part, { html }) {
  const [found] = html.match(part) ?? [""];
  const without = html.replace(part, "");
  return [name, Buffer.byteLength(found), brotli(html).length - brotli(without).length];
}
