// Where anything fails, the page stays as it is: it needs no script. What it
// loads is asked for in the second frame, when the first is painted, and never
// delays that; it starts when all of the page has come.
if (self.WebAssembly) {
  const parsed = new Promise((done) => addEventListener("DOMContentLoaded", done));
  const load = () =>
    Promise.all([import("GLUE"), fetch("WASM", { integrity: "INTEGRITY" }), parsed])
      .then(([glue, wasm]) => wasm.ok && glue.default({ module_or_path: wasm }))
      .catch(() => {});
  requestAnimationFrame(() => requestAnimationFrame(load));
}
