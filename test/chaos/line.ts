/** One thing that is tried, and that must hold. */
export interface Case {
  /** The row of the table that it counts for. */
  readonly row: string;
  /** Tells it from the others of its row; of a case that is drawn, with its seed. */
  readonly name: string;
  /** Rejects if it does not hold; with `NotPossible` if this machine cannot show it. */
  readonly run: () => Promise<void>;
}

/** A kind of trouble, and all that is tried of it. */
export interface Line {
  /** As the command line names it. */
  readonly name: string;
  /** Brings about what all cases need and lists them. A case starts and stops its own servers. */
  readonly cases: (options: LineOptions) => Promise<readonly Case[]>;
  /** Removes what `cases` brought about. */
  readonly close: () => Promise<void>;
}

export interface LineOptions {
  /** What cases that are drawn are drawn from. */
  readonly seed: number;
}

/** What a case needs and this machine does not give. */
export class NotPossible extends Error {}

/** A case that did not hold. */
export interface Failure {
  readonly name: string;
  readonly error: unknown;
}

/** What became of the cases of a row. */
export interface RowResult {
  readonly line: string;
  readonly row: string;
  readonly tried: number;
  readonly held: number;
  readonly failures: readonly Failure[];
  /** Cases that this machine cannot show, with the reasons. */
  readonly notPossible: readonly string[];
}

/** How a case ended. */
export interface CaseEnd {
  readonly row: string;
  readonly name: string;
  readonly error?: unknown;
}

/** The rows of a line, in the order in which its cases were listed. */
export function rowsOf(line: string, ends: readonly CaseEnd[]): RowResult[] {
  const rows = Map.groupBy(ends, ({ row }) => row);
  return [...rows].map(([row, all]) => {
    const missing = all.filter(({ error }) => error instanceof NotPossible);
    const failures = all.flatMap(({ name, error }) =>
      error === undefined || error instanceof NotPossible ? [] : [{ name, error }],
    );
    const tried = all.length - missing.length;
    const notPossible = missing.map(({ error }) => (error as NotPossible).message);
    return { line, row, tried, held: tried - failures.length, failures, notPossible };
  });
}

/** Every nth case of each row, so that a part of a line has something of all that it tries. */
export function partOf(cases: readonly Case[], fraction: number): Case[] {
  const seen = new Map<string, number>();
  return cases.filter(({ row }) => {
    const index = seen.get(row) ?? 0;
    seen.set(row, index + 1);
    return Math.floor((index + 1) * fraction) > Math.floor(index * fraction) || index === 0;
  });
}

/** The table that a run ends with. */
export function tableOf(rows: readonly RowResult[]): string {
  const lines = rows.map(({ line, row, tried, held, failures, notPossible }) => {
    const skipped = notPossible.length === 0 ? "" : ` (${notPossible.length} not possible here)`;
    return [`${line}: ${row}${skipped}`, `${tried}`, `${held}`, `${failures.length}`];
  });
  const total = (pick: (row: RowResult) => number) =>
    `${rows.reduce((sum, row) => sum + pick(row), 0)}`;
  lines.push([
    "all",
    total(({ tried }) => tried),
    total(({ held }) => held),
    total(({ failures }) => failures.length),
  ]);
  const head = ["what", "tried", "held", "failed"];
  const widths = head.map((title, index) =>
    Math.max(title.length, ...lines.map((cells) => cells[index]?.length ?? 0)),
  );
  const written = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [written(head), rule, ...lines.map(written)].join("\n");
}

/** Numbers in [0, 1) from a seed (mulberry32): the same ones each time. */
export function draws(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of these, by a number in [0, 1). */
export function pick<T>(list: readonly T[], fraction: number): T {
  const found = list[Math.floor(fraction * list.length)];
  if (found === undefined) throw new Error("There is nothing to pick from.");
  return found;
}
