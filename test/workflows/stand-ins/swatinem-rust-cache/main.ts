import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { info, setOutput } from "@actions/core";

const { FAIRLEAD_TEST_CACHE: cache = ".cache", GITHUB_JOB: job = "job" } = process.env;
const workspace = process.env["GITHUB_WORKSPACE"] ?? process.cwd();
const output = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { cwd: workspace, encoding: "utf8" }).trim();

const tree = output("git", "rev-parse", "HEAD^{tree}");
const rustc = output("rustc", "--version").replaceAll(/\W+/g, "-");
const own = `${job}-${tree}-${rustc}`;
const kept = join(cache, "rust", own);
// Of other sources, and large: who comes back to them builds again.
for (const other of mkdirSync(kept, { recursive: true }) === undefined
  ? []
  : readdirSync(join(kept, ".."))) {
  const folder = join(kept, "..", other);
  const isOld = statSync(folder).mtimeMs < Date.now() - 24 * 3_600_000;
  if (isOld && other.startsWith(`${job}-`)) rmSync(folder, { recursive: true, force: true });
}
// Cargo builds again what is newer than its build, and a checkout is newer than all: the same sources
// have the same time.
for (const file of output("git", "ls-files", "-z").split("\0").filter(Boolean)) {
  utimesSync(join(workspace, file), 946_684_800, 946_684_800);
}
// Cargo itself lets one job at a time write into it.
symlinkSync(kept, join(workspace, "target"));
const isHit = readdirSync(kept).length > 0;
setOutput("cache-hit", String(isHit));
info(isHit ? "Cache restored" : "Cache not found");
