// The digits of the number in a selector with their left and right, from its own left.
(selector) => {
  const number = document.querySelector(selector);
  const left = Math.max(0, number.getBoundingClientRect().left);
  return [...number.querySelectorAll("[data-digit]")].map((digit) => {
    const box = digit.getBoundingClientRect();
    return [digit.dataset.digit, Math.round(box.left - left), Math.round(box.right - left)];
  });
}
