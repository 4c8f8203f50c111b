import {
  isSameVersion,
  unitId,
  type Checked,
  type Finding,
  type VersionName,
} from "@fairlead/publishing";
import type { IndexVersion } from "../registry/index-file.ts";
import { titleOf, type Target } from "../registry/crates-target.ts";
import type { CratesInputs } from "../inputs.ts";
import type { CrateOrder } from "../discover/graph.ts";
import type { Member } from "../discover/workspace.ts";
import { checkNeeded } from "./check-needed.ts";
import { leaveOut } from "./leave-out.ts";
import { checkManifests } from "./manifest-checks.ts";
import {
  checkDevCycles,
  checkNewNames,
  checkVersions,
  checkYanked,
  withOtherVersion,
} from "./presence-checks.ts";
import { mayPublish, type Selection } from "../discover/select.ts";

/** What the registry's index says. */
export interface IndexFacts {
  /** By `unitId`. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** All versions of a crate in the index; none: the name is new. */
  readonly versionsOf: (name: string) => readonly IndexVersion[];
}

export interface SelectionFacts {
  readonly selection: Selection;
  readonly members: readonly Member[];
  readonly order: Pick<Extract<CrateOrder, { kind: "ordered" }>, "nodes" | "devCycles">;
  readonly inputs: Pick<CratesInputs, "version" | "newNames" | "exclude" | "onConflict"> & {
    /** Whether a new crate can be created at all: trusted publishing cannot. */
    readonly hasToken: boolean;
    /** False: versions may still be set right before the release, so another one is a warning. */
    readonly versionsStop: boolean;
  };
  readonly target: Target;
  /** Undefined: the registry was not asked, or did not answer. */
  readonly index: IndexFacts | undefined;
}

/**
 * Everything that cargo or the registry would refuse later, for the crates that will be uploaded and for
 * what those need. What is published stops nothing. While nobody knows what is published, every
 * selected crate counts as one to upload, and only what needs no registry is checked.
 */
export function checkSelection(facts: SelectionFacts): Checked {
  const { selection, members, order, inputs, target, index } = facts;
  const toUpload = unpublished(selection.selected, index?.findings);
  const manifests = checkManifests(toUpload, members, target);
  const stale = index === undefined ? [] : withOtherVersion(toUpload, inputs.version);
  const versions = checkVersions(
    stale,
    toUpload.length,
    inputs.version,
    ofVersion(inputs.version, facts),
  );
  const { versionsStop } = inputs;
  const needed =
    index === undefined
      ? { problems: [], atFault: [] }
      : checkNeeded(toUpload, members, index.versionsOf, target, selection.misspelled);
  const ofCrates = [
    ...manifests.problems,
    ...(versionsStop ? versions : []),
    ...(index === undefined
      ? []
      : [
          ...checkYanked(selection.selected, index.findings, inputs.onConflict, titleOf(target)),
          ...needed.problems,
          ...checkDevCycles(order.devCycles, toUpload, index.versionsOf, target),
        ]),
  ];
  const atFault = [
    ...ofCrates.flatMap(({ unit }) => unit ?? []),
    ...needed.atFault,
    ...(versionsStop ? stale.map(({ name }) => name) : []),
  ];
  const uploads = toUpload.map(({ name }) => name);
  const without = leaveOut(atFault, selection.forbidden, uploads, order.nodes, inputs.exclude);
  const newNames =
    index === undefined
      ? []
      : checkNewNames(
          { selection, toUpload, leftOut: without.leftOut, inputs, target },
          index.versionsOf,
        );
  return {
    problems: [...ofCrates, ...newNames, ...without.problems],
    warnings: [...manifests.warnings, ...(versionsStop ? [] : versions)],
  };
}

/** Members of a version that could be released, and are not selected. */
function ofVersion(
  version: string | undefined,
  { selection: { selected }, members, target }: SelectionFacts,
): string[] {
  if (version === undefined) return [];
  return members
    .filter((member) => !selected.includes(member) && isSameVersion(member.version, version))
    .filter((member) => mayPublish(member, target.registryName))
    .map(({ name }) => name);
}

/** Crates whose version the registry lacks; all of them, while nobody knows. */
export function unpublished<Crate extends VersionName>(
  crates: readonly Crate[],
  findings: ReadonlyMap<string, Finding> | undefined,
): Crate[] {
  return crates.filter((crate) => findings?.get(unitId(crate))?.kind !== "present");
}
