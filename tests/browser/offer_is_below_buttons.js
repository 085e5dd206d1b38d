// Whether every action of the poster stands above the offer of a language.
[...document.querySelectorAll(".poster-actions a")].every(
  (action) =>
    action.getBoundingClientRect().bottom <= document.querySelector(".offer").getBoundingClientRect().top,
)
