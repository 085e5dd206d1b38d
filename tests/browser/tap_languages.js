// Taps on several languages at once.
(tags) => {
  for (const tag of tags) document.querySelector(`.languages a[lang=${tag}]`).click();
}
