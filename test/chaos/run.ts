/**
 * The red team's harness: the bundles under kills, cancellations, broken answers and full disks. Prints
 * one table and fails if anything did not hold.
 *
 *   npm run test:chaos                                     all lines
 *   npm run test:chaos -- kills shapes                     these lines
 *   npm run test:chaos -- kills --fraction 0.1             every tenth case of each row
 *   npm run test:chaos -- kills --part 2/4                 the second of four parts that have no case in common
 *   npm run test:chaos -- schedules --seed 7 --only "npm, seed 12"
 *   npm run test:chaos -- --jobs 4                         so many cases at once (default 2)
 *   npm run test:chaos -- --list                           only says how many cases there are
 */
import { appendFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inspect, parseArgs } from "node:util";
import { partOf, rowsOf, tableOf, type Case, type CaseEnd, type Line } from "./line.ts";
import { bombs } from "./lines/bombs.ts";
import { cancellations } from "./lines/cancellations.ts";
import { disks } from "./lines/disks.ts";
import { earlySignals } from "./lines/early-signals.ts";
import { kills } from "./lines/kills.ts";
import { network } from "./lines/network.ts";
import { pairs } from "./lines/pairs.ts";
import { redirects } from "./lines/redirects.ts";
import { schedules } from "./lines/schedules.ts";
import { shapes } from "./lines/shapes.ts";

const lines: readonly Line[] = [
  ...[kills, cancellations, earlySignals, schedules, pairs, shapes],
  ...[bombs, redirects, network, disks],
];

// Actions are started thousands of times, and compiled once.
process.env["NODE_COMPILE_CACHE"] ??= join(tmpdir(), "fairlead-chaos-compiled");

/** What takes longer hangs, also on a machine that does much else: it is a failure of its own. */
const longestCaseMs = 900_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fraction: { type: "string", default: "1" },
    seed: { type: "string", default: String(Math.floor(Date.now() / 86_400_000)) },
    part: { type: "string", default: "1/1" },
    only: { type: "string", default: "" },
    jobs: { type: "string", default: "2" },
    list: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
const [part = 1, parts = 1] = values.part.split("/").map(Number);
const unknown = positionals.filter((name) => !lines.some((line) => line.name === name));
if (unknown.length > 0) {
  const known = lines.map(({ name }) => name).join(", ");
  throw new Error(`There is no line ${unknown.join(", ")}. There are ${known}.`);
}

console.log(`seed ${seed}`);
const rows = [];
for (const line of lines) {
  if (positionals.length > 0 && !positionals.includes(line.name)) continue;
  const started = performance.now();
  try {
    const all = await line.cases({ seed });
    const chosen = partOf(all, Number(values.fraction))
      .filter((_, index) => index % parts === part - 1)
      .filter(({ row, name }) => values.only === "" || `${row}, ${name}`.includes(values.only));
    if (values.list) {
      for (const { row, tried } of rowsOf(line.name, chosen)) {
        console.log(`${line.name}: ${row}: ${tried}`);
      }
    } else rows.push(...rowsOf(line.name, await runAll(line.name, chosen)));
  } finally {
    await line.close();
  }
  console.log(`${line.name}: ${Math.round((performance.now() - started) / 1_000)} s`);
}
for (const { line, row, notPossible } of rows) {
  for (const reason of new Set(notPossible)) console.log(`${line}: ${row}: not here: ${reason}`);
}
if (values.list) process.exit();
const table = tableOf(rows);
console.log(`\n${table}\n`);
const { GITHUB_STEP_SUMMARY } = process.env;
if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, `${table}\n\nseed ${seed}\n`);
// Servers of a case that hung may still be there.
process.exit(rows.some(({ failures }) => failures.length > 0) ? 1 : 0);

async function runAll(line: string, cases: readonly Case[]): Promise<CaseEnd[]> {
  const ends: CaseEnd[] = [];
  let next = 0;
  let done = 0;
  const progress = setInterval(() => {
    console.log(`${line}: ${done} of ${cases.length} (${new Date().toISOString()})`);
  }, 60_000);
  const work = async () => {
    for (let index = next++; index < cases.length; index = next++) {
      const { row, name, run } = cases[index] as Case;
      const error = await outcome(run);
      done += 1;
      ends[index] = { row, name, ...(error !== undefined && { error }) };
      if (error instanceof Error && error.constructor.name === "NotPossible") continue;
      if (error !== undefined) tell(line, `${row}, ${name}`, error);
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  clearInterval(progress);
  return ends;
}

async function outcome(run: () => Promise<void>): Promise<unknown> {
  const over = new AbortController();
  const late = pause(longestCaseMs, undefined, { signal: over.signal })
    .then(() => new Error(`It had not ended after ${longestCaseMs / 1_000} s.`))
    .catch(() => undefined);
  try {
    return await Promise.race([run().then(() => undefined), late]);
  } catch (error) {
    return error ?? new Error("It failed without an error.");
  } finally {
    over.abort();
  }
}

function tell(line: string, name: string, error: unknown): void {
  const words = error instanceof Error ? error.message : inspect(error);
  console.log(`FAILED  ${line}: ${name}`);
  console.log(
    `        npm run test:chaos -- ${line} --seed ${seed} --only ${JSON.stringify(name)}`,
  );
  console.log(words.replaceAll(/^/gm, "        ").slice(0, 4_000));
}
