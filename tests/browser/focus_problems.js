// What is wrong with the focused element: its outline, its place, what covers it, its name.
() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const within = (middle, size) => Math.min(Math.max(middle, 0), size - 1);
  const x = within(box.left + box.width / 2, innerWidth);
  const y = within(box.top + box.height / 2, innerHeight);
  const top = document.elementFromPoint(x, y);
  const problems = [];
  if (element === document.body) problems.push("the focus is lost");
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  if (!outlined) problems.push("no outline");
  if (box.bottom <= 0 || box.top >= innerHeight) problems.push("off screen");
  const isOnTop = top && (element.contains(top) || top.contains(element));
  if (!isOnTop) problems.push(`covered by ${top?.className}`);
  if (!(element.textContent.trim() || element.getAttribute("aria-label") || element.labels?.length))
    problems.push("no name");
  return problems.map((problem) => `${element.outerHTML.slice(0, 90)}: ${problem}`).join("; ");
}
