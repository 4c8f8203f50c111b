import type { Problem } from "@fairlead/publishing";
import type { IndexVersion } from "../registry/index-file.ts";
import { titleOf, type Target } from "../registry/crates-target.ts";
import { meets } from "../packing/requirement.ts";
import type { DeclaredDependency, Member } from "../discover/workspace.ts";
import { mayPublish } from "../discover/select.ts";

/** A dependency by path that the registry must have, and who needs it. */
export interface Need {
  readonly member: Member;
  readonly dependency: DeclaredDependency;
}

/** What members to upload depend on by path and what is not uploaded with them. */
export function neededFromRegistry(toUpload: readonly Member[]): Need[] {
  const uploaded = new Set(toUpload.map(({ folder }) => folder));
  return toUpload.flatMap((member) =>
    member.dependencies
      .filter(
        ({ path, requirement }) =>
          path !== undefined && requirement.text !== "*" && !uploaded.has(path),
      )
      .map((dependency) => ({ member, dependency })),
  );
}

/**
 * What is needed from the registry must be in it, in a version that is not yanked: cargo finds no other
 * when it packs, although it packs the workspace's siblings over what the registry has.
 */
export function checkNeeded(
  toUpload: readonly Member[],
  members: readonly Member[],
  versionsOf: (name: string) => readonly IndexVersion[],
  target: Target,
): Problem[] {
  const byFolder = new Map(members.map((member) => [member.folder, member]));
  return neededFromRegistry(toUpload).flatMap((need) => {
    const { requirement, name, path = "" } = need.dependency;
    const fitting = versionsOf(name).filter(({ vers }) => meets(vers, requirement));
    if (fitting.some(({ yanked }) => !yanked)) return [];
    const { code, message, remedy } = lacking(need, fitting, byFolder.get(path), target);
    return [{ code, unit: need.member.name, message, remedy, file: need.member.manifest }];
  });
}

/** Why the registry does not have it, and the one way out that fits. */
function lacking(
  { member, dependency }: Need,
  yanked: readonly IndexVersion[],
  dependedOn: Member | undefined,
  target: Target,
): Required<Pick<Problem, "code" | "message" | "remedy">> {
  const { name, requirement, kind } = dependency;
  const title = titleOf(target);
  const needs = `${member.name} needs ${name} ${requirement.text}`;
  if (yanked.length > 0) {
    const versions = yanked.map(({ vers }) => vers).join(", ");
    return {
      code: "dependency-yanked",
      message: `${needs}, and ${title} has only yanked versions that fit: ${versions}.`,
      remedy: `Unyank one (cargo yank --undo), or release a new version of ${name}.`,
    };
  }
  if (dependedOn === undefined) {
    return {
      code: "dependency-not-published",
      message: `${needs}, which lies outside the workspace and is not in ${title}.`,
      remedy: `Publish ${name} first.`,
    };
  }
  if (mayPublish(dependedOn, target.registryName)) {
    return {
      code: "dependency-not-selected",
      message: `${needs}, which is not selected and is not in ${title}.`,
      remedy: `Release ${name} too: add it to packages, or remove it from exclude.`,
    };
  }
  return {
    code: "dependency-not-publishable",
    message: `${needs}, which is not in ${title}, and its manifest does not allow publishing it there.`,
    remedy:
      kind === "dev"
        ? `Remove the version from this dev-dependency: then cargo leaves it out of what it publishes.`
        : `Change publish in ${dependedOn.manifest}, or leave ${member.name} out.`,
  };
}
