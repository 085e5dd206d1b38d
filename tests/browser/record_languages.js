// Notes every language that the page goes to.
() => {
  window.languages = [];
  const note = () => window.languages.push(document.documentElement.lang);
  new MutationObserver(note).observe(document.documentElement, { attributeFilter: ["lang"] });
}
