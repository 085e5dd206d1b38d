// A copy of the project, to change what the measuring needs changed.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = [
  "Cargo.toml",
  "Cargo.lock",
  "Trunk.toml",
  "package.json",
  "package-lock.json",
  "index.html",
  "src",
  "public",
  "script",
];

/**
 * Copies the project: { folder, copy, env }. It is compiled in a folder of its
 * own, which is kept: cargo would take the copy's crate for the project's, whose
 * names and paths within are the same.
 */
export function copyProject(project, target) {
  const folder = join(target, "benchmark");
  const copy = join(folder, "project");
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const source of SOURCES) cpSync(join(project, source), join(copy, source), { recursive: true });
  return { folder, copy, env: { ...process.env, CARGO_TARGET_DIR: join(folder, "target") } };
}

/** Changes the text of a file; what changes nothing is a mistake. */
export function edit(file, change) {
  const text = readFileSync(file, "utf8");
  const changed = change(text);
  if (changed === text) throw new Error(`nothing to change in ${file}`);
  writeFileSync(file, changed);
}
