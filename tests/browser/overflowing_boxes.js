// Names every box that leaves the page at a path, or cannot hold its text, at a
// width. A frame stands in for a window, which no engine makes as narrow.
async (path, width, spacing) => {
  const frame = document.createElement("iframe");
  frame.style = `position:fixed;top:0;left:0;border:0;width:${width}px;height:740px`;
  frame.src = path;
  await new Promise((loaded) => {
    frame.addEventListener("load", loaded);
    document.body.append(frame);
  });
  const page = frame.contentDocument;
  page.querySelectorAll("details:not(.languages)").forEach((details) => (details.open = true));
  const name = (box) => {
    const classes = box.className.baseVal ?? box.className;
    return `${box.tagName}.${classes}: ${box.textContent.trim().slice(0, 40)}`;
  };
  const misfits = [];
  const checkPage = () => {
    const { scrollWidth } = page.scrollingElement;
    if (scrollWidth > width) misfits.push(`page ${scrollWidth}`);
  };
  checkPage();
  // The columns of the poster's number are wider than its digits, which are measured.
  page.documentElement.dataset.seen = "";
  if (spacing) {
    const sheet = new frame.contentWindow.CSSStyleSheet();
    sheet.replaceSync(spacing);
    page.adoptedStyleSheets = [sheet];
  } else {
    for (const line of page.querySelectorAll(".poster-line span, .poster-number, .counter")) {
      const size = parseFloat(frame.contentWindow.getComputedStyle(line).fontSize);
      if (line.getBoundingClientRect().height > 1.6 * size) misfits.push("broken " + name(line));
    }
  }
  const bar = [...page.querySelectorAll(".header > a:not(.skip), .languages > summary")]
    .filter((part) => part.offsetWidth)
    .map((part) => part.getBoundingClientRect());
  for (const one of bar)
    for (const other of bar)
      if (
        one !== other &&
        one.left < other.right &&
        other.left < one.right &&
        one.top < other.bottom &&
        other.top < one.bottom
      )
        misfits.push("parts of the bar lie over each other");
  checkPage();
  for (const box of page.body.querySelectorAll("*")) {
    if (box.closest("svg, .skip, .visually-hidden, .languages nav, script")) continue;
    const place = box.getBoundingClientRect();
    if (!place.width) continue;
    if (place.left < -1 || place.right > width + 1) misfits.push("outside " + name(box));
    const display = frame.contentWindow.getComputedStyle(box).display;
    // Margins may leave a box, text may not.
    const text = page.createRange();
    text.selectNodeContents(box);
    const { left, right } = text.getBoundingClientRect();
    const spills = left < place.left - 1 || right > place.right + 1;
    if (display !== "inline" && box.scrollWidth > box.clientWidth + 2 && box.clientWidth && spills)
      misfits.push(`clipped ${box.scrollWidth} > ${box.clientWidth} ` + name(box));
  }
  frame.remove();
  return misfits.join("\n");
}
