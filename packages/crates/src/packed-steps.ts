import type { ReleaseSteps } from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";
import { checkPacked, lookUpPacked } from "./checks/packed-checks.ts";
import { readPack, readPackedFiles, type PackedFiles } from "./discover/packed-files.ts";
import { called, type CratesInputs, type CratesPorts } from "./inputs.ts";
import { uploadWarnings } from "./checks/upload-warnings.ts";
import { toUnits, type CrateUnit } from "./packing/crate-unit.ts";
import { traitsOf } from "./registry/crate-registry.ts";
import { limitOf } from "./registry/crates-io-limits.ts";
import type { Target } from "./registry/crates-target.ts";
import type { CratesPresence } from "./registry/look-up-crates.ts";
import { openRegistry, pagesOf } from "./registry/open-registry.ts";
import { publishingRegistry } from "./registry/publishing-registry.ts";

/** All that an artifact of packed crates holds. */
const everyCrate: readonly ListItem[] = [{ text: "**/*.crate" }];

/** Crates that another job has packed, released byte for byte. */
export function packedRelease(
  inputs: CratesInputs,
  target: Target,
  ports: CratesPorts,
): ReleaseSteps<PackedFiles, CratesPresence, CrateUnit> {
  const { artifact, crateFiles = everyCrate, pack } = inputs;
  const { workspace, fetchArtifact } = ports;
  const read = (folder: string) =>
    readPackedFiles(folder, { ...inputs, crateFiles, temp: ports.temp });
  return {
    called,
    registry: pagesOf(target),
    traits: traitsOf(target, inputs.delayMs),
    limitOf,
    discover: () => {
      if (pack !== undefined) return readPack(pack, inputs);
      // Of an artifact nothing is known before it was fetched.
      return artifact === undefined ? read(workspace) : Promise.resolve(nothingYet);
    },
    ...(artifact !== undefined && {
      gather: async () => read(await fetchArtifact(artifact)),
    }),
    lookUp: async (files) =>
      lookUpPacked(files, await openRegistry(target, inputs.token, ports), ports),
    // Of packed files nothing is checked that needs no registry.
    check: (files, presence) =>
      presence === undefined
        ? { problems: [], warnings: [] }
        : checkPacked(files, inputs, presence),
    open: (_, { registry }) => publishingRegistry(inputs, registry, ports),
    pack: ({ packed, nodes }, presence) => {
      const units = toUnits(packed, nodes, presence.newNames);
      return Promise.resolve({ units, warnings: uploadWarnings(units, presence, target) });
    },
  };
}

const nothingYet = {
  candidates: { units: [], packed: [], nodes: [], devCycles: [] },
  problems: [],
  lines: [],
};
