// Who reloads the page, or comes back to it, has seen its numbers roll.
const [visit] = performance.getEntriesByType("navigation");
if (visit && visit.type !== "navigate") document.documentElement.dataset.seen = "";
