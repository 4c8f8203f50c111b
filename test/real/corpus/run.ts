/**
 * The real world: what others have published, through the code and the bundles. Prints one table, and
 * fails if anything does not answer as expected, or was skipped.
 *
 *     npm run test:real                        all parts
 *     npm run test:real -- metadata manifests  these parts
 *     npm run test:real -- workspaces --only "^clap$"
 *
 * Needs crates.io, npmjs, cargo, npm and tar. Downloads (some GB) are kept in the folder that
 * FAIRLEAD_CORPUS names, else in the system's temporary folder.
 */
import { appendFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { clients } from "./clients.ts";
import { Missing } from "./downloads.ts";
import { manifests } from "./manifests.ts";
import { metadata } from "./metadata.ts";
import { npmFamilies } from "./npm-families.ts";
import { npmPackageDryRuns } from "./npm-packages.ts";
import { platforms } from "./platforms.ts";
import { isWhole, tableOf, type Ended, type Part } from "./part.ts";
import { workspaces } from "./workspaces.ts";

const parts: readonly Part[] = [
  ...[metadata, manifests, workspaces],
  ...[platforms, npmFamilies, npmPackageDryRuns, clients],
];

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string", default: "" } },
});
const only = new RegExp(values.only);
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  const known = parts.map(({ name }) => name).join(", ");
  throw new Error(`There is no part ${unknown.join(", ")}. There are ${known}.`);
}

const ended: Ended[] = [];
for (const part of parts) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue;
  const end = await runPart(part);
  ended.push(end);
  for (const { otherwise } of end.rows) for (const each of otherwise) console.log(each);
}
const table = tableOf(ended);
console.log(`\n${table}\n`);
const { GITHUB_STEP_SUMMARY } = process.env;
if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, `${table}\n\n`);
process.exitCode = isWhole(ended) ? 0 : 1;

async function runPart(part: Part): Promise<Ended> {
  const started = performance.now();
  const end = (rest: Partial<Ended>): Ended => {
    const seconds = Math.round((performance.now() - started) / 1_000);
    return { part, seconds, rows: [], ...rest };
  };
  try {
    return end({ rows: await part.run((name) => only.test(name)) });
  } catch (error) {
    if (error instanceof Missing) return end({ skipped: error.message });
    console.log(error);
    return end({ failed: error instanceof Error ? error.message : String(error) });
  }
}
