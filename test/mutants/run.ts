/**
 * Breaks the code that decides, one small change at a time, and counts the changes that no unit test
 * notices:
 *
 *     npm run test:mutants [-- part of a file's path …]
 *
 * Stryker does it, in a copy of the repository, and is fetched from npm into that copy. Prints the changes
 * that survive and a table, and fails if fewer are noticed than `leastNoticed`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { decisions, type Decision } from "./decisions.ts";

const root = path.join(import.meta.dirname, "../..");
const stryker = ["@stryker-mutator/core@10.0.0", "@stryker-mutator/jest-runner@10.0.0"];
/** Percent. The rest changes nothing that can be seen, or no more than words. */
const leastNoticed = 85;

const asked = process.argv.slice(2);
const chosen = decisions.filter(
  ({ file }) => asked.length === 0 || asked.some((part) => file.includes(part)),
);
if (chosen.length === 0) {
  console.error(
    `No file has ${asked.join(" or ")} in its path. test/mutants/decisions.ts names them.`,
  );
  process.exit(1);
}

const copy = mkdtempSync(path.join(tmpdir(), "fairlead-mutants-"));
let isGood = true;
try {
  copyRepository();
  const install = ["install", "--prefix", path.join(copy, "tools"), "--no-audit", "--no-fund"];
  const installed = spawnSync("npm", [...install, "--loglevel=error", ...stryker], {
    stdio: "inherit",
  });
  if (installed.status !== 0) throw new Error("Stryker could not be fetched from npm.");
  // Those of one set of tests together: it is run once before.
  for (const [tests, together] of Map.groupBy(chosen, (decision) => decision.tests)) {
    isGood = mutate(tests, together) && isGood;
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.exitCode = isGood ? 0 : 1;

/** The tracked files, with the workspace's packages leading to the copies. */
function copyRepository(): void {
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  const needed = /^(packages|test|actions|examples)\/|^[^/]+$/;
  for (const file of listed.split("\0").filter((each) => needed.test(each))) {
    cpSync(path.join(root, file), path.join(copy, file));
  }
  const modules = path.join(root, "node_modules");
  mkdirSync(path.join(copy, "node_modules/@fairlead"), { recursive: true });
  for (const name of readdirSync(modules)) {
    if (name !== "@fairlead")
      symlinkSync(path.join(modules, name), path.join(copy, "node_modules", name));
  }
  for (const name of readdirSync(path.join(copy, "packages"))) {
    symlinkSync(path.join(copy, "packages", name), path.join(copy, "node_modules/@fairlead", name));
  }
}

function mutate(tests: string, files: readonly Decision[]): boolean {
  const tools = path.join(copy, "tools/node_modules/@stryker-mutator");
  const config = {
    inPlace: true,
    plugins: [path.join(tools, "jest-runner/dist/src/index.js")],
    mutate: files.map(({ file }) => `packages/${file}`),
    testRunner: "jest",
    testRunnerNodeArgs: ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
    jest: {
      projectType: "custom",
      configFile: "jest.config.js",
      enableFindRelatedTests: false,
      config: { testMatch: [`**/test/unit/${tests}.test.ts`] },
    },
    coverageAnalysis: "perTest",
    // What is told to people may change; what is decided may not.
    mutator: { excludedMutations: ["StringLiteral"] },
    reporters: ["clear-text"],
    clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
    thresholds: { high: 95, low: leastNoticed, break: leastNoticed },
    tempDirName: path.join(copy, "kept"),
  };
  const file = path.join(copy, "stryker.config.json");
  writeFileSync(file, JSON.stringify(config));
  console.log(`\n${files.map((each) => each.file).join(", ")}\nby test/unit/${tests}`);
  const run = spawnSync(process.execPath, [path.join(tools, "core/bin/stryker.js"), "run", file], {
    cwd: copy,
    stdio: "inherit",
  });
  return run.status === 0;
}
