// Who reloads the page, or comes back to it, has seen its numbers roll.
const [visit] = performance.getEntriesByType("navigation");
if (visit && visit.type !== "navigate") document.documentElement.dataset.seen = "";
// Who comes to its top waits for the layout of no part below the screen. The
// client lays them out (src/client.rs), so that without it nothing is put off.
else if (self.WebAssembly && !location.hash) document.documentElement.dataset.deferred = "";
