// Whether the bar stands at the top of a page that is scrolled, covered by nothing.
scrollY > 500 &&
  [...document.querySelectorAll(".languages > summary, .header-share, .exit")]
    .filter((part) => part.offsetWidth)
    .every((part) => {
      const box = part.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + 8, box.y + 22);
      return box.top >= 0 && box.bottom < 120 && part.contains(top);
    })
