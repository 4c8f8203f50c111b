import { firstFew, type Problem } from "@fairlead/publishing";
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
 * when it packs, although it packs the workspace's siblings over what the registry has. What is lacking
 * is one problem, however many crates need it.
 *
 * @param misspelled members that are missing since an input misspells them, which is told already
 */
export function checkNeeded(
  toUpload: readonly Member[],
  members: readonly Member[],
  versionsOf: (name: string) => readonly IndexVersion[],
  target: Target,
  misspelled: ReadonlySet<string>,
): { readonly problems: readonly Problem[]; readonly atFault: readonly string[] } {
  const byFolder = new Map(members.map((member) => [member.folder, member]));
  // One that its own path does not meet is told as that.
  const fits = ({ path = "", requirement }: DeclaredDependency) =>
    meets(byFolder.get(path)?.version ?? "", requirement) || !byFolder.has(path);
  const lacked = neededFromRegistry(toUpload).filter(
    ({ dependency, dependency: { name, requirement } }) =>
      !misspelled.has(name) &&
      fits(dependency) &&
      !versionsOf(name).some(({ vers, yanked }) => !yanked && meets(vers, requirement)),
  );
  const together = Map.groupBy(
    lacked,
    ({ member, dependency: { name, requirement, kind, path } }) =>
      // A dev-dependency may have to be changed where it is written.
      JSON.stringify([name, requirement.text, path, kind === "dev" ? member.name : ""]),
  );
  return {
    problems: [...together.values()].flatMap((needs) =>
      lacking(needs, versionsOf, byFolder, target),
    ),
    atFault: lacked.map(({ member }) => member.name),
  };
}

/** Why the registry does not have what these need, and the one way out that fits. */
function lacking(
  together: readonly Need[],
  versionsOf: (name: string) => readonly IndexVersion[],
  byFolder: ReadonlyMap<string, Member>,
  target: Target,
): Problem[] {
  const [first] = together;
  if (first === undefined) return [];
  const { member, dependency } = first;
  const by = [...new Set(together.map((need) => need.member.name))];
  const place = by.length > 1 ? {} : { unit: member.name, file: member.manifest };
  const dependedOn = byFolder.get(dependency.path ?? "");
  const yanked = versionsOf(dependency.name).filter(({ vers }) =>
    meets(vers, dependency.requirement),
  );
  return [{ ...whyLacking(by, dependency, yanked, dependedOn, target), ...place }];
}

function whyLacking(
  by: readonly string[],
  { name, requirement, kind }: DeclaredDependency,
  yanked: readonly IndexVersion[],
  dependedOn: Member | undefined,
  target: Target,
): Pick<Problem, "code" | "message" | "remedy"> {
  const title = titleOf(target);
  const needs = `${firstFew(by, 5)} ${by.length > 1 ? "need" : "needs"} ${name} ${requirement.text}`;
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
        : `Change publish in ${dependedOn.manifest}, or leave ${by.length > 1 ? "these crates" : (by[0] ?? "")} out.`,
  };
}
