import { unitId } from "@fairlead/publishing";
import { compare, parse } from "semver";
import type { SeenStage } from "@fairlead/npm";
import type { Looked } from "./look.ts";

/**
 * What a person should know before the approval that is no reason against it, a sentence each.
 *
 * @param others other stages of the same packages
 */
export function warningsOf(
  looked: readonly Looked[],
  others: readonly SeenStage[] | undefined,
  disputed: ReadonlySet<string>,
): string[] {
  const warnings = looked.flatMap(({ recorded, tagged, live, changes }) => {
    const id = unitId(recorded);
    const { tag = "latest", version, stageId } = recorded;
    const found: string[] = [];
    if (live !== undefined) return found;
    if (tagged !== undefined && isLower(version, tagged)) {
      found.push(
        `${id} moves the dist-tag ${tag} back from ${tagged}. npm fixes the tag when a version is staged.`,
      );
    }
    if (disputed.has(stageId)) {
      found.push(
        `A later attempt of the run packed other bytes for ${id}. Take the other files of the release from the attempt that staged it.`,
      );
    }
    if (typeof changes === "object" && "installScripts" in changes) {
      for (const script of changes.installScripts) {
        found.push(`${id} has a ${script} script that ${changes.since} does not have.`);
      }
    }
    return found;
  });
  if (others === undefined) {
    warnings.push("The registry does not list what else is staged, so that was not checked.");
  }
  for (const other of others ?? []) {
    const own = looked.find(({ recorded }) => recorded.name === other.name)?.recorded;
    if (own === undefined) continue;
    const tag = other.tag ?? "latest";
    const reject = `Reject it: npm stage reject ${other.id}`;
    if (other.version === own.version) {
      warnings.push(`${unitId(own)} is staged a second time, as ${other.id}. ${reject}`);
    } else if (tag === (own.tag ?? "latest") && isLower(other.version, own.version)) {
      warnings.push(
        `${other.name}@${other.version} is still staged: approved later, it would move the dist-tag ${tag} back. ${reject}`,
      );
    }
  }
  return warnings;
}

function isLower(version: string, other: string): boolean {
  return parse(version) !== null && parse(other) !== null && compare(version, other) < 0;
}
