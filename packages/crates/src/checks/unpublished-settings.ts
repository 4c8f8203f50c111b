import { firstFew, type Problem } from "@fairlead/publishing";
import { withDependencies, type OrderedNode } from "../discover/graph.ts";
import type { UnpublishedSettings } from "../discover/unpublished-settings.ts";
import type { Member } from "../discover/workspace.ts";

/** So many crates are named before the rest is only counted. */
const shownCrates = 5;

/**
 * Programs that users build otherwise than the workspace does: `cargo install` sees neither its profile
 * nor its `[patch]`, and packing says nothing (Cargo Book, "Profiles" and "Overriding Dependencies").
 *
 * @param selected with those that are published already
 * @param nodes of what is selected
 * @param manifest of the workspace, relative to the workspace of the run
 */
export function unpublishedSettings(
  toUpload: readonly Member[],
  selected: readonly Member[],
  { profile, patched }: UnpublishedSettings,
  nodes: readonly OrderedNode[],
  manifest: string,
): Problem[] {
  const programs = toUpload.filter(({ hasProgram }) => hasProgram);
  const inManifest = (keys: NonNullable<Problem["keys"]>) => (problem: Problem) => ({
    ...{ ...problem, file: manifest, keys },
  });
  return [
    ...lostProfile(programs, profile).map(inManifest([["profile", "release"], ["profile"]])),
    ...lostPatches(programs, patched, nodes, selected).map(inManifest([["patch"]])),
  ];
}

function lostProfile(
  programs: readonly Member[],
  profile: UnpublishedSettings["profile"],
): Problem[] {
  const names = programs.map(({ name }) => name).filter((name) => profile.has(name));
  if (names.length === 0) return [];
  const lines = new Set(names.flatMap((name) => profile.get(name) ?? []));
  return [
    {
      code: "profile-not-published",
      message: `The workspace's [profile.release] sets ${[...lines].join(" and ")}, which is not published: cargo install builds ${firstFew(names, shownCrates)} without it.`,
      remedy: `Repeat these lines in ${names.length > 1 ? "the Cargo.toml of each of them" : "its own Cargo.toml"}. The workspace ignores them there, with a warning, and cargo install follows them.`,
    },
  ];
}

function lostPatches(
  programs: readonly Member[],
  patched: UnpublishedSettings["patched"],
  nodes: readonly OrderedNode[],
  selected: readonly Member[],
): Problem[] {
  const replaced = new Set<string>();
  const names = programs
    .filter(({ name }) => {
      const built = new Set(withDependencies([name], nodes));
      const needed = selected
        .filter((each) => built.has(each.name))
        .flatMap(({ dependencies }) => dependencies)
        .filter((dependency) => dependency.kind !== "dev" && patched.has(dependency.name));
      for (const dependency of needed) replaced.add(dependency.name);
      return needed.length > 0;
    })
    .map(({ name }) => name);
  if (names.length === 0) return [];
  const many = replaced.size > 1;
  return [
    {
      code: "patch-not-published",
      message: `The workspace's [patch] replaces ${firstFew([...replaced], shownCrates)}, and is not published: even cargo install --locked builds ${firstFew(names, shownCrates)} with the newest ${many ? "versions" : "version"} of the registry that ${many ? "fit" : "fits"}.`,
      remedy: `Publish the fork under a name of its own, or require a published version that was tested exactly (such as "=1.2.3").`,
    },
  ];
}
