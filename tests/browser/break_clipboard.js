// Gives the page a clipboard that does not work, in one of several ways.
(way) => {
  const broken = {
    missing: { value: undefined },
    throws: {
      get() {
        throw new Error("clipboard");
      },
    },
    "copying throws": {
      value: {
        writeText() {
          throw new Error("denied");
        },
      },
    },
    "copying is denied": {
      value: { writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) },
    },
    "copying answers nothing": { value: { writeText: () => undefined } },
  };
  Object.defineProperty(navigator, "clipboard", { ...broken[way], configurable: true });
}
