import {
  firstFew,
  unitId,
  type Finding,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
import { meets } from "../packing/requirement.ts";
import { sameVersion } from "../registry/crate-identity.ts";
import { titleOf, type Target } from "../registry/crates-target.ts";
import type { DevCycle } from "../workspace/graph.ts";
import type { IndexVersion } from "../registry/index-file.ts";
import type { CratesInputs } from "../stage.ts";
import type { DeclaredDependency, Member } from "../workspace/workspace.ts";
import type { Selection } from "./select.ts";

export interface PresenceFacts {
  readonly selection: Selection;
  readonly members: readonly Member[];
  readonly devCycles: readonly DevCycle[];
  readonly inputs: Pick<CratesInputs, "version" | "newNames" | "dryRun"> & {
    readonly hasToken: boolean;
  };
  readonly target: Target;
  /** All versions of a crate in the index; none: the name is new. */
  readonly versionsOf: (name: string) => readonly IndexVersion[];
  /** By `unitId`. */
  readonly findings: ReadonlyMap<string, Finding>;
}

/** Everything that would fail later, as soon as it is known what the registry has. */
export function checkPresence(facts: PresenceFacts): { problems: Problem[]; warnings: Problem[] } {
  const { selected } = facts.selection;
  const versions = checkVersions(selected, facts.inputs.version, facts.findings);
  const problems = [
    ...(facts.inputs.dryRun ? [] : versions),
    ...checkYanked(facts.selection.selected, facts.findings, titleOf(facts.target)),
    ...checkNeeded(facts),
    ...checkNewNames(facts),
    ...checkDevCycles(facts),
  ];
  return { problems, warnings: facts.inputs.dryRun ? versions : [] };
}

/** So many crates with the same wrong version are told one by one; more are one mistake. */
const toldEach = 3;

/** A crate must have the version that is released (but for build metadata), unless its own is published already. */
export function checkVersions(
  crates: readonly (VersionName & { readonly manifest?: string })[],
  released: string | undefined,
  findings: ReadonlyMap<string, Finding>,
): Problem[] {
  if (released === undefined) return [];
  const wrong = crates.filter(
    (each) =>
      !sameVersion(each.version, released) && findings.get(unitId(each))?.kind !== "present",
  );
  const byVersion = Map.groupBy(wrong, ({ version }) => version);
  return [...byVersion].flatMap(([version, same]) => {
    const names = same.map(({ name }) => name);
    if (same.length <= toldEach) {
      return same.map(({ name, manifest }) => ({
        message: `${name} has version ${version}, and ${released} is being released.`,
        remedy: `Set its version to ${released}, or leave it out: exclude: ${name}.`,
        ...(manifest !== undefined && { file: manifest }),
      }));
    }
    const orElse =
      same.length === crates.length
        ? `or release ${version}`
        : `or leave them out: exclude: ${names.join(" ")}`;
    return [
      {
        message: `${same.length} crates have version ${version}, and ${released} is being released: ${firstFew(names, 5)}.`,
        remedy: `Set their version to ${released}, ${orElse}.`,
      },
    ];
  });
}

/** A yanked version is hidden by cargo's overlay when siblings are packed, and nobody can build with it. */
export function checkYanked(
  crates: readonly (VersionName & { readonly manifest?: string })[],
  findings: ReadonlyMap<string, Finding>,
  title: string,
): Problem[] {
  return crates.flatMap((crate) => {
    const finding = findings.get(unitId(crate));
    if (finding?.kind !== "present" || !finding.yanked) return [];
    return [
      {
        message: `${unitId(crate)} is in ${title}, and yanked.`,
        remedy: `Unyank it (cargo yank --undo), release a new version, or exclude: ${crate.name}.`,
        ...(crate.manifest !== undefined && { file: crate.manifest }),
      },
    ];
  });
}

/** What selected crates depend on by path and what is not released with them. */
export function neededFromRegistry(
  selected: readonly Member[],
): { readonly member: Member; readonly dependency: DeclaredDependency }[] {
  const released = new Set(selected.map(({ folder }) => folder));
  return selected.flatMap((member) =>
    member.dependencies
      .filter(
        ({ path, requirement }) =>
          path !== undefined && requirement.text !== "*" && !released.has(path),
      )
      .map((dependency) => ({ member, dependency })),
  );
}

/** What is needed from the registry must be in it. */
function checkNeeded({ selection, members, versionsOf, target }: PresenceFacts): Problem[] {
  return neededFromRegistry(selection.selected).flatMap(({ member, dependency }) => {
    const { name, path, requirement } = dependency;
    const fits = versionsOf(name).some(({ vers, yanked }) => !yanked && meets(vers, requirement));
    if (fits) return [];
    const isMember = members.some(({ folder }) => folder === path);
    const where = isMember ? "is not selected" : "lies outside the workspace";
    return [
      {
        message: `${member.name} needs ${name} ${requirement.text}, which ${where} and is not in ${titleOf(target)}.`,
        remedy: isMember ? `Add ${name} to packages.` : `Publish ${name} first.`,
        file: member.manifest,
      },
    ];
  });
}

function checkNewNames({ selection, inputs, versionsOf, target }: PresenceFacts): Problem[] {
  const created = selection.selected
    .map(({ name }) => name)
    .filter((name) => versionsOf(name).length === 0);
  if (created.length === 0) return [];
  const problems: Problem[] = [];
  const unlisted = created.filter((name) => !selection.listed.has(name));
  const title = titleOf(target);
  if (inputs.newNames === "fail") {
    problems.push(newNamesFail(created, title));
  } else if (inputs.newNames === "listed" && unlisted.length > 0) {
    problems.push({
      message: `${title} does not know ${firstFew(unlisted, 5)}, and a name is for ever.`,
      remedy: `To create ${unlisted.length > 1 ? "them" : "it"}, write all names out: packages: ${selection.selected.map(({ name }) => name).join(" ")} (or set new-names: allow).`,
    });
  }
  if (!inputs.dryRun && !inputs.hasToken) problems.push(tokenNeeded(created, title));
  return problems;
}

export function newNamesFail(created: readonly string[], title: string): Problem {
  return {
    message: `${title} does not know ${firstFew(created, 5)}, and new-names is fail.`,
    remedy: "A name is for ever. To create them, list them in packages and set new-names: listed.",
  };
}

/** Who creates a crate: only a token can. */
export function tokenNeeded(created: readonly string[], title: string): Problem {
  return {
    message: `${title} does not know ${firstFew(created, 5)}, and trusted publishing cannot create a crate.`,
    remedy:
      "Publish new crates with a token first (input token, or CARGO_REGISTRY_TOKEN); then add this workflow to their trusted publishers.",
  };
}

/** A cycle is uploaded name by name, so each name that closes one must exist before. */
export function checkDevCycles({
  devCycles,
  versionsOf,
  target,
}: Pick<PresenceFacts, "devCycles" | "versionsOf" | "target">): Problem[] {
  return devCycles
    .filter(({ to }) => versionsOf(to).length === 0)
    .map(({ path, from, to }) => ({
      message: `${path.join(" → ")} is a cycle through the dev-dependency of ${from} on ${to}, and ${titleOf(target)} does not know ${to} yet.`,
      remedy: `Take the version out of the dev-dependency ${to} of ${from}: then cargo leaves it out of what it publishes.`,
    }));
}
