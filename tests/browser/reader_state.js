// What a reader has opened, started and written, and where they are.
[
  document.querySelector("#arrests details").open,
  document.querySelector("#arrests .counter").dataset.roll,
  document.querySelector("#exile details").open,
  document.querySelector(".composer").open,
  document.querySelector(".composer textarea").value.endsWith("mine"),
  document.activeElement.tagName,
  scrollY > 1000,
].join()
