// Where every counter stands, and how large it is.
[...document.querySelectorAll(".counter")]
  .map((counter) => [counter.offsetLeft, counter.offsetWidth, counter.offsetHeight].join(" "))
  .join()
