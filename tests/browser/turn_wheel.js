// Turns the wheel over the middle of the square.
(pixels) => {
  const square = document.querySelector(".tool-square");
  const box = square.getBoundingClientRect();
  const [clientX, clientY] = [box.left + box.width / 2, box.top + box.height / 2];
  const options = { bubbles: true, cancelable: true, clientX, clientY, deltaY: pixels };
  return !square.dispatchEvent(new WheelEvent("wheel", options));
}
