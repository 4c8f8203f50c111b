import { unitId, type Clock, type UploadAnswer } from "@fairlead/publishing";
import type { NpmReader } from "./npm-look-up.ts";
import type { ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";
import type { NpmUnit } from "./npm-unit.ts";
import { stagesOf } from "./stage-list.ts";
import { otherBytesStaged, stageOf, type StagedMemory } from "./staged-memory.ts";
import { isUnpublished } from "./unpublished.ts";

interface ExistingPorts {
  readonly target: NpmTarget;
  readonly reader: NpmReader;
  readonly reads: ReadPorts;
  readonly memory: StagedMemory;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
}

/** An upload that the registry refused since it has the version. */
export interface RefusedUpload {
  readonly mode: "direct" | "stage";
  readonly cause: string;
  /** That of a person may see stages. */
  readonly token: string;
  /** An upload of this job was answered unclearly before: that one may have arrived. */
  readonly mayBeOurs: boolean;
}

/**
 * What a version is that the registry has already. One that was unpublished is refused as an existing
 * one is, and never served again. Nor can npm's answer tell what is staged from what is published: what
 * is not served then may wait for a person, not for time.
 */
export async function whatExists(
  unit: NpmUnit,
  { mode, cause, token, mayBeOurs }: RefusedUpload,
  ports: ExistingPorts,
): Promise<UploadAnswer> {
  const { target, reader, reads, memory, clock, cancelled } = ports;
  if (await isUnpublished(unit, target, reads, { clock, cancelled })) {
    return {
      kind: "refused",
      cause: `this version was unpublished (${cause})`,
      remedy: "A version that was unpublished can never be used again: take a new one.",
    };
  }
  const id = unitId(unit);
  const earlier = memory.staged.get(id);
  if (earlier !== undefined && earlier.integrity !== unit.checksum) {
    return { kind: "refused", ...otherBytesStaged(stageOf(earlier), target) };
  }
  if (earlier !== undefined) {
    const note = "Its stage is not shown to the token: approved, and not served yet?";
    return { kind: "staged", stageId: earlier.stageId, ...(memory.gone.has(id) && { note }) };
  }
  const listed = await listedStage(unit, token, ports);
  if (listed !== undefined) return listed;
  const list = `npm stage list ${unit.name}${target.isNpmjs ? "" : ` --registry ${target.registry}`}`;
  // Direct, the same words are said while npm scans what it accepted.
  if (mode === "direct") {
    const note = `${cause}. If it does not come, somebody may have staged it: ${list}`;
    return { kind: "exists", cause: note };
  }
  const found = await reader.readBack(unit, cancelled);
  if (found.kind !== "absent") return { kind: "exists", cause };
  const note = mayBeOurs
    ? `An upload of this job got no answer, and arrived. Its id is not known: ${list}`
    : `Staged by somebody else, so its id is not known: ${list}`;
  return { kind: "staged", note };
}

/**
 * What waits under a version, as far as the token may see it: undefined if nothing, or nobody knows. By
 * the same SHA-1 it is what was packed, whoever sent it.
 */
export async function listedStage(
  unit: NpmUnit,
  token: string,
  { target, reads, cancelled }: Pick<ExistingPorts, "target" | "reads" | "cancelled">,
): Promise<UploadAnswer | undefined> {
  const stages = (await stagesOf(unit, target, token, reads, cancelled)) ?? [];
  const same = stages.find(({ shasum }) => shasum === unit.shasum);
  if (same !== undefined) return { kind: "staged", stageId: same.stageId };
  const [other] = stages;
  if (other === undefined) return undefined;
  const digest = `shasum ${other.shasum ?? "not told"}`;
  const strange = { stageId: other.stageId, digest, by: "somebody else" };
  return { kind: "refused", ...otherBytesStaged(strange, target) };
}
