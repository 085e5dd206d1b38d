// Whether a click on a download is left to the browser.
((link) => {
  let left = false;
  addEventListener("click", (event) => {
    left = !event.defaultPrevented;
    event.preventDefault();
  });
  link.click();
  return left;
})(document.querySelector(".take a[download]"))
