// How wide each hashtag of the poster is, as a share of its line.
() =>
  [...document.querySelectorAll(".poster-line span")].map((line) => {
    const text = document.createRange();
    text.selectNodeContents(line);
    return text.getBoundingClientRect().width / line.getBoundingClientRect().width;
  })
