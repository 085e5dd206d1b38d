// The results for readers: one table on the terminal, all of them as Markdown.

import { BOUNDS, number } from "./bounds.mjs";

/** What every bound of some sections was found to be: [{ what, value, bound, holds, note }]. */
export function verdicts(sections, answers) {
  return sections.flatMap((section) => {
    const { skipped = [] } = answers[section];
    const bounds = Object.entries(BOUNDS[section]).filter(([name]) => !skipped.includes(name));
    return bounds.map(([name, { what, unit, bound, holds }]) => {
      const { failure: broken, values = {} } = answers[section];
      const { value, failure = broken, note } = values[name] ?? {};
      const measured = Number.isFinite(value);
      return {
        what,
        value: measured ? number(rounded(value)) + unit : "not measured",
        bound,
        holds: measured && !failure && holds(value),
        note: failure || note || "",
      };
    });
  });
}

const verdict = (holds) => (holds ? "pass" : "MISS");

/** The one table, in columns. */
export function plain(rows) {
  const lines = [["what", "value", "bound", "", ""]];
  for (const { what, value, bound, holds, note } of rows)
    lines.push([what, value, bound, verdict(holds), note]);
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(column < 4 ? widths[column] : 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The one table as Markdown, without the notes. */
export const boundTable = (rows) =>
  markdown(
    ["what", "value", "bound", ""],
    rows.map(({ what, value, bound, holds }) => [what, value, bound, verdict(holds)]),
  );

/** All results as Markdown. */
export const document = (rows, tables, conditions) =>
  ["# Measured", conditions, boundTable(rows), notes(rows), tablesOf(tables)].join("\n\n") + "\n";

const notes = (rows) =>
  rows
    .filter(({ note }) => note)
    .map(({ what, note }) => `- ${what}: ${note}`)
    .join("\n");

/** The tables of sections as Markdown. */
export const tablesOf = (tables) =>
  tables
    .map(({ title, note, head, rows }) =>
      [`## ${title}`, note, rows && (rows.length > 0 ? markdown(head, rows) : "None.")]
        .filter(Boolean)
        .join("\n\n"),
    )
    .join("\n\n");

function markdown(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

function cell(content) {
  if (typeof content === "number") return number(rounded(content));
  return String(content ?? "")
    .replaceAll("|", "\\|")
    .replaceAll("<", "&lt;")
    .replaceAll(/\s+/g, " ");
}

/** Three digits are more than a measured time deserves; counts stay whole. */
const rounded = (value) => Number(value.toFixed(value >= 10 ? 1 : 3));
