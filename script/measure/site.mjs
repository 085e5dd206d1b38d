// The built site: its languages, their pages, and the files a page loads.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/** Bytes as a good host sends them: brotli at its highest quality. */
export function brotli(content) {
  const text = Buffer.from(content);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  return brotliCompressSync(text, { params });
}

/**
 * Opens the site in `folder`: [{ tag, path, html }] of its languages, and the
 * paths of the wasm and the glue that its page, its forms and its frame load.
 */
export function openSite(folder) {
  const read = (file) => {
    const path = join(folder, file);
    if (!existsSync(path)) throw new Error(`${path} is not there; script/bench builds it`);
    return readFileSync(path);
  };
  const original = read("index.html").toString();
  const [nav] = original.match(/<nav[^]*?<\/nav>/) ?? [""];
  const tags = [...nav.matchAll(/ hreflang="([^"]+)"/g)].map((match) => match[1]);
  if (tags.length === 0) throw new Error(`${folder}/index.html has no language switcher`);
  const languages = tags.map((tag) => {
    const path = original.includes(`<html lang="${tag}"`) ? "" : `${tag}/`;
    return { tag, path: `/${path}`, html: read(`${path}index.html`).toString() };
  });
  const programs = (page) => {
    const html = read(page).toString();
    const names = (end) => [...html.matchAll(end)].map(([, name]) => `/${name}`);
    const glue = names(/script\("[./]*([\w-]+\.js)"/g);
    const paths = names(/code\("[./]*([\w-]+\.wasm)"/g).map((wasm, index) => [wasm, glue[index]]);
    if (paths.length === 0) throw new Error(`${folder}/${page} loads no glue and wasm`);
    return paths;
  };
  const [client, forms] = programs("index.html");
  const [frame] = programs("frame/index.html");
  return { folder, languages, programs: { client, forms, frame } };
}

/** A page that ends with its first screen, the poster. */
export const cut = (html) => {
  const end = html.indexOf("</section>") + "</section>".length;
  return `${html.slice(0, end)}</main></body></html>`;
};

/** How many of a page's bytes, as they travel, have come when its first screen is whole. */
export function untilFirstScreen(html, packed) {
  const { length } = Buffer.from(cut(html).replace("</main></body></html>", ""));
  const options = { finishFlush: constants.BROTLI_OPERATION_FLUSH };
  let [low, high] = [0, packed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const come = brotliDecompressSync(packed.subarray(0, middle), options).length;
    if (come < length) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A page without any of its scripts, not even those that are data. */
export const bare = (html) => html.replace(/<script\b[^]*?<\/script>/g, "");
