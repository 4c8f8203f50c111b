import { appendFileSync } from "node:fs";
import { Missing } from "./downloads.ts";
import { isWhole, tableOf, type Ended, type Part } from "./part.ts";

/**
 * Runs parts one after the other and prints the table of each, then of all, on a workflow run's page too. The process fails
 * if anything does not answer as expected, or was skipped.
 *
 * @param wanted names of parts; none: all
 * @throws Error if there is no part of that name
 */
export async function runParts(
  parts: readonly Part[],
  wanted: readonly string[],
  isWanted: (name: string) => boolean = () => true,
): Promise<void> {
  const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    const known = parts.map(({ name }) => name).join(", ");
    throw new Error(`There is no part ${unknown.join(", ")}. There are ${known}.`);
  }
  const ended: Ended[] = [];
  for (const part of parts) {
    if (wanted.length > 0 && !wanted.includes(part.name)) continue;
    const end = await runPart(part, isWanted);
    ended.push(end);
    for (const { otherwise } of end.rows) for (const each of otherwise) console.log(each);
    // The next one may take an hour, and be broken off.
    if (wanted.length !== 1) console.log(`\n${tableOf([end])}\n`);
  }
  const table = tableOf(ended);
  console.log(`\n${table}\n`);
  const { GITHUB_STEP_SUMMARY } = process.env;
  if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, `${table}\n\n`);
  process.exitCode = isWhole(ended) ? 0 : 1;
}

async function runPart(part: Part, isWanted: (name: string) => boolean): Promise<Ended> {
  const started = performance.now();
  const end = (rest: Partial<Ended>): Ended => {
    const seconds = Math.round((performance.now() - started) / 1_000);
    return { part, seconds, rows: [], ...rest };
  };
  try {
    return end({ rows: await part.run(isWanted) });
  } catch (error) {
    if (error instanceof Missing) return end({ skipped: error.message });
    console.log(error);
    const message = error instanceof Error ? error.message : String(error);
    // The rest is above, and a cell of the table has one line.
    return end({ failed: message.split("\n")[0] ?? "" });
  }
}
