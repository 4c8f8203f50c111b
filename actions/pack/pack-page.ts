import type { PackManifest } from "@fairlead/pack";
import { eachOnce, toldTogether, unitId, type Problem } from "@fairlead/publishing";
import type { PackPage, PackPageFile, PackPageUnits } from "@fairlead/reporting";
import type { PartEnd } from "./part-ends.ts";

interface Packed {
  readonly ends: readonly PartEnd[];
  readonly units: readonly PackPageUnits[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly pack: { readonly manifest: PackManifest; readonly reference: string } | undefined;
  readonly version: string | undefined;
  readonly sha: string;
}

/** The pack as its page shows it. */
export function packPage({
  ends,
  units,
  problems,
  warnings,
  pack,
  version,
  sha,
}: Packed): PackPage {
  return {
    ...{ version, commit: sha, units, problems },
    warnings: toldTogether(eachOnce([...warnings, ...ends.flatMap((end) => end.warnings)])),
    parts: ends.map(({ title, state, packed, words }) => ({
      ...{ title, state, words, files: packed?.files.length ?? 0 },
    })),
    pack: pack && {
      reference: pack.reference,
      files: pack.manifest.files.map(fileOf),
    },
  };
}

const seenWords = {
  "new-name": "new name",
  unpublished: "not published",
  published: "already published",
};

function fileOf({
  path,
  name,
  version,
  size,
  sha256,
  seen,
}: PackManifest["files"][number]): PackPageFile {
  return {
    ...{ path, size, sha256, seen: seen === undefined ? "" : seenWords[seen] },
    holds: version === undefined ? name : unitId({ name, version }),
  };
}
