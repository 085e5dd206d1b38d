// The quick exit is there as soon as the page is, with WebAssembly or without:
// blank at once, before anything else is done, and Back does not return.
addEventListener("click", (event) => {
  const exit = event.target.closest?.(".exit");
  if (!exit) return;
  event.preventDefault();
  document.documentElement.dataset.leaving = "";
  document.title = exit.host;
  location.replace(exit.href);
}, true);
