import { readFileSync } from "node:fs";

/** Something that is held against the real world. */
export interface Part {
  /** As the command line names it. */
  readonly name: string;
  /** What it shows, for the head of the table. */
  readonly title: string;
  /**
   * Tries all; throws `Missing` if this machine cannot.
   *
   * @param isWanted chooses by a name
   */
  readonly run: (isWanted: (name: string) => boolean) => Promise<readonly Row[]>;
}

/** What became of the cases of one kind. */
export interface Row {
  readonly title: string;
  readonly tried: number;
  /** Those that did not answer as expected, each with what it said. */
  readonly otherwise: readonly string[];
  /** What the expected answers say of this kind, in a few words. */
  readonly note?: string;
}

/** What became of a part. */
export interface Ended {
  readonly part: Pick<Part, "name" | "title">;
  readonly seconds: number;
  readonly rows: readonly Row[];
  /** Why it was not tried, as a sentence. */
  readonly skipped?: string;
  /** Why it could not be ended, as a sentence. */
  readonly failed?: string;
}

/** The table of all parts, in Markdown. */
export function tableOf(ended: readonly Ended[]): string {
  const lines = ended.flatMap(({ part, rows, seconds, skipped, failed }) => {
    if (skipped !== undefined) return [`| ${part.title} | skipped | | | ${skipped} |`];
    if (failed !== undefined) return [`| ${part.title} | | | not ended | ${failed} |`];
    const [only, ...more] = rows;
    const isAlone = more.length === 0;
    const title = `**${part.title}, ${seconds} s**`;
    const note = isAlone ? (only?.note ?? "") : "";
    return [...(isAlone ? [] : rows.map(line)), line({ ...sum(rows), title, note })];
  });
  const head = ["| What | Tried | As expected | Otherwise | |", "|---|---|---|---|---|"];
  return [...head, ...lines].join("\n");
}

/** Everything was tried, and answered as expected. */
export function isWhole(ended: readonly Ended[]): boolean {
  const whole = ended.filter(
    ({ rows, skipped, failed }) =>
      skipped === undefined &&
      failed === undefined &&
      rows.some(({ tried }) => tried > 0) &&
      rows.every(({ otherwise }) => otherwise.length === 0),
  );
  return ended.length > 0 && whole.length === ended.length;
}

function line({ title, tried, otherwise, note = "" }: Row): string {
  const asExpected = tried - otherwise.length;
  return `| ${title} | ${tried} | ${asExpected} | ${otherwise.length} | ${note} |`;
}

function sum(rows: readonly Row[]): Omit<Row, "title"> {
  const tried = rows.reduce((all, row) => all + row.tried, 0);
  return { tried, otherwise: rows.flatMap(({ otherwise }) => otherwise) };
}

/** The lines of a file of names, versions and expected answers beside this one, as words. */
export function readLines(file: string): string[][] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split(" "));
}

/** Does `work` for each, some at a time, and gives what they said in their order. */
export async function inTurns<T, R>(
  all: readonly T[],
  atOnce: number,
  work: (each: T) => Promise<R>,
): Promise<R[]> {
  const said: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < all.length; index = next++) {
      said[index] = await work(all[index] as T);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return said;
}
