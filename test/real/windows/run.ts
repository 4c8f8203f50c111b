/**
 * The bundles on Windows: Node's Windows program under Wine, against local servers. Prints a table, and
 * fails if anything does not answer as on Linux, or was skipped.
 *
 *     npm run test:windows                     all
 *     npm run test:windows -- check-artifacts  these end-to-end tests, or `bytes`
 *
 * Needs Wine (apt-get install wine64) and npmjs. What is installed is kept in the folder that
 * FAIRLEAD_WINE names, else in the system's temporary folder.
 */
import { tmpdir } from "node:os";
import path from "node:path";
import type { Part } from "../corpus/part.ts";
import { runParts } from "../corpus/run-parts.ts";
import { sameBytes } from "./same-bytes.ts";
import { runSuite } from "./run-suite.ts";
import { suites } from "./suites.ts";
import { prepareWine, type Wine } from "./wine.ts";

const folder = path.resolve(
  process.env["FAIRLEAD_WINE"] ?? path.join(tmpdir(), "fairlead-windows"),
);
const parts = (wine: () => Promise<Wine>): Part[] => [
  {
    name: "bytes",
    title: "Archives and packages, byte for byte",
    run: async () => sameBytes((await wine()).node),
  },
  ...suites.map((suite) => ({
    name: suite.file,
    title: suite.title,
    run: async () => [await runSuite(suite, (await wine()).node, folder)],
  })),
];

let prepared: Promise<Wine> | undefined;
const all = parts(() => (prepared ??= prepareWine(folder)));
await runParts(all, process.argv.slice(2));
await prepared?.then((wine) => wine.stop()).catch(() => undefined);
