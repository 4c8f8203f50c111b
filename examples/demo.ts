/**
 * The demo: the bundled actions release the 26 crates of examples/ruvector with real cargo, then the
 * npm packages of both examples with real npm, to local registries that limit and fail as crates.io
 * and npmjs do. Pauses pass on the registries' own clocks.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { demoCrates } from "./demo-crates.ts";
import { demoNpm } from "./demo-npm.ts";
import { writePage } from "./demo-page.ts";
import { say, steps } from "./narrator.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const pageFile = path.join(root, "build/demo/summary.html");
const keep = process.argv.includes("--keep");
const startedAt = Date.now();

requireTools();
const left = process.argv.includes("--npm")
  ? [await demoNpm()]
  : [await demoCrates(), await demoNpm()];
await writePage(pageFile, steps);

const seconds = Math.round((Date.now() - startedAt) / 1_000);
say(`\nDone in ${seconds} s. The job summaries, as GitHub would show them:`);
say(`  ${pageFile}`);
say("Look around:");
for (const line of left.flatMap(({ lines }) => lines)) say(`  ${line}`);
if (keep) {
  say("The registries run until you press Ctrl-C.");
} else {
  say("  the registries         npm run demo -- --keep leaves them running");
  for (const each of left) await each.stop();
}

/** A missing tool is named in one sentence. */
function requireTools(): void {
  const check = path.join(root, "test/preflight.ts");
  const { status } = spawnSync(process.execPath, [check], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
