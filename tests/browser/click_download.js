// Whether a click on a download is left to the browser.
() => {
  let left = false;
  addEventListener("click", (event) => {
    left = !event.defaultPrevented;
    event.preventDefault();
  });
  document.querySelector(".downloads a[download]").click();
  return left;
}
