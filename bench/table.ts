import { isMet, type Figure, type Unit } from "./figure.ts";
import { machineLine, type Machine } from "./machine.ts";

const digits: Readonly<Record<Unit, number>> = { s: 2, ms: 0, min: 1, MB: 0, requests: 0 };

/** The figures as a Markdown table, in columns of one width so that a terminal shows it well. */
export function renderTable(figures: readonly Figure[]): string {
  const rows = [
    ["what", "ours", "theirs", "ours to theirs", "goal", "met"],
    ...figures.map((figure) => [
      figure.what,
      amount(figure.ours, figure.unit),
      theirsOf(figure),
      ratioOf(figure),
      figure.limit?.words ?? "",
      metOf(figure),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - cell.length)).join(" | ")} |`;
  const [head = [], ...body] = rows.map(line);
  const rule = line(widths.map((width) => "-".repeat(width)));
  return [head, rule, ...body].join("\n");
}

/** The page docs/figures.md: the machine, the table, and how to measure it again. */
export function renderPage(figures: readonly Figure[], machine: Machine): string {
  return `# Figures

How fast Fairlead is beside stock cargo and npm, and how much memory and how many requests it needs. The bundled actions run on local registries. Each pair runs in turns on one machine, so the ratios hold where the seconds do not; the figures are medians. With a moved clock, waits take no time, and what counts is how long the release would have taken.

\`npm run bench -- --figures\` measures everything again and writes this page. It takes about 25 minutes.

${machineLine(machine)}:

${renderTable(figures)}
`;
}

function theirsOf({ theirs, unit }: Figure): string {
  return theirs === undefined ? "" : `${theirs.what}: ${amount(theirs.value, unit)}`;
}

function ratioOf({ ours, theirs, unit }: Figure): string {
  if (theirs === undefined) return "";
  const difference = amount(Math.abs(ours - theirs.value), unit);
  const ratio = ours / theirs.value;
  const sign = ours < theirs.value ? "−" : "+";
  return `${ratio.toFixed(ratio < 0.2 ? 3 : 2)} × (${sign}${difference})`;
}

function metOf(figure: Figure): string {
  const met = isMet(figure);
  if (met === undefined) return "";
  return met ? "yes" : "no";
}

function amount(value: number, unit: Unit): string {
  return `${value.toFixed(digits[unit])} ${unit}`;
}
