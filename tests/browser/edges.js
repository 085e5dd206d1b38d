// Where the parts of the page at a path begin, at a width, as distances from the
// side where its language begins; where the wall's strokes stand; how far the
// number and its label are from one base line. A frame stands in for a window.
async (path, width) => {
  const frame = document.createElement("iframe");
  frame.style = `position:fixed;top:0;left:0;border:0;width:${width}px;height:740px`;
  frame.src = path;
  await new Promise((loaded) => {
    frame.addEventListener("load", loaded);
    document.body.append(frame);
  });
  const page = frame.contentDocument;
  const isRtl = page.documentElement.dir === "rtl";
  const edge = (part) => {
    const { left, right } = part.getBoundingClientRect();
    return Math.round(isRtl ? page.documentElement.clientWidth - right : left);
  };
  const edges = (selector) => [
    ...new Set([...page.querySelectorAll(selector)].filter((part) => part.offsetWidth).map(edge)),
  ];
  const field = [...page.querySelectorAll(".picture-field")].find(
    (drawn) => drawn.getBoundingClientRect().width,
  );
  // A mark without height stands on the base line of the text before it.
  const baseLine = (text) => {
    const mark = page.createElement("span");
    mark.style = "display:inline-block";
    text.append(mark);
    const { bottom } = mark.getBoundingClientRect();
    mark.remove();
    return bottom;
  };
  const number = page.querySelector(".poster-number");
  // Its digits are aligned by their top; a line of its own face and size is not.
  const line = number.cloneNode();
  line.textContent = "0";
  number.replaceWith(line);
  const numberLine = baseLine(line);
  line.replaceWith(number);
  const found = {
    headings: edges(".columns > h2"),
    contents: edges(".columns > h2 ~ :not([role=img], .remember)"),
    pitch: field.getBoundingClientRect().width / (field.viewBox.baseVal.width / 4),
    isRounded: CSS.supports("width: round(down, 1px, 1px)"),
    apart: Math.abs(numberLine - baseLine(page.querySelector(".poster-label"))),
  };
  frame.remove();
  return found;
}
