import {
  readInstallersView,
  readStage,
  readVersion,
  saysNoStage,
  stagedIntegrity,
  stagePath,
  versionStatus,
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
  const status = await versionStatus(stages, unit);
  const known = { ...absent, ...(status !== undefined && { status }) };
  const { stageId } = unit.recorded;
  if (stageId === undefined) return known;
  const reply = await stages.ask(stagePath(stageId));
  const stage = readStage(reply);
  if (stage === undefined) return saysNoStage(reply) ? { ...known, stage: "none" } : known;
  const staged = before?.staged ?? (await stagedIntegrity(stages, stageId));
  return { ...known, stage, ...(typeof staged === "string" && { staged }) };
}
