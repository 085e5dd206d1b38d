// Where anything fails, the page stays as it is: it needs no script. What it
// loads is asked for when the page has been painted, and never delays that; it
// starts when all of the page has come. A browser that says nothing of paints,
// as Firefox does not on the way back, has painted two frames after the load.
if (self.WebAssembly) {
  const parsed = new Promise((done) => addEventListener("DOMContentLoaded", done));
  let asked;
  const load = () => {
    asked = asked || Promise.all([import("GLUE"), fetch("WASM", { integrity: "INTEGRITY" }), parsed])
      .then(([glue, wasm]) => wasm.ok && glue.default({ module_or_path: wasm }))
      .catch(() => {});
  };
  addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(load))));
  const types = self.PerformanceObserver && PerformanceObserver.supportedEntryTypes;
  if (types && types.includes("paint"))
    new PerformanceObserver(load).observe({ type: "paint", buffered: true });
}
