// Notes every language that the page goes to.
((seen) => {
  window.seen = seen;
  const note = () => seen.push(document.documentElement.lang);
  new MutationObserver(note).observe(document.documentElement, { attributeFilter: ["lang"] });
  return true;
})([])
