// Whether every action of the poster stands above the offer of a language.
() => {
  const { top } = document.querySelector(".offer").getBoundingClientRect();
  const buttons = [...document.querySelectorAll(".poster-actions a")];
  return buttons.every((button) => button.getBoundingClientRect().bottom <= top);
}
