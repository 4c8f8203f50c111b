/**
 * What the unit tests of each package run of it:
 *
 *     npm run test:coverage [-- package …]
 *
 * Without names, of the packages that have code that decides (test/mutants/decisions.ts). Prints a table
 * of each one's files with the lines that no test runs, and one of all. Fails if a test fails, or if a
 * file that decides is run for less than `leastOfDecisions`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { decisions } from "../mutants/decisions.ts";

/** Percent of a file's branches. What is left is for what the types say cannot be. */
const leastOfDecisions = 85;

interface Share {
  readonly total: number;
  readonly covered: number;
  /** Percent. */
  readonly pct: number;
}
/** Of a file, by its absolute path, and of all, under `total`: Jest's reporter `json-summary`. */
type Summary = Readonly<
  Record<string, { readonly lines: Share; readonly branches: Share; readonly functions: Share }>
>;

const root = path.join(import.meta.dirname, "../..");
const decided = decisions.map(({ file }) => path.join(root, "packages", file));
const asked = process.argv.slice(2);
const names =
  asked.length > 0 ? asked : [...new Set(decisions.map(({ file }) => file.split("/")[0] ?? ""))];

const unknown = names.filter((name) => !existsSync(path.join(root, "test/unit", name)));
if (unknown.length > 0) {
  console.error(`There is no test/unit/${unknown.join(" and no test/unit/")}.`);
  process.exit(1);
}

const rows: string[] = [];
const wrong: string[] = [];
for (const name of names) {
  const summary = cover(name);
  const { lines, branches, functions } = summary["total"] ?? {};
  const cells = [lines, branches, functions].map((share) => `${share?.pct ?? 0} %`);
  rows.push(`| ${[name, ...cells].join(" | ")} |`);
  for (const [file, share] of Object.entries(summary)) {
    if (!decided.includes(file) || share.branches.pct >= leastOfDecisions) continue;
    wrong.push(`${path.relative(root, file)}: ${share.branches.pct} % of its branches`);
  }
}
console.log(
  ["\n| Package | Lines | Branches | Functions |", "|---|---|---|---|", ...rows].join("\n"),
);
for (const each of wrong) console.error(each);
if (wrong.length > 0) process.exitCode = 1;

function cover(name: string): Summary {
  const folder = mkdtempSync(path.join(tmpdir(), "fairlead-coverage-"));
  const jest = path.join(root, "node_modules/jest/bin/jest.js");
  const sources = `packages/${name}/src`;
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        ...["--experimental-vm-modules", "--disable-warning=ExperimentalWarning", jest],
        ...["--coverage", "--coverageProvider=v8", `--coverageDirectory=${folder}`],
        ...["--coverageReporters=text", "--coverageReporters=json-summary"],
        // Files that no test loads count as well.
        ...[`--collectCoverageFrom=${sources}/**/*.ts`, "--silent"],
        ...[`--roots=test/unit/${name}`, `--roots=${sources}`],
      ],
      { cwd: root, stdio: "inherit" },
    );
    if (status !== 0) wrong.push(`test/unit/${name} did not pass.`);
    const file = path.join(folder, "coverage-summary.json");
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Summary) : {};
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
