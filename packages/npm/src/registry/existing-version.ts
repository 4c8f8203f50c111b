import { unitId, type Clock, type UploadAnswer } from "@fairlead/publishing";
import type { NpmReader } from "./npm-look-up.ts";
import type { ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";
import type { NpmUnit } from "./npm-unit.ts";
import { findStage, versionStatus, type StageReader } from "./stage-reads.ts";
import { otherBytesStaged, stageOf, type StagedMemory } from "./staged-memory.ts";
import { isUnpublished } from "./unpublished.ts";

interface ExistingPorts {
  readonly target: NpmTarget;
  readonly reader: NpmReader;
  readonly reads: ReadPorts;
  readonly memory: StagedMemory;
  /** Reads with a person's token; else with what the upload was sent with, which may see nothing. */
  readonly stages: StageReader;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
}

/** An upload that the registry refused since it has the version. */
export interface RefusedUpload {
  readonly mode: "direct" | "stage";
  readonly cause: string;
}

/**
 * What a version is that the registry has already. One that was unpublished is refused as an existing
 * one is, and never served again. Nor can npm's answer tell what is staged from what is published: what
 * is not served then may wait for a person, not for time.
 */
export async function whatExists(
  unit: NpmUnit,
  { mode, cause }: RefusedUpload,
  ports: ExistingPorts,
): Promise<UploadAnswer> {
  const { target, reader, reads, memory, stages, clock, cancelled } = ports;
  const status = await versionStatus(stages, unit);
  if (status === "blocked") return { kind: "refused", ...blockedByNpm(target, cause) };
  if (status === "deleted" || (await isUnpublished(unit, target, reads, { clock, cancelled }))) {
    return {
      kind: "refused",
      isFinal: true,
      cause: `this version was unpublished (${cause})`,
      remedy: "A version that was unpublished can never be used again: release a new one.",
    };
  }
  if (status === "published") return { kind: "exists", cause: `${cause}; it is published` };
  const id = unitId(unit);
  const earlier = memory.staged.get(id);
  // Where the recorded stage is not shown, another one may have taken its place.
  const isHidden = memory.hidden.has(id);
  const listed = earlier === undefined || isHidden ? await listedStage(unit, ports) : undefined;
  if (listed !== undefined && listed !== "none") return listed;
  if (earlier !== undefined && earlier.integrity !== unit.checksum) {
    return { kind: "refused", ...otherBytesStaged(stageOf(earlier), target) };
  }
  if (earlier !== undefined) {
    const note = "The token does not see its stage: it may be approved, but not served yet.";
    return { kind: "staged", stageId: earlier.stageId, ...(isHidden && { note }) };
  }
  const list = `npm stage list ${unit.name}${target.isNpmjs ? "" : ` --registry ${target.registry}`}`;
  // Direct, the same words are said while npm scans what it accepted.
  if (mode === "direct" && status === "validating") {
    return { kind: "exists", cause: `${cause}; ${target.title} is still validating it` };
  }
  if (mode === "direct" && status !== "staged") {
    const note = `${cause}. If it does not appear, someone may have staged it: ${list}`;
    return { kind: "exists", cause: note };
  }
  const found = await reader.readBack(unit, cancelled);
  if (found.kind !== "absent") return { kind: "exists", cause };
  // It may be an upload of this run that got no answer: nobody can compare its bytes.
  const note = `Staged by an upload that is not on record, with an unknown id. Compare its shasum, ${unit.shasum}, before you approve it: ${list}`;
  return { kind: "staged", note };
}

/**
 * What waits under a version, as far as the token may see it; undefined: nobody can say. By the same
 * SHA-1 it is what was packed, whoever sent it.
 */
export async function listedStage(
  unit: NpmUnit,
  { target, stages }: Pick<ExistingPorts, "target" | "stages">,
): Promise<UploadAnswer | "none" | undefined> {
  const { name, version, shasum } = unit;
  const found = await findStage(stages, { name, version, shasum });
  if (found === undefined || found === "none") return found;
  if (found.shasum === shasum) return { kind: "staged", stageId: found.id };
  const digest = `shasum ${found.shasum ?? "unknown"}`;
  const strange = { stageId: found.id, digest, by: "an upload that this run has no report of" };
  return { kind: "refused", ...otherBytesStaged(strange, target) };
}

/**
 * A version can be staged twice here, an upload without a clear answer may have staged it, and the
 * registry does not list it. The list may come back; if it does not, only a person can tell.
 */
export function perhapsStaged(
  { name, shasum }: Pick<NpmUnit, "name" | "shasum">,
  { title, registry }: NpmTarget,
): UploadAnswer {
  return {
    kind: "unsent",
    cause: `${title} does not list what is staged: the earlier upload may be, and another one would stage this version twice`,
    remedy: `List what is staged: npm stage list ${name} --registry ${registry}. If this version is there with the shasum ${shasum}, approve it. If it is not, run this job again.`,
  };
}

/** What npm's scan has refused. */
export function blockedByNpm(
  { title }: Pick<NpmTarget, "title">,
  said: string,
): { readonly cause: string; readonly remedy: string; readonly isFinal: true } {
  return {
    isFinal: true,
    cause: `${title} refused this version after it was sent (${said})`,
    remedy: `Read what ${title} wrote to the maintainers, and release a new version.`,
  };
}
