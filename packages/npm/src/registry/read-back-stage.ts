import type { UploadAnswer } from "@fairlead/publishing";
import { blockedByNpm } from "./existing-version.ts";
import type { NpmTarget } from "./npm-target.ts";
import type { NpmUnit } from "./npm-unit.ts";
import { readStage, stagedIntegrity, stagePath, type StageReader } from "./stage-reads.ts";
import { otherBytesStaged } from "./staged-memory.ts";

/**
 * What was staged a moment ago, as the registry shows it to a person's token: its bytes have to be those
 * that were sent. What the registry does not show is told, and stops nothing.
 */
export async function readBackStage(
  unit: Pick<NpmUnit, "checksum" | "shasum">,
  stageId: string,
  stages: StageReader,
  target: NpmTarget,
): Promise<UploadAnswer> {
  const [reply, integrity] = await Promise.all([
    stages.ask(stagePath(stageId)),
    stagedIntegrity(stages, stageId),
  ]);
  const { status, shasum } = readStage(reply) ?? {};
  const isOther =
    typeof integrity === "string"
      ? integrity !== unit.checksum
      : shasum !== undefined && shasum !== unit.shasum;
  if (isOther) {
    const digest = typeof integrity === "string" ? integrity : `shasum ${shasum ?? ""}`;
    const strange = { stageId, digest, by: "this job, which sent different bytes" };
    return { kind: "refused", ...otherBytesStaged(strange, target) };
  }
  if (status === "blocked") return { kind: "refused", ...blockedByNpm(target, "blocked") };
  const notes = [
    ...(status === "validating"
      ? [`${target.title} is validating it: it cannot be approved yet.`]
      : []),
    ...(typeof integrity === "string"
      ? []
      : [`npm's copy could not be verified: ${integrity.cause}.`]),
  ];
  return { kind: "staged", stageId, ...(notes.length > 0 && { note: notes.join(" ") }) };
}
