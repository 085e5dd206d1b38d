// The place of the first element of a selector on the screen.
(selector) => {
  const box = document.querySelector(selector).getBoundingClientRect();
  return `${box.x} ${box.y}`;
}
