// The numbers that the counters draw, digit by digit.
() => {
  const sign = (part) => Object.values(part.dataset).join("");
  const numbers = [...document.querySelectorAll(".counter .digits")];
  return numbers.map((number) => [...number.children].map(sign).join("")).join(" ");
}
