// Every shift of the layout since the page was opened, with what has moved. A
// paragraph moves the page once more: when that is told, all before it was.
() => new Promise((done) => {
  const moved = ({ node, previousRect, currentRect }) => [
    (node?.parentElement ?? node)?.outerHTML.slice(0, 120),
    JSON.stringify(previousRect),
    JSON.stringify(currentRect),
  ];
  const shifts = [];
  scrollTo(0, 0);
  const end = performance.now();
  const observer = new PerformanceObserver((list) => {
    shifts.push(...list.getEntries());
    if (!shifts.some(({ startTime }) => startTime >= end)) return;
    const before = shifts.filter(({ startTime }) => startTime < end);
    done(JSON.stringify(before.map(({ value, sources }) => [value, sources.map(moved)])));
  });
  observer.observe({ type: "layout-shift", buffered: true });
  const paragraph = document.createElement("p");
  paragraph.textContent = "1";
  paragraph.style.height = "100px";
  document.body.prepend(paragraph);
})
