// Whether the cap on the mark of the appeal is drawn.
() => {
  const drawings = [...document.querySelectorAll(".chart-drawing")];
  const drawing = drawings.find((drawing) => drawing.checkVisibility());
  const cap = drawing.querySelector(".chart-cap").getBoundingClientRect();
  return cap.width > 0 && cap.height > 0;
}
