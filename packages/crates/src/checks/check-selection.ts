import { isSameVersion, type Checked, type Problem } from "@fairlead/publishing";
import { matchNames, type ListItem } from "@fairlead/selection";
import type { Target } from "../registry/crates-target.ts";
import type { CratesPresence } from "../registry/look-up-crates.ts";
import type { OpenRegistry } from "../registry/open-registry.ts";
import type { CratesInputs } from "../inputs.ts";
import type { CrateOrder } from "../discover/graph.ts";
import type { Member } from "../discover/workspace.ts";
import { checkNeeded, neededFromRegistry } from "./check-needed.ts";
import { leaveOut, leaveOutForbidden } from "./leave-out.ts";
import { checkLinks } from "./links-checks.ts";
import { checkManifests } from "./manifest-checks.ts";
import {
  checkDevCycles,
  checkForgottenVersions,
  checkNewNames,
  checkVersions,
  checkYanked,
  namesAlike,
  takenNames,
  unpublished,
  withOtherVersion,
} from "./presence-checks.ts";
import { repeatedItems } from "./repeated-items.ts";
import { checkSiblingFeatures } from "./sibling-features.ts";
import { mayPublish, type Selection } from "../discover/select.ts";

export interface SelectionFacts {
  readonly selection: Selection;
  readonly members: readonly Member[];
  readonly order: Pick<Extract<CrateOrder, { kind: "ordered" }>, "nodes" | "devCycles">;
  readonly inputs: Pick<
    CratesInputs,
    "version" | "newNames" | "packages" | "exclude" | "onConflict"
  > & {
    /** Whether a new crate can be created at all: trusted publishing, where there is such, cannot. */
    readonly hasToken: boolean;
    /** False: versions may still be set right before the release, so another one is a warning. */
    readonly versionsStop: boolean;
  };
  readonly target: Target;
  /** Undefined: the registry was not asked, or did not answer. */
  readonly presence:
    | (Pick<CratesPresence, "findings" | "newNames" | "takenAs"> & {
        readonly registry: Pick<OpenRegistry, "target" | "title" | "versionsOf">;
      })
    | undefined;
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
  const stale = presence === undefined ? [] : withOtherVersion(toUpload, version);
  const coming = new Map(
    versionsStop ? stale.map(({ name }) => [name, version ?? ""] as const) : [],
  );
  const manifests = checkManifests(toUpload, members, target, coming);
  const isAdvice = (problem: Problem) => problem.isAdvice === true;
  const elsewhere = ofVersion(version, facts);
  const versions = checkVersions(stale, toUpload.length, version, elsewhere);
  const forgotten =
    presence === undefined || toUpload.length > 0
      ? []
      : checkForgottenVersions(selection.selected, version, presence.registry.title, elsewhere);
  const needed =
    presence === undefined
      ? // Whether the registry has what is not published with them is not known yet.
        { problems: [], atFault: [] }
      : checkNeeded(toUpload, members, presence.registry, {
          misspelled: selection.misspelled,
          excluded: excludedOf(facts),
        });
  const uploads = toUpload.map(({ name }) => name);
  const created = uploads.filter((name) => presence?.newNames.has(name) !== false);
  const ofCrates = [
    ...manifests.problems.filter((problem) => !isAdvice(problem)),
    ...checkLinks(toUpload),
    ...checkSiblingFeatures(toUpload, order),
    ...namesAlike(inOrder(created, order.nodes), target),
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
          ...takenNames(presence),
        ]),
  ];
  const atFault = [
    ...ofCrates.flatMap(({ unit }) => unit ?? []),
    ...needed.atFault,
    ...(versionsStop ? stale.map(({ name }) => name) : []),
  ];
  const follows = manifests.problems.filter(isAdvice);
  const already = knownExcludes(facts);
  const problems =
    presence === undefined
      ? withoutForbidden(selection, already)
      : leaveOut(atFault, selection.forbidden, uploads, order.nodes, already);
  const newNames =
    presence === undefined
      ? []
      : checkNewNames([...presence.newNames], presence.registry.title, inputs, selection);
  return {
    problems: [
      ...[...ofCrates, ...follows].map((problem) => inManifest(problem, members)),
      ...newNames,
      ...problems,
    ],
    warnings: [
      ...repeatedItems(
        inputs,
        members.map(({ name }) => name),
      ),
      ...manifests.warnings,
      ...(versionsStop ? [] : versions),
      ...forgotten,
    ],
  };
}

/** What is about a key of a crate's manifest, with the file. */
function inManifest(problem: Problem, members: readonly Member[]): Problem {
  const { keys, file, unit } = problem;
  const member = members.find(({ name }) => name === unit);
  const isKnown = keys === undefined || file !== undefined || member === undefined;
  return isKnown ? problem : { ...problem, file: member.manifest };
}

function withoutForbidden(
  { selected, forbidden }: Selection,
  already: readonly ListItem[] | undefined,
): Problem[] {
  const isNeeded = neededFromRegistry(selected).some(({ dependency }) =>
    forbidden.includes(dependency.name),
  );
  return leaveOutForbidden(forbidden, selected.length, isNeeded, already);
}

function inOrder(names: readonly string[], nodes: SelectionFacts["order"]["nodes"]): string[] {
  return nodes.map(({ name }) => name).filter((name) => names.includes(name));
}

/** What of `exclude` names a crate: what does not is a problem, and no line to copy repeats it. */
function knownExcludes({ members, inputs: { exclude = [] } }: SelectionFacts) {
  const { unmatched } = matchNames(
    exclude,
    members.map(({ name }) => name),
  );
  const known = exclude.filter(({ text }) => !unmatched.includes(text));
  return known.length === 0 ? undefined : known;
}

/** Names of the members that `exclude` leaves out. */
function excludedOf({ members, inputs: { exclude = [] } }: SelectionFacts): ReadonlySet<string> {
  const names = members.map(({ name }) => name);
  return new Set(matchNames(exclude, names).matched);
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
