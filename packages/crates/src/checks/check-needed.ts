import { firstFew, type Problem } from "@fairlead/publishing";
import type { IndexVersion } from "../registry/index-file.ts";
import type { OpenRegistry } from "../registry/open-registry.ts";
import { meets } from "../packing/requirement.ts";
import type { DeclaredDependency, Member } from "../discover/workspace.ts";
import { mayPublish } from "../discover/select.ts";
import { dependencyKeys } from "../discover/manifest-lines.ts";

/** What a crate to upload depends on, and is not uploaded with it: the registry must have it. */
export interface Need {
  readonly by: Pick<Member, "name"> &
    Partial<Pick<Member, "manifest">> & {
      /** How messages name it, if not by its name. */
      readonly shown?: string;
    };
  readonly dependency: Pick<
    DeclaredDependency,
    "name" | "localName" | "requirement" | "kind" | "platform" | "path"
  >;
}

/** Why members are not selected, by their names. */
interface Unselected {
  /** An input misspells them, which is told already. */
  readonly misspelled: ReadonlySet<string>;
  /** The input `exclude` leaves them out. */
  readonly excluded: ReadonlySet<string>;
}

type Told = Pick<Problem, "code" | "message" | "remedy">;

/** What members to upload depend on by path and what is not uploaded with them. */
export function neededFromRegistry(toUpload: readonly Member[]): Need[] {
  const uploaded = new Set(toUpload.map(({ folder }) => folder));
  return toUpload.flatMap((by) =>
    by.dependencies
      .filter(
        ({ path, requirement }) =>
          path !== undefined && requirement.text !== "*" && !uploaded.has(path),
      )
      .map((dependency) => ({ by, dependency })),
  );
}

/**
 * What is needed from the registry must be in it, in a version that is not yanked: cargo finds no other
 * when it packs, although it packs the workspace's siblings over what the registry has.
 *
 */
export function checkNeeded(
  toUpload: readonly Member[],
  members: readonly Member[],
  registry: Pick<OpenRegistry, "target" | "title" | "versionsOf">,
  { misspelled, excluded }: Unselected,
): { readonly problems: readonly Problem[]; readonly atFault: readonly string[] } {
  const byFolder = new Map(members.map((member) => [member.folder, member]));
  // One that its own path does not meet is told as that.
  const fits = ({ path = "", requirement }: Need["dependency"]) =>
    meets(byFolder.get(path)?.version ?? "", requirement) || !byFolder.has(path);
  const lacked = neededFromRegistry(toUpload).filter(
    ({ dependency }) =>
      !misspelled.has(dependency.name) &&
      fits(dependency) &&
      !hasFitting(registry.versionsOf(dependency.name), dependency),
  );
  return {
    problems: lacking(lacked, registry, (needs, dependency, by) =>
      outsideSelection(needs, dependency, by, byFolder.get(dependency.path ?? ""), {
        ...registry,
        excluded,
      }),
    ),
    atFault: lacked.map(({ by }) => by.name),
  };
}

/** Whether one of a crate's versions fits, and is not yanked. */
export function hasFitting(
  versions: readonly IndexVersion[],
  { requirement }: Need["dependency"],
): boolean {
  return versions.some(({ vers, yanked }) => !yanked && meets(vers, requirement));
}

/**
 * What is lacking is one problem, however many crates need it.
 *
 * @param wayOut what to tell where no version fits, given the beginning of its sentence
 */
export function lacking(
  lacked: readonly Need[],
  { title, versionsOf }: Pick<OpenRegistry, "title" | "versionsOf">,
  wayOut: (needs: string, dependency: Need["dependency"], by: readonly string[]) => Told,
): Problem[] {
  const together = Map.groupBy(lacked, ({ by, dependency: { name, requirement, kind, path } }) =>
    // A dev-dependency may have to be changed where it is written.
    JSON.stringify([name, requirement.text, path, kind === "dev" ? by.name : ""]),
  );
  return [...together.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { by: crate, dependency } = first;
    const { name, requirement } = dependency;
    const by = [...new Set([first, ...others].map((need) => need.by.shown ?? need.by.name))];
    const needs = `${firstFew(by, 5)} ${by.length > 1 ? "need" : "needs"} ${name} ${requirement.text}`;
    const yanked = versionsOf(name).filter(({ vers }) => meets(vers, requirement));
    const told =
      yanked.length === 0
        ? wayOut(needs, dependency, by)
        : {
            code: "dependency-yanked",
            message: `${needs}, and ${title} has only yanked versions that fit: ${yanked.map(({ vers }) => vers).join(", ")}.`,
            remedy: `Release a new version of ${name}. If it was yanked by mistake, undo that first (cargo yank --undo).`,
          };
    if (by.length > 1) return [told];
    const { name: unit, manifest: file } = crate;
    const { localName = name, kind, platform } = dependency;
    const keys = dependencyKeys(localName, kind, platform);
    return [{ ...told, unit, ...(file !== undefined && { file, keys }) }];
  });
}

/** Why the registry does not have what members need, and the one way out that fits. */
function outsideSelection(
  needs: string,
  { name, kind }: Need["dependency"],
  by: readonly string[],
  dependedOn: Member | undefined,
  {
    target,
    title,
    excluded,
  }: Pick<OpenRegistry, "target" | "title"> & Pick<Unselected, "excluded">,
): Told {
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
      remedy: `Release ${name} too: ${excluded.has(name) ? "remove it from exclude" : "add it to packages"}.`,
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
