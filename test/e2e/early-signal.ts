import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const bundle = path.resolve(import.meta.dirname, "../../dist/publish-npm-packages/index.js");

/**
 * Loaded before a bundle: says when the first module is loaded that the bundle itself asks for. All that
 * is before it is Node's own start, and how long that takes is no matter of the bundle.
 */
const announcer = `import { writeSync } from "node:fs";
import { registerHooks } from "node:module";
let loaded = 0;
registerHooks({
  load(url, context, next) {
    if (url.startsWith("file:") && (loaded += 1) === 2) writeSync(1, "ready\\n");
    return next(url, context);
  },
});
`;

/** Starts a bundle that finds nothing to do, and sends it signals so long after its first code ran. */
export async function signalled(signals: readonly NodeJS.Signals[], afterMs: number) {
  const folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
  try {
    const output = path.join(folder, "output");
    await writeFile(output, "");
    const ready = path.join(folder, "ready.mjs");
    await writeFile(ready, announcer);
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
