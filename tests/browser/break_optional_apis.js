// Takes away or breaks what a page may not rely on.
const refuse = (object, names, error) => {
  for (const name of names)
    Object.defineProperty(object, name, {
      get() {
        throw error(name);
      },
    });
};
const stores = ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"];
refuse(window, stores, (name) => new DOMException(name, "SecurityError"));
const abilities = ["clipboard", "share", "canShare", "serviceWorker", "languages"];
refuse(navigator, abilities, (name) => new Error(name));
delete window.IntersectionObserver;
delete Intl.Segmenter;
delete window.FinalizationRegistry;
