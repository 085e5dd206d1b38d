// The colours at places of the square on the screen, in hundredths of its side.
(places) => {
  const canvas = document.querySelector(".tool-square");
  const context = canvas.getContext("2d");
  const colour = ([x, y]) => {
    const at = [x, y].map((part) => Math.round((part / 100) * (canvas.width - 1)));
    return Array.from(context.getImageData(...at, 1, 1).data.slice(0, 3));
  };
  return places.map(colour);
}
