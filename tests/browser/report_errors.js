// Tells the server of every complaint; it has nothing to do with the page's own script.
const complain = (what) => navigator.sendBeacon("/complaint", what);
console.error = console.warn = (...what) => complain(what.join(" "));
const complainOf = ({ message, target }) => complain(`${message} ${target.outerHTML ?? ""}`);
addEventListener("error", complainOf, true);
addEventListener("unhandledrejection", (event) => complain(`rejected: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) =>
  complain(`policy: ${event.violatedDirective} ${event.blockedURI}`),
);
