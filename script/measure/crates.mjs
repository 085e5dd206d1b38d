// Which crates the wasm is made of. The wasm of the site has no names any
// more, so that between wasm-bindgen and wasm-opt is read.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Bytes of code by crate. */
export function crates({ target }) {
  const file = join(target, "wasm-bindgen/release/stand-with-belarus_bg.wasm");
  if (!existsSync(file)) throw new Error(`${file} is not there; script/bench builds it`);
  const { functions, data } = measured(file);
  const bytes = new Map();
  for (const [name, size] of functions) {
    const crate = crateOf(name);
    bytes.set(crate, (bytes.get(crate) ?? 0) + size);
  }
  const total = functions.reduce((sum, [, size]) => sum + size, 0);
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

/** The functions of a module, each with its size in bytes, and the size of its data. */
function measured(file) {
  const metrics = execFileSync("wasm-opt", [file, "--all-features", "--func-metrics"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 1 << 26,
  });
  const functions = [...metrics.matchAll(/^func: (.*)\n \[binary-bytes\] +: (\d+)/gm)];
  const [, data] = metrics.match(/^ \[memory-data\] +: (\d+)/m);
  return { functions: functions.map(([, name, size]) => [name, Number(size)]), data: Number(data) };
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
