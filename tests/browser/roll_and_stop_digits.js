// Scrolls through the figures as a reader does, and stops every digit of a
// counter that starts to roll in the last moment of its way. Answers how many it
// stopped.
async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // Where the machine is slow, the page hears late of what has come near, and does
  // not roll what is seen by then. Observers are told in the order of their making.
  const observed = () =>
    new Promise((done) => {
      new IntersectionObserver(() => done()).observe(document.body);
    });
  const stopped = new Set();
  const stop = () => {
    for (const roll of document.getAnimations()) {
      if (!roll.effect.target.closest(".counter") || stopped.has(roll)) continue;
      roll.pause();
      roll.currentTime = 1799;
      stopped.add(roll);
    }
  };
  scrollTo(0, 0);
  await frame();
  const figures = document.querySelector("#figures");
  for (let y = 0; figures.getBoundingClientRect().bottom > 0; y += innerHeight / 12) {
    scrollTo(0, y);
    await observed();
    await frame();
    stop();
  }
  return stopped.size;
}
