import type { PackManifest } from "@fairlead/pack";
import {
  eachOnce,
  toldTogether,
  unitId,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
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
  const changed = new Set(
    units.flatMap(({ result, info }) =>
      result.outcomes
        .filter(({ status, stageId }) => status === "conflict" && stageId === undefined)
        .map((outcome) => keyOf(info.noun.one === "crate", outcome)),
    ),
  );
  return {
    ...{ version, commit: sha, units, problems },
    warnings: toldTogether(eachOnce([...warnings, ...ends.flatMap((end) => end.warnings)])),
    parts: ends.map(({ title, state, packed, words }) => ({
      ...{ title, state, words, files: packed?.files.length ?? 0 },
    })),
    pack: pack && {
      reference: pack.reference,
      files: pack.manifest.files.map((file) => fileOf(file, changed)),
    },
  };
}

const seenWords = {
  "new-name": "new name",
  unpublished: "not published",
  published: "already published",
};

/** A crate and a package may have one name. */
function keyOf(isCrate: boolean, unit: VersionName): string {
  return JSON.stringify([isCrate, unitId(unit)]);
}

/** @param changed keys of what is published with contents that differ: this file is not what users have */
function fileOf(
  { path, kind, name, version, size, sha256, seen }: PackManifest["files"][number],
  changed: ReadonlySet<string>,
): PackPageFile {
  const unit = version === undefined ? undefined : { name, version };
  const isChanged = unit !== undefined && changed.has(keyOf(kind === "crate", unit));
  const words = isChanged ? "published, differs" : seen && seenWords[seen];
  return {
    ...{ path, size, sha256, seen: words ?? "" },
    holds: unit === undefined ? name : unitId(unit),
  };
}
