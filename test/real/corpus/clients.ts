import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./actions.ts";
import { checkNpmjs } from "./downloads.ts";
import type { Part } from "./part.ts";

/** What jest writes with `--json`, as far as it is read here. */
interface Results {
  readonly testResults: readonly {
    readonly name: string;
    /** Why a file could not be run. */
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The tests in `test/real`: real clients and servers beside the sandbox. */
export const clients: Part = {
  name: "clients",
  title: "Real clients and servers",
  async run(isWanted) {
    await checkNpmjs();
    const folder = await mkdtemp(path.join(tmpdir(), "fairlead-clients-"));
    try {
      const output = path.join(folder, "results.json");
      await jest("--json", "--outputFile", output);
      const { testResults } = JSON.parse(await readFile(output, "utf8")) as Results;
      return testResults
        .filter(({ name }) => isWanted(path.basename(name)))
        .map(({ name, message, assertionResults }) => ({
          title: path.basename(name, ".real.ts"),
          tried: Math.max(assertionResults.length, 1),
          otherwise:
            assertionResults.length === 0
              ? [`${path.basename(name)} could not be run: ${message}`]
              : assertionResults
                  .filter(({ status }) => status !== "passed")
                  .map(({ fullName, status }) => `${fullName}: ${status}`),
        }));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Ends with whatever code jest ends with: its results say more. */
async function jest(...args: readonly string[]): Promise<void> {
  const node = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"];
  const program = path.join(root, "node_modules/jest/bin/jest.js");
  const all = [...node, program, "-c", path.join(root, "test/real/jest.config.js"), ...args];
  await new Promise<void>((resolve) => {
    const child = execFile(process.execPath, all, { cwd: root, maxBuffer: 2 ** 26 }, () => {
      resolve();
    });
    child.stderr?.pipe(process.stderr);
  });
}
