// Tries every way in which a page sends something without being left, and names
// those that are not refused.
async () => {
  const url = "../facts.json?photo";
  const loads = (make) =>
    new Promise((resolve) => {
      const element = make();
      element.addEventListener("load", () => resolve(true));
      element.addEventListener("error", () => resolve(false));
      if (element.localName !== "img") document.head.append(element);
    });
  const make = (name, attributes) => () => Object.assign(document.createElement(name), attributes);
  const ways = {
    fetch: () => fetch(url),
    request: () =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.addEventListener("load", resolve);
        request.addEventListener("error", reject);
        request.open("GET", url);
        request.send();
      }),
    image: () => loads(make("img", { src: url })),
    style: () => loads(make("link", { rel: "stylesheet", href: url })),
  };
  const sent = [];
  document.body.append(make("iframe", { src: url })());
  navigator.sendBeacon(url, "photo");
  for (const [name, way] of Object.entries(ways)) {
    const answer = await Promise.resolve().then(way).catch(() => false);
    if (answer) sent.push(name);
  }
  return sent.join();
}
