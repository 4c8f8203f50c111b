import { firstFew, type Problem } from "@fairlead/publishing";
import { matchNames, nearest, type ListItem } from "@fairlead/selection";
import type { CratesInputs } from "../inputs.ts";
import { cratesIo } from "../registry/crates-target.ts";
import type { Member } from "./workspace.ts";

interface SelectionInputs extends Pick<CratesInputs, "packages" | "exclude"> {
  /** The registry's name in `publish = [...]`: `crates-io`, or cargo's name of another one. */
  readonly registryName: string;
}

export interface Selection {
  /** In the workspace's order. */
  readonly selected: readonly Member[];
  /** Names that the input writes out: these may be created. */
  readonly listed: ReadonlySet<string>;
  /** Members that a pattern or the default skips, since their manifests do not allow publishing them. */
  readonly skipped: readonly Member[];
  /** Members that the input names although they may not be published: each is a problem. */
  readonly forbidden: readonly string[];
  /** Members that `packages` most likely means by names that are unknown. */
  readonly misspelled: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * What the inputs `packages` and `exclude` leave of these names, in their order. Order and doubles in the
 * inputs mean nothing: each is taken as a set.
 *
 * @param unknown the problem of an item that fits none
 */
export function chooseNames(
  names: readonly string[],
  inputs: Pick<CratesInputs, "packages" | "exclude">,
  unknown: (input: string, item: string) => Problem,
) {
  const problems: Problem[] = [];
  const match = (input: "packages" | "exclude") => {
    const items = inputs[input];
    if (items === undefined) return undefined;
    const matched = matchNames(items, names);
    problems.push(...matched.unmatched.map((item) => unknown(input, item)));
    return matched;
  };
  const packages = match("packages");
  const excluded = new Set(match("exclude")?.matched);
  const wanted = (packages?.matched ?? names).filter((name) => !excluded.has(name));
  return { packages, wanted, problems };
}

/** Which members are released. */
export function selectMembers(members: readonly Member[], inputs: SelectionInputs): Selection {
  const names = members.map(({ name }) => name);
  const byName = new Map(members.map((member) => [member.name, member]));
  const { packages, wanted, problems } = chooseNames(names, inputs, (input, item) =>
    unknownItem(input, item, names),
  );
  const misspelled = new Set(
    packages?.unmatched.flatMap((item) =>
      isPattern(item) ? [] : (nearestCrate(item, names) ?? []),
    ),
  );
  const listed = packages?.literal ?? new Set<string>();

  const selected: Member[] = [];
  const skipped: Member[] = [];
  const forbidden: string[] = [];
  for (const name of wanted) {
    const member = byName.get(name);
    if (member === undefined) continue;
    if (mayPublish(member, inputs.registryName)) selected.push(member);
    else if (listed.has(name)) {
      forbidden.push(name);
      problems.push(notPublishable(member, inputs.registryName));
    } else skipped.push(member);
  }
  problems.push(
    ...misspelledRegistry(
      inputs.registryName,
      members.filter(({ name }) => wanted.includes(name)),
    ),
  );
  return { selected, listed, skipped, forbidden, misspelled, problems };
}

/** A registry that no manifest of these names, where one names another that is written almost so. */
function misspelledRegistry(registryName: string, members: readonly Member[]): Problem[] {
  const named = new Set(members.flatMap(({ publish = [] }) => publish));
  if (registryName === cratesIo.registryName || named.has(registryName)) return [];
  const near = nearest(registryName, named);
  if (near === undefined) return [];
  return [
    {
      code: "registry-unknown",
      input: "registry",
      message: `The input "registry" is ${registryName}, and no manifest allows publishing to it.`,
      remedy: `Did you mean ${near}?`,
    },
  ];
}

/** Does the manifest's `publish` allow this registry? */
export function mayPublish({ publish }: Member, registryName: string): boolean {
  return publish === undefined || publish.includes(registryName);
}

function unknownItem(input: string, pattern: string, names: readonly string[]): Problem {
  if (isPattern(pattern)) {
    return {
      code: "pattern-unmatched",
      input,
      message: `The input "${input}" holds the pattern ${pattern}, which matches no crate of the workspace.`,
      remedy: `Correct or remove it. The workspace has ${firstFew(names, 10)}.`,
    };
  }
  const near = nearestCrate(pattern, names);
  return {
    code: "crate-not-in-workspace",
    unit: pattern,
    input,
    message: `The input "${input}" names ${pattern}, which is not a crate of the workspace.`,
    remedy: near === undefined ? `The workspace has ${names.join(", ")}.` : `Did you mean ${near}?`,
  };
}

function isPattern(item: string): boolean {
  return /[*{]/.test(item);
}

/** The crate that an item most likely means, which may be written with a version: `name@1.2.3`. */
export function nearestCrate(item: string, names: readonly string[]): string | undefined {
  return nearest(item.replace(/^!/, "").replace(/(?<=.)@.*$/, ""), names);
}

/** What a manifest says of `publish`. To cargo one without a version is of 0.0.0, and never published. */
export function publishLine({
  publish = [],
  version,
}: {
  readonly publish: Member["publish"] | undefined;
  readonly version: string;
}): string {
  if (publish.length > 0) return `publish = ${JSON.stringify(publish)}`;
  return `publish = false${version === "0.0.0" ? ", or has no version" : ""}`;
}

function notPublishable(
  { name, version, manifest, publish }: Member,
  registryName: string,
): Problem {
  const allows = publish?.length === 0 ? "" : `, which does not allow ${registryName}`;
  const says = `${publishLine({ publish, version })}${allows}`;
  return {
    code: "crate-not-publishable",
    unit: name,
    input: "packages",
    message: `The input "packages" names ${name}, whose manifest says ${says}.`,
    remedy: "Remove it from packages, exclude it, or change its manifest.",
    file: manifest,
    keys: [["package", "publish"], ["package"]],
  };
}

/** The input `exclude` as it has to be written to leave out these crates too. */
export function excludeLine(
  names: readonly string[],
  already: readonly ListItem[] | undefined,
): string {
  const items = [...(already ?? []).map(({ text }) => text), ...names];
  return `exclude: ${[...new Set(items)].join(" ")}`;
}
