// The height of the smallest counter.
Math.min(
  ...[...document.querySelectorAll(".counter .digits")]
    .filter((number) => number.offsetWidth)
    .map((number) => number.getBoundingClientRect().height),
)
