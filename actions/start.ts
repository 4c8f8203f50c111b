import { starts } from "./index.ts";

/**
 * Starts an action from its sources, as `dist/<name>/index.js` starts it from the bundle:
 * `node actions/start.ts <name>`. A signal that comes early is heard as it is there (`build.ts`).
 */
const early = Symbol.for("fairlead.early-signal");
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    if (!Reflect.has(globalThis, early)) Reflect.set(globalThis, early, signal);
  });
}

const name = process.argv[2] ?? "";
const start = Object.entries(starts).find(([known]) => known === name)?.[1];
if (start === undefined) {
  console.error(`There is no action ${name}. Choose one of ${Object.keys(starts).join(", ")}.`);
  process.exitCode = 1;
} else await start();
