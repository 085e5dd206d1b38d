// Waits for a number of frames.
async (count) => {
  for (let left = count; left > 0; left--) await new Promise(requestAnimationFrame);
}
