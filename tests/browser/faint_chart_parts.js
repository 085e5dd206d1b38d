// What of the chart in sight does not stand out from the page: marks and lines
// by 3 to 1, words by 4.5 to 1 (WCAG 2.2, 1.4.11 and 1.4.3).
() => {
  const channels = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number);
  const linear = (channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const light = (colour) => {
    const [red, green, blue] = channels(colour).map(linear);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const ground = getComputedStyle(document.body).backgroundColor;
  const paper = /, 0\)$|transparent/.test(ground) ? "rgb(255, 255, 255)" : ground;
  const all = [...document.querySelectorAll(".chart-drawing")];
  const drawings = all.filter((drawing) => drawing.checkVisibility());
  if (drawings.length !== 1) return [`${drawings.length} drawings`];
  const parts = [...drawings[0].querySelectorAll("rect, path, text")];
  const faint = parts.flatMap((part) => {
    const { fill, stroke } = getComputedStyle(part);
    const least = part.matches("text") ? 4.5 : 3;
    const colours = [fill, stroke].filter((colour) => colour !== "none");
    const ratio = Math.max(...colours.map((colour) => contrast(colour, paper)));
    return ratio >= least ? [] : [`${part.getAttribute("class")}: ${ratio} on ${paper}`];
  });
  return parts.length > 30 ? faint : [`${parts.length} parts`];
}
