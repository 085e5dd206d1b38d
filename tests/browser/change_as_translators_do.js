// Does to a page what translators and reader modes do before its script runs.
() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest("script") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const font = document.createElement("font");
    text.replaceWith(font);
    font.append(text);
  }
  document.documentElement.className = "translated-ltr";
  document.querySelector(".poster").remove();
  document.querySelector("#composer").remove();
  document.querySelector(".picture").before(document.createElement("aside"));
}
