/** One file of the end-to-end tests, its actions run by another program than this Node. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Row } from "../corpus/part.ts";
import type { Suite } from "./suites.ts";

const root = path.resolve(import.meta.dirname, "../../..");

/** What jest's `--json` says of a test. */
interface Assertion {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

/**
 * @param node the program; see `runAction` of the sandbox
 * @param folder for jest's results
 */
export async function runSuite(
  { file, title, leftOut = [] }: Suite,
  node: string,
  folder: string,
): Promise<Row> {
  const results = path.join(folder, `${file}.json`);
  await rm(results, { force: true });
  const pattern = `^(?!.*(?:${leftOut.map(([name]) => name.source).join("|") || "\\b\\B"}))`;
  const args = [
    ...["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
    path.join(root, "node_modules/jest/bin/jest.js"),
    `--setupFilesAfterEnv=${path.join(import.meta.dirname, "patience.cjs")}`,
    ...["--maxWorkers=1", "--silent", "--json", `--outputFile=${results}`],
    ...[`--testNamePattern=${pattern}`, `test/e2e/${file}.test.ts`],
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, FAIRLEAD_TEST_NODE: node },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await once(child, "close");
  const { testResults } = JSON.parse(await readFile(results, "utf8")) as {
    readonly testResults: readonly {
      readonly message: string;
      readonly assertionResults: readonly Assertion[];
    }[];
  };
  const asked = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "passed" || status === "failed");
  if (asked.length === 0) throw new Error(testResults[0]?.message ?? "jest ran no test");
  const reasons = leftOut.map(([name, why]) => `not asked: "${name.source}" (${why})`);
  return {
    title,
    tried: asked.length,
    otherwise: asked
      .filter(({ status }) => status === "failed")
      .map(
        ({ fullName, failureMessages }) => `${file}: ${fullName}\n${failureMessages.join("\n")}`,
      ),
    note: reasons.join("; "),
  };
}
