/**
 * The real world: what others have published, through the code and the bundles. Prints one table, and
 * fails if anything does not answer as expected, or was skipped.
 *
 *     npm run test:real                        all parts
 *     npm run test:real -- metadata manifests  these parts
 *     npm run test:real -- workspaces --only "^clap$"
 *
 * Needs crates.io, npmjs, cargo, npm and tar. Downloads (some GB) are kept in the folder that
 * FAIRLEAD_CORPUS names, else in the system's temporary folder.
 */
import { parseArgs } from "node:util";
import { clients } from "./clients.ts";
import { manifests } from "./manifests.ts";
import { metadata } from "./metadata.ts";
import { npmFamilies } from "./npm-families.ts";
import { npmPackageDryRuns } from "./npm-packages.ts";
import { platforms } from "./platforms.ts";
import type { Part } from "./part.ts";
import { runParts } from "./run-parts.ts";
import { workspaces } from "./workspaces.ts";

const parts: readonly Part[] = [
  ...[metadata, manifests, workspaces],
  ...[platforms, npmFamilies, npmPackageDryRuns, clients],
];

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string", default: "" } },
});
const only = new RegExp(values.only);
await runParts(parts, wanted, (name) => only.test(name));
