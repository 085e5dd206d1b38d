// The box of an element, from the corner of the page.
(selector) => {
  const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
  return {
    x: Math.round(x + scrollX),
    y: Math.round(y + scrollY),
    width: Math.round(width),
    height: Math.round(height),
  };
}
