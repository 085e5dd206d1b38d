// Waits for a number of frames.
const [count, done] = arguments;
const next = (left) => (left > 0 ? requestAnimationFrame(() => next(left - 1)) : done());
next(count);
