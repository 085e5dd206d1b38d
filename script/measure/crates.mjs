// Which crates the wasm is made of. The wasm of the site has no names any
// more, so that between wasm-bindgen and wasm-opt is read.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Bytes of code by crate. */
export function crates({ target }) {
  const file = join(target, "wasm-bindgen/release/stand-with-belarus_bg.wasm");
  if (!existsSync(file)) throw new Error(`${file} is not there; script/bench builds it`);
  const wasm = readFileSync(file);
  const { code, names, data } = parse(wasm);
  if (names.size === 0) throw new Error(`${file} has no names of functions`);
  const bytes = new Map();
  for (const [index, size] of code) {
    const crate = crateOf(names.get(index) ?? "");
    bytes.set(crate, (bytes.get(crate) ?? 0) + size);
  }
  const total = code.reduce((sum, [, size]) => sum + size, 0);
  const rows = [...bytes]
    .sort((a, b) => b[1] - a[1])
    .map(([crate, size]) => [crate, size, ((100 * size) / total).toFixed(1)]);
  return {
    values: {},
    tables: [
      {
        title: "Crates in the wasm",
        note:
          "Code between wasm-bindgen and wasm-opt, uncompressed. A generic function counts for " +
          "the crate that defines it, not for the one whose types fill it.",
        head: ["crate", "bytes", "%"],
        rows: [...rows, ["all code", total, 100], ["data", data, ""]],
      },
    ],
  };
}

/** The sizes of the functions of a module, their names, and the size of its data. */
function parse(wasm) {
  let at = 8;
  const leb = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const text = () => {
    const length = leb();
    at += length;
    return wasm.toString("utf8", at - length, at);
  };
  const skipLimits = () => {
    const flags = leb();
    leb();
    if (flags & 1) leb();
  };
  const module = { code: [], names: new Map(), data: 0 };
  let imported = 0;
  while (at < wasm.length) {
    const id = leb();
    const size = leb();
    const end = at + size;
    if (id === 2) {
      for (let count = leb(); count > 0; count--) {
        text();
        text();
        const kind = leb();
        if (kind === 0) {
          leb();
          imported++;
        } else if (kind === 1) {
          at++;
          skipLimits();
        } else if (kind === 2) skipLimits();
        else at += 2;
      }
    } else if (id === 10) {
      const count = leb();
      for (let index = 0; index < count; index++) {
        const size = leb();
        module.code.push([imported + index, size]);
        at += size;
      }
    } else if (id === 11) module.data = size;
    else if (id === 0 && text() === "name") {
      while (at < end) {
        const kind = leb();
        const next = leb() + at;
        if (kind === 1) for (let count = leb(); count > 0; count--) module.names.set(leb(), text());
        at = next;
      }
    }
    at = end;
  }
  return module;
}

/**
 * The crate of a function by its name as wasm-bindgen writes it, with paths
 * such as `<leptos::View as tachys::Render>::build`. The type counts before
 * the trait; what is dropped counts before `drop_in_place`.
 */
function crateOf(name) {
  const path = name.replace(/^core::ptr::drop_in_place</, "<").replaceAll(/\[[0-9a-f]+\]/g, "");
  const [type] = path.match(/^[<(&*\s]*(?:(?:mut|const|dyn)\s+)*([a-z_]\w*)(?=::)/)?.slice(1) ?? [];
  const [trait] = path.match(/ as ([a-z_]\w*)::/)?.slice(1) ?? [];
  return type ?? trait ?? "other";
}
