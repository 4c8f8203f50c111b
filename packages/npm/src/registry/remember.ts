import { parseRecord } from "@fairlead/http";
import {
  concurrently,
  readsAtOnce,
  unitId,
  type Problem,
  type StagedPackage,
  type VersionName,
} from "@fairlead/publishing";
import { get, type ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";
import {
  noMemory,
  rememberStages,
  type EarlierReport,
  type StagedMemory,
} from "./staged-memory.ts";

export interface TakenReports {
  readonly reports: readonly EarlierReport[];
  /** What could not be taken, and stops nothing. */
  readonly problems: readonly Problem[];
}

interface RememberPorts {
  /** Reads the reports of earlier attempts; absent where there can be none. */
  readonly earlierReports?: () => Promise<TakenReports>;
  /** `https://github.com/owner/name` */
  readonly repository: string;
  readonly reads: ReadPorts;
  readonly cancelled: AbortSignal;
}

/**
 * What earlier attempts staged. With a token that may view stages (any granular one of a maintainer,
 * read-only ones too) the registry is asked which of them are still there; trusted publishing may not
 * ask, and the reports count alone.
 *
 * @param versions what is released
 * @param commit the commit that is released
 * @param token of a person
 */
export async function remember(
  versions: readonly VersionName[],
  target: NpmTarget,
  commit: string | undefined,
  token: string | undefined,
  { earlierReports, repository, reads, cancelled }: RememberPorts,
): Promise<StagedMemory> {
  if (earlierReports === undefined) return noMemory;
  const { reports, problems } = await earlierReports();
  const name = URL.parse(repository)?.pathname.replace(/^\//, "") ?? repository;
  const memory = rememberStages(reports, target, { repository: name, commit });
  const ours = versions.flatMap((version) => {
    const staged = memory.staged.get(unitId(version));
    return staged === undefined ? [] : [staged];
  });
  const isGone = (stage: StagedPackage) => isStageGone(stage, target, token, reads, cancelled);
  const looked =
    token === undefined
      ? []
      : await concurrently(
          ours,
          async (stage) => ({ stage, gone: await isGone(stage) }),
          readsAtOnce,
        );
  return {
    ...memory,
    gone: new Set(looked.flatMap(({ stage, gone }) => (gone ? [unitId(stage)] : []))),
    warnings: [...problems, ...memory.warnings],
  };
}

/** Whether a stage was approved or rejected (`GET /-/stage/ID`); false where the registry does not say. */
async function isStageGone(
  { stageId }: StagedPackage,
  { registry }: NpmTarget,
  token: string | undefined,
  reads: ReadPorts,
  signal: AbortSignal,
): Promise<boolean> {
  const reply = await get(`${registry}/-/stage/${stageId}`, reads, token, signal);
  // A registry without staging answers 404 to everything there, without words of its own.
  const body = reply.kind === "answer" ? parseRecord(reply.body.toString("utf8")) : undefined;
  return reply.kind === "answer" && reply.status === 404 && body !== undefined;
}
