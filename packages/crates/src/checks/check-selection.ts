import { isSameVersion, type Checked } from "@fairlead/publishing";
import type { Target } from "../registry/crates-target.ts";
import type { CratesPresence } from "../registry/look-up-crates.ts";
import type { OpenRegistry } from "../registry/open-registry.ts";
import type { CratesInputs } from "../inputs.ts";
import type { CrateOrder } from "../discover/graph.ts";
import type { Member } from "../discover/workspace.ts";
import { checkNeeded, neededFromRegistry } from "./check-needed.ts";
import { leaveOut } from "./leave-out.ts";
import { checkManifests } from "./manifest-checks.ts";
import {
  checkDevCycles,
  checkNewNames,
  checkVersions,
  checkYanked,
  unpublished,
  withOtherVersion,
} from "./presence-checks.ts";
import { mayPublish, type Selection } from "../discover/select.ts";

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
  readonly presence:
    | (Pick<CratesPresence, "findings" | "newNames"> & {
        readonly registry: Pick<OpenRegistry, "target" | "title" | "versionsOf">;
      })
    | undefined;
}

/** Those that depend on one of these, which are not published with them. */
function needing(toUpload: readonly Member[], names: readonly string[]): string[] {
  return neededFromRegistry(toUpload)
    .filter(({ dependency }) => names.includes(dependency.name))
    .map(({ by }) => by.name);
}

/**
 * Everything that cargo or the registry would refuse later, for the crates that will be uploaded and for
 * what those need. What is published stops nothing. While nobody knows what is published, every
 * selected crate counts as one to upload, and only what needs no registry is checked.
 */
export function checkSelection(facts: SelectionFacts): Checked {
  const { selection, members, order, inputs, target, presence } = facts;
  const { version, versionsStop, onConflict } = inputs;
  const toUpload = unpublished(selection.selected, presence);
  const manifests = checkManifests(toUpload, members, target);
  const stale = presence === undefined ? [] : withOtherVersion(toUpload, version);
  const versions = checkVersions(stale, toUpload.length, version, ofVersion(version, facts));
  const needed =
    presence === undefined
      ? // Whether the registry has what is not published with them is not known yet.
        { problems: [], atFault: needing(toUpload, selection.forbidden) }
      : checkNeeded(toUpload, members, presence.registry, selection.misspelled);
  const ofCrates = [
    ...manifests.problems,
    ...(versionsStop ? versions : []),
    ...(presence === undefined
      ? []
      : [
          ...checkYanked(
            selection.selected,
            presence.findings,
            onConflict,
            presence.registry.title,
          ),
          ...needed.problems,
          ...checkDevCycles(order.devCycles, toUpload, presence.registry),
        ]),
  ];
  const atFault = [
    ...ofCrates.flatMap(({ unit }) => unit ?? []),
    ...needed.atFault,
    ...(versionsStop ? stale.map(({ name }) => name) : []),
  ];
  const uploads = toUpload.map(({ name }) => name);
  const { leftOut, problems } = leaveOut(
    atFault,
    selection.forbidden,
    uploads,
    order.nodes,
    inputs.exclude,
  );
  const newNames =
    presence === undefined
      ? []
      : checkNewNames([...presence.newNames], presence.registry.title, inputs, {
          selection,
          leftOut,
        });
  return {
    problems: [...ofCrates, ...newNames, ...problems],
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
