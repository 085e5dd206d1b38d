// Of every part of the bar that is seen: whether it stands at the top, is large
// enough, and covered by nothing.
[...document.querySelectorAll(".languages > summary, .header-share, .exit")]
  .filter((part) => part.checkVisibility())
  .map((part) => {
    const box = part.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return [box.top >= 0, box.bottom <= 80, box.height >= 43.9, part.contains(top)].join();
  })
  .join(" ")
