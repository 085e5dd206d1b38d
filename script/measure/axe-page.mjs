// What runs in the page after axe-core was put there. It is sent as text, so
// it refers to nothing outside itself.

/**
 * Opens every disclosure, runs axe, and looks at what axe leaves undecided:
 * { error } or { findings: [{ rule, where, what, reason }] }, where a reason
 * says why an undecided one is right. The switcher lies over the page when it
 * is open, so the header is looked at once more with it.
 */
export async function check(scheme) {
  const DECISIONS = {
    "color-contrast": (element, node) => {
      const wanted = parseFloat(node.any[0]?.data?.expectedContrastRatio) || 4.5;
      const ratio = contrast(element);
      return ratio >= wanted && "its colour on the nearest opaque background has the contrast it needs";
    },
    "label-content-name-mismatch": (element) => {
      const text = element.textContent.trim();
      if (!/[\p{L}\p{N}]/u.test(text)) return "what is seen is a sign and no word";
      return element.ariaLabel?.includes(text) && "the name holds the one letter that is seen";
    },
  };

  /** Of a text on the nearest background that is one opaque colour; not a number where there is none. */
  function contrast(element) {
    const chain = [];
    for (let at = element; at; at = at.parentElement) chain.push(getComputedStyle(at));
    if (chain.some((style) => style.opacity !== "1")) return NaN;
    const behind = chain.find((style) => style.backgroundImage !== "none" || rgb(style.backgroundColor));
    if (!behind || behind.backgroundImage !== "none") return NaN;
    const [text, background] = [rgb(chain[0].color), rgb(behind.backgroundColor)].map(luminance);
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

  function finding(rule, node, undecided) {
    const element = document.querySelector(node.target[0]);
    const messages = [...node.any, ...node.all, ...node.none].map(({ message }) => message);
    return {
      rule,
      where: node.target.join(" "),
      what: (undecided ? "undecided: " : "") + messages.join(" "),
      reason: (undecided && DECISIONS[rule]?.(element, node)) || null,
    };
  }

  try {
    if (!matchMedia(`(prefers-color-scheme: ${scheme})`).matches)
      return { error: `this browser did not go ${scheme}` };
    const all = [...document.querySelectorAll("details")];
    const open = (list) => list.forEach((details) => (details.open = true));
    open(all.filter((details) => !details.closest(".languages")));
    const page = await window.axe.run(document);
    open(all);
    const header = await window.axe.run(".header");
    const findings = [page, header].flatMap(({ violations, incomplete }) => [
      ...violations.flatMap(({ id, nodes }) => nodes.map((node) => finding(id, node, false))),
      ...incomplete.flatMap(({ id, nodes }) => nodes.map((node) => finding(id, node, true))),
    ]);
    const passes = page.passes.length;
    return passes > 0 ? { findings } : { error: "axe passed nothing, so it looked at nothing" };
  } catch (error) {
    return { error: String(error) };
  }
}
