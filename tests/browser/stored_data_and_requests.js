// What the site keeps in the browser, and every address of another host that
// was asked for. A store that the browser lacks keeps nothing.
async () => {
  const entries = performance.getEntriesByType("resource");
  const origins = entries.map((entry) => new URL(entry.name).origin);
  const stored = [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    self.caches ? (await caches.keys()).length : 0,
    navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    origins.filter((origin) => origin !== location.origin).join(" "),
  ];
  return stored.join();
}
