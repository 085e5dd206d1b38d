// Where the focus is, as a reader would name it.
() => {
  const element = document.activeElement;
  const label = element.labels?.[0]?.firstChild.textContent;
  const name = element.getAttribute("aria-label") ?? label ?? element.textContent;
  return `${element.tagName} ${name.trim()}`;
}
