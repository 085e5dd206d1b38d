// Tells the server of every complaint; it has nothing to do with the page's own script.
const complain = (what) => navigator.sendBeacon("/complaint", what);
console.error = console.warn = (...what) => complain(what.join(" "));
addEventListener("error", (event) => complain(`${event.message} ${event.target.outerHTML ?? ""}`), true);
addEventListener("unhandledrejection", (event) => complain(`rejected: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) =>
  complain(`policy: ${event.violatedDirective} ${event.blockedURI}`),
);
