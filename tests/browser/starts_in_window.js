// Whether an element begins within the window.
(selector) => {
  const { top } = document.querySelector(selector).getBoundingClientRect();
  return top >= -1 && top < innerHeight;
}
