// What axe-core finds in the page, for the tests and for script/bench. It runs
// in the page, where axe-core is.

/**
 * Opens every disclosure, runs axe, and looks at what axe leaves undecided:
 * { error } or { findings: [{ rule, where, what, reason }] }. A finding with a
 * reason is an undecided one that `explained` lists and whose proof holds.
 * The switcher lies over the page when it is open, so the header is looked at
 * once more with it.
 */
async (explained, scheme, options = {}) => {
  /** Each says whether what axe leaves undecided is right. */
  const PROOFS = {
    contrast: (element, node) =>
      contrast(element) >= (parseFloat(node.any[0]?.data?.expectedContrastRatio) || 4.5),
    "name has the visible text": (element) => {
      const text = element.textContent.trim();
      return text !== "" && Boolean(element.ariaLabel?.includes(text));
    },
  };

  /** Of a text on the nearest background that is one opaque colour; NaN where there is none. */
  function contrast(element) {
    const chain = [];
    for (let at = element; at; at = at.parentElement) chain.push(getComputedStyle(at));
    if (chain.some((style) => style.opacity !== "1")) return NaN;
    const behind = chain.find(
      (style) => style.backgroundImage !== "none" || rgb(style.backgroundColor),
    );
    if (!behind || behind.backgroundImage !== "none") return NaN;
    const ink = element instanceof SVGElement ? chain[0].fill : chain[0].color;
    const [text, background] = [rgb(ink), rgb(behind.backgroundColor)].map(luminance);
    return (Math.max(text, background) + 0.05) / (Math.min(text, background) + 0.05);
  }

  /** The parts of an opaque colour. */
  function rgb(color) {
    return color
      .match(/^rgb\((\d+), (\d+), (\d+)\)$/)
      ?.slice(1)
      .map(Number);
  }

  /** As the Web Content Accessibility Guidelines define it. */
  function luminance(color) {
    if (!color) return NaN;
    const [red, green, blue] = color.map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** Why an undecided result is right; nothing where it is not known to be. */
  function reasonFor(rule, node) {
    const element = document.querySelector(node.target[0]);
    const known = explained.find((entry) => entry.rule === rule && element?.matches(entry.place));
    return known && PROOFS[known.proof](element, node) ? known.reason : null;
  }

  function finding(rule, node, undecided) {
    const messages = [...node.any, ...node.all, ...node.none].map(({ message }) => message);
    return {
      rule,
      where: node.target.join(" "),
      what: (undecided ? "undecided: " : "") + messages.join(" "),
      reason: undecided ? reasonFor(rule, node) : null,
    };
  }

  try {
    if (!matchMedia(`(prefers-color-scheme: ${scheme})`).matches)
      return { error: `this browser did not go ${scheme}` };
    const all = [...document.querySelectorAll("details")];
    const open = (list) => list.forEach((details) => (details.open = true));
    open(all.filter((details) => !details.closest(".languages")));
    const page = await window.axe.run(document, options);
    if (page.passes.length === 0) return { error: "axe passed nothing, so it looked at nothing" };
    open(all);
    const header = await window.axe.run(".header", options);
    const found = [page, header].flatMap(({ violations, incomplete }) => [
      ...violations.flatMap(({ id, nodes }) => nodes.map((node) => finding(id, node, false))),
      ...incomplete.flatMap(({ id, nodes }) => nodes.map((node) => finding(id, node, true))),
    ]);
    return { findings: found };
  } catch (error) {
    return { error: String(error) };
  }
}
