// Left, top, right and bottom of what the window shows of an element.
(selector) => {
  const { left, top, right, bottom } = document.querySelector(selector).getBoundingClientRect();
  const start = [Math.max(0, left), Math.max(0, top)];
  const end = [Math.min(innerWidth, right), Math.min(innerHeight, bottom)];
  return [...start, ...end].map(Math.round);
}
