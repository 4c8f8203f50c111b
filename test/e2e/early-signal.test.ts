import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, jest, test } from "@jest/globals";
import { root } from "../house/sources.ts";

jest.setTimeout(120_000);

/** Starts a bundle that finds nothing to do, and sends it a signal so long after its first code ran. */
async function signalled(signal: NodeJS.Signals, afterMs: number) {
  const folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
  try {
    const output = path.join(folder, "output");
    await writeFile(output, "");
    // Runs before all else, as soon as Node is there; the signal comes when it has said so.
    const ready = path.join(folder, "ready.mjs");
    await writeFile(ready, 'process.stdout.write("ready\\n");\n');
    const bundle = path.join(root, "dist/publish-npm-packages/index.js");
    const child = spawn(process.execPath, ["--import", ready, bundle], {
      cwd: folder,
      env: { PATH: process.env["PATH"], GITHUB_OUTPUT: output, INPUT_PACKAGES: "none" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.once("data", () => {
      void pause(afterMs).then(() => child.kill(signal));
    });
    child.stdout.resume();
    const ended = await new Promise<NodeJS.Signals | number | null>((resolve) => {
      child.on("close", (code, by) => {
        resolve(by ?? code);
      });
    });
    return { ended, outputs: await readFile(output, "utf8") };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test.each(
  (["SIGINT", "SIGTERM"] as const).flatMap((signal) =>
    [20, 40, 80, 160].map((afterMs) => [signal, afterMs] as const),
  ),
)("a %s %i ms after the start leaves outputs", async (signal, afterMs) => {
  const { ended, outputs } = await signalled(signal, afterMs);
  expect(ended).toBe(1);
  expect(outputs).toContain("complete");
});
