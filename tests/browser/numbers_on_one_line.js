// Whether every number stands on one line.
[...document.querySelectorAll(".counter, .poster-number")].every((number) => {
  const zoom = document.documentElement.currentCSSZoom ?? 1;
  const size = parseFloat(getComputedStyle(number).fontSize) * zoom;
  return number.getBoundingClientRect().height <= 2 * size;
})
