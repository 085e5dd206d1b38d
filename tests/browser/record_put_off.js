// Notes which parts of the page are put off when its language changes, by their
// ids, and whether all of them begin below the screen.
() => {
  const note = () => {
    const parts = [...document.querySelectorAll("[data-later]")];
    const isBelow = (part) => part.getBoundingClientRect().top >= innerHeight;
    const ids = parts.map((part) => part.id).filter(Boolean);
    window.putOff = [...ids, parts.every(isBelow) ? "below" : "on the screen"];
  };
  new MutationObserver(note).observe(document.documentElement, { attributeFilter: ["lang"] });
}
