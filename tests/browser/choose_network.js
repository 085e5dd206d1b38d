// Chooses a network in the composer, by its name.
(name) => {
  const select = document.querySelector(".composer select");
  select.value = [...select.options].find((option) => option.text === name).value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}
