import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const bundle = path.resolve(import.meta.dirname, "../../dist/publish-npm-packages/index.js");

/** Starts a bundle that finds nothing to do, and sends it signals so long after its first code ran. */
export async function signalled(signals: readonly NodeJS.Signals[], afterMs: number) {
  const folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
  try {
    const output = path.join(folder, "output");
    await writeFile(output, "");
    // Runs before all else, as soon as Node is there; the signals come when it has said so.
    const ready = path.join(folder, "ready.mjs");
    await writeFile(ready, 'process.stdout.write("ready\\n");\n');
    const child = spawn(process.execPath, ["--import", ready, bundle], {
      cwd: folder,
      env: { PATH: process.env["PATH"], GITHUB_OUTPUT: output, INPUT_PACKAGES: "none" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.once("data", () => {
      void pause(afterMs).then(() => {
        for (const signal of signals) child.kill(signal);
      });
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
