import { unitId } from "@fairlead/publishing";
import { compare, parse } from "semver";
import type { SeenStage } from "../npm/registry.ts";
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
        `${id} takes the tag ${tag} back: it is on ${tagged} now. npm fixes the tag when a version is staged.`,
      );
    }
    if (disputed.has(stageId)) {
      found.push(
        `A later attempt of the run packed other bytes for ${id}. Take its other files from the attempt that staged it.`,
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
    const reject = `To reject it: npm stage reject ${other.id}`;
    if (other.version === own.version) {
      warnings.push(`${unitId(own)} is staged a second time, as ${other.id}. ${reject}`);
    } else if (tag === (own.tag ?? "latest") && isLower(other.version, own.version)) {
      warnings.push(
        `${other.name}@${other.version} is still staged. Approved after this release, it would take the tag ${tag} back. ${reject}`,
      );
    }
  }
  return warnings;
}

function isLower(version: string, other: string): boolean {
  return parse(version) !== null && parse(other) !== null && compare(version, other) < 0;
}
