// Where anything fails, the page stays as it is: it needs no script. What it
// loads is asked for in the first frame, which waits for the poster in browsers that
// know rel="expect", and starts when all of the page has come.
if (self.WebAssembly) {
  const parsed = new Promise((done) => addEventListener("DOMContentLoaded", done));
  // The page's own address changes with its language.
  const base = document.baseURI;
  const script = (glue) => import(new URL(glue, base));
  const code = (wasm, integrity) => fetch(new URL(wasm, base), { integrity });
  const start = ([glue, wasm]) => glue.default({ module_or_path: wasm });
  const load = () => Promise.all([script("GLUE"), code("WASM"), parsed]).then(start).catch(() => {});
  requestAnimationFrame(load);
  // In turn: Firefox does not ask again for a script that did not come.
  self.loadForms = () => code("FORMS-WASM").then((wasm) => Promise.all([script("FORMS-GLUE"), wasm])).then(start);
}
