// A share sheet and a clipboard in the place of the device's. What the sheet
// answers stands in the address's fragment, what was asked in the document; with
// a query the clipboard refuses.
const seen = document.documentElement.dataset;
seen.asked = 0;
seen.copied = "";
const refusal = (name) => Promise.reject(new DOMException(name, name));
const answers = {
  done: () => Promise.resolve(),
  closed: () => refusal("AbortError"),
  busy: () => refusal("InvalidStateError"),
  denied: () => refusal("NotAllowedError"),
  throws: () => {
    throw new TypeError("throws");
  },
  odd: () => 1,
};
const share = (data) => {
  window.shared = data;
  seen.asked++;
  return answers[location.hash.slice(1)]();
};
const writeText = (text) => {
  seen.copied = text;
  return location.search ? refusal("NotAllowedError") : Promise.resolve();
};
Object.defineProperties(navigator, {
  canShare: { value: () => true },
  share: { value: share },
  clipboard: { value: { writeText } },
});
