/**
 * The demo: the bundled actions release the 26 crates of examples/ruvector with real cargo, then the
 * npm packages of both examples with real npm, and the archives of the first to a GitHub release. The
 * registries and GitHub are local and limit and fail as the real ones do; pauses pass on their clocks.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { demoCrates, type Left } from "./demo-crates.ts";
import { demoGitHub } from "./demo-github.ts";
import { demoNpm } from "./demo-npm.ts";
import { writePage } from "./demo-page.ts";
import { say, steps } from "./narrator.ts";

/** All parts in their order; an option takes one of them alone. */
const parts = [
  ["--crates", demoCrates],
  ["--npm", demoNpm],
  ["--github", demoGitHub],
] as const;
const root = fileURLToPath(new URL("..", import.meta.url));
const pageFile = path.join(root, "build/demo/summary.html");
const keep = process.argv.includes("--keep");
const startedAt = Date.now();

requireTools();
const only = parts.filter(([option]) => process.argv.includes(option));
const left: Left[] = [];
for (const [, part] of only.length > 0 ? only : parts) left.push(await part());
await writePage(pageFile, steps);

const seconds = Math.round((Date.now() - startedAt) / 1_000);
say(`\nDone in ${seconds} s. The job summaries, as GitHub would show them:`);
say(`  ${pageFile}`);
say("Look around:");
for (const line of left.flatMap(({ lines }) => lines)) say(`  ${line}`);
if (keep) {
  say("The servers run until you press Ctrl-C.");
} else {
  say("  the servers            npm run demo -- --keep leaves them running");
  for (const each of left) await each.stop();
}

/** A missing tool is named in one sentence. */
function requireTools(): void {
  const check = path.join(root, "test/preflight.ts");
  const { status } = spawnSync(process.execPath, [check], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
