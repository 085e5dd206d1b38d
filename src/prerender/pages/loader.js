// Where anything fails, the page stays as it is: it needs no script. It starts
// in the frame after the one that paints the page, display face included, and
// never delays that.
if (self.WebAssembly) {
  const start = () => Promise.all([import("GLUE"), fetch("WASM", { integrity: "INTEGRITY" })])
    .then(([glue, wasm]) => wasm.ok && glue.default({ module_or_path: wasm }))
    .catch(() => {});
  document.fonts.ready
    .then(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(start))));
}
