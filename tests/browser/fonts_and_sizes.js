// Every pair of a font and a size in which text is seen, a line each.
[
  ...new Set(
    [...document.querySelectorAll("body *")]
      .filter((box) =>
        [...box.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()),
      )
      .filter((box) => box.checkVisibility())
      .map((box) => getComputedStyle(box))
      .map((style) => [style.fontSize, style.fontWeight, style.fontFamily].join(" ")),
  ),
]
  .sort()
  .join("\n")
