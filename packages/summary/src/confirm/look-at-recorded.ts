import {
  lookAtStage,
  readInstallersView,
  readVersion,
  stagedIntegrity,
  type NpmTarget,
  type ReadPorts,
  type StageReader,
} from "@fairlead/npm";
import type { RecordedUnit } from "@fairlead/publishing";
import type { Observed } from "./judge-recorded.ts";

export interface LookPorts {
  readonly target: NpmTarget;
  readonly reads: ReadPorts;
  /** Undefined: no token may see stages. */
  readonly stages: StageReader | undefined;
  readonly cancelled: AbortSignal;
}

/**
 * Looks at one package of the record: the version's own document, past all caches; what installers are
 * given, where it is there; its stage, where it is not and a token may see that.
 *
 * @param before what was seen last: a staged file never changes, so it is read once
 */
export async function lookAtRecorded(
  unit: RecordedUnit,
  before: Observed | undefined,
  { target, reads, stages, cancelled }: LookPorts,
): Promise<Observed> {
  const absent = { live: undefined, isListed: false };
  const read = await readVersion(target, unit, reads, cancelled);
  if (read.kind === "unreadable") return { ...absent, unread: read.cause };
  if (read.kind === "document") {
    const view = await readInstallersView(target, unit, reads, cancelled);
    return { live: read.document.checksum, isListed: view.kind === "listed" };
  }
  if (stages === undefined) return absent;
  const { recorded } = unit;
  const look = await lookAtStage(recorded, stages);
  // What was not staged may be in no list, and is not gone for that.
  const isStaged = recorded.outcome === "staged" || recorded.stageId !== undefined;
  const { stage } = isStaged ? look : {};
  if (stage === undefined || stage === "none") return { ...absent, look: { ...look, stage } };
  const staged = before?.staged ?? (await stagedIntegrity(stages, stage.id));
  return { ...absent, look, ...(typeof staged === "string" && { staged }) };
}
