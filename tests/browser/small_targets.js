// Every target that is seen and smaller than 44 by 44, but for links within a
// sentence. A field within its label is tapped there.
[...document.querySelectorAll("a[href], button, summary, select, input, textarea")]
  .map((target) => target.closest("label") ?? target)
  .filter((target) => target.checkVisibility() && !target.matches(".skip, .poster-date a"))
  .map((target) => [target, target.getBoundingClientRect()])
  .filter(([, box]) => box.height < 43.9 || box.width < 43.9)
  .map(([target, box]) => `${target.outerHTML.slice(0, 80)} ${box.width}×${box.height}`)
  .join("\n")
