// Waits for an observer of its own. Observers are told in the order of their
// making: the page's have looked at its counters before.
() =>
  new Promise((done) => {
    new IntersectionObserver(() => done(true)).observe(document.body);
  })
