import { idOfSame, isSeen, type StageLook } from "@fairlead/npm";
import { isOfAttempt, unitId } from "@fairlead/publishing";
import type { ReleasedUnit } from "@fairlead/reporting";
import { judgeUnit, type Known } from "./judge.ts";
import type { Looked } from "./look.ts";
import type { WantedUnit } from "./wanted-units.ts";

/**
 * All that the page says of a unit: what its registry and the reports together say, and what the newest report
 * of this kind of run says of its packed file.
 *
 * @param attempt of the run that asks; undefined: it is another one
 */
export function describeUnit(
  unit: WantedUnit,
  { findings, registry }: Looked,
  {
    told,
    look,
    isGone,
    isApart,
    isEarlier,
  }: Pick<Known, "told" | "isGone" | "isApart"> & {
    readonly look?: StageLook | undefined;
    readonly isEarlier: boolean;
  },
  { dryRun, attempt }: { readonly dryRun: boolean; readonly attempt: number | undefined },
): ReleasedUnit {
  const { kind, name, version, isProgram } = unit;
  const finding = findings.get(unitId(unit)) ?? {
    kind: "unreadable" as const,
    cause: "its registry was not asked",
  };
  const judged = judgeUnit({ finding, told, look, isGone, isApart, dryRun });
  const url = registry?.link(unit);
  const ofThis: Partial<NonNullable<Known["told"]>> = told?.dryRun === dryRun ? told : {};
  const { outcome, credential, resumeAt, finishedAt } = ofThis;
  const { shasum, checksum, layer, pins } = ofThis;
  const stageId = ofThis.stageId ?? (look && idOfSame(look));
  const status = look?.status;
  const isShown = look !== undefined && (isSeen(look) || status !== undefined);
  return {
    ...{ kind, name, version, isMain: false },
    ...(isProgram && { isProgram }),
    ...(isEarlier && { isEarlier: true as const }),
    ...judged,
    ...(url !== undefined && { url }),
    ...(status !== undefined && { status }),
    ...(judged.state === "staged" && !isShown && { isUnseen: true as const }),
    ...(isOfAttempt(ofThis, attempt) && { isJustStaged: true as const }),
    ...(outcome !== undefined && { told: outcome }),
    ...(stageId !== undefined && { stageId }),
    ...(shasum !== undefined && { shasum }),
    ...(checksum !== undefined && { checksum }),
    ...(layer !== undefined && { layer }),
    ...(pins !== undefined && { pins }),
    ...(credential !== undefined && { credential }),
    ...(finishedAt !== undefined && { toldAt: finishedAt }),
    ...(resumeAt !== undefined && { resumeAt }),
  };
}
