import { unitId, type VersionName } from "@fairlead/publishing";
import type { SeenStage } from "./stage-reads.ts";

/** In what a stage is not what its record says. */
export interface StageMismatch {
  readonly kind: "package" | "tag" | "bytes";
  /** What was found, and what was expected: the end of a sentence. */
  readonly cause: string;
}

/**
 * Compares a stage with its record. The jobs that confirm and the program that approves go by this alone.
 *
 * @param sent what the run sent, as `sha512-…`; undefined: not known
 * @param staged the same of the staged file, where it was read
 */
export function stageMismatch(
  recorded: VersionName & {
    readonly tag?: string | undefined;
    readonly shasum?: string | undefined;
  },
  stage: SeenStage,
  sent: string | undefined,
  staged: string | undefined,
): StageMismatch | undefined {
  const { id, tag, shasum } = stage;
  if (stage.name !== recorded.name || stage.version !== recorded.version) {
    const cause = `stage ${id} is of ${unitId(stage)}, and the record says ${unitId(recorded)}`;
    return { kind: "package", cause };
  }
  if (tag !== undefined && recorded.tag !== undefined && tag !== recorded.tag) {
    const cause = `stage ${id} has the dist-tag ${tag}, and the record says ${recorded.tag}`;
    return { kind: "tag", cause };
  }
  if (staged !== undefined && sent !== undefined && staged !== sent) {
    return {
      kind: "bytes",
      cause: `the file of stage ${id} is ${staged}, but the record says ${sent}`,
    };
  }
  if (shasum !== undefined && recorded.shasum !== undefined && shasum !== recorded.shasum) {
    const cause = `stage ${id} has the shasum ${shasum}, and the record says ${recorded.shasum}`;
    return { kind: "bytes", cause };
  }
  return undefined;
}
