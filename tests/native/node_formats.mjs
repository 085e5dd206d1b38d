// Numbers and dates as Node's Intl writes them: for each language a list of both.
// Its argument is JSON: the languages, how each groups digits, numbers, dates.

const { tags, grouping, numbers, dates } = JSON.parse(process.argv[2]);
const written = tags.map((tag, index) => {
  const number = new Intl.NumberFormat(tag, { useGrouping: grouping[index] });
  const date = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" });
  return [
    numbers.map((value) => number.format(value)),
    dates.map((day) => date.format(new Date(day))),
  ];
});
console.log(JSON.stringify(written));
