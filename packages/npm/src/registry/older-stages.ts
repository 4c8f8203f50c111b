import type { Problem } from "@fairlead/publishing";
import { parse } from "semver";
import type { SeenStage } from "./stage-reads.ts";

/** A version that is released, and its stage. */
interface OwnStage {
  readonly name: string;
  readonly version: string;
  /** Undefined: it has none, or none yet. */
  readonly stageId: string | undefined;
  readonly tag: string | undefined;
}

/** Stages of older versions of the same packages: npm fixes the tag at staging, and guards none after. */
export function olderStageWarnings(
  own: readonly OwnStage[],
  stages: readonly Pick<SeenStage, "id" | "name" | "version" | "tag">[],
): Problem[] {
  const byName = new Map(own.map((each) => [each.name, each]));
  return stages.flatMap((other) => {
    const ours = byName.get(other.name);
    const tag = other.tag ?? "latest";
    if (ours === undefined || ours.stageId === other.id) return [];
    const [theirs, newer] = [parse(other.version), parse(ours.version)];
    if (theirs === null || newer === null || theirs.compare(newer) >= 0) return [];
    if (tag !== (ours.tag ?? "latest")) return [];
    return [
      {
        code: "stage-of-older-version",
        unit: other.name,
        message: `${other.name}@${other.version} is still staged: approved after ${ours.version}, it takes the dist-tag ${tag} back from that.`,
        remedy: `Reject it with npm stage reject ${other.id}.`,
      },
    ];
  });
}
