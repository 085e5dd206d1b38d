// Where anything fails, the page stays as it is: it needs no script.
if (self.WebAssembly) {
  Promise.all([import("GLUE"), fetch("WASM", { integrity: "INTEGRITY" })])
    .then(([glue, wasm]) => wasm.ok && glue.default({ module_or_path: wasm }))
    .catch(() => {});
}
