import type { Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";
import type { CrateOrder } from "../discover/graph.ts";
import { isLeftOut, type DeclaredDependency, type Member } from "../discover/workspace.ts";
import { meets } from "../packing/requirement.ts";
import { withoutLock } from "../packing/without-lock.ts";
import { dependencyKeys } from "../discover/manifest-lines.ts";

/**
 * A crate may need only features that its siblings have: cargo, which finds versions for all features of
 * a crate that it packs, refuses others. Only siblings that are uploaded with it are looked at: of others
 * the published manifest counts.
 */
export function checkSiblingFeatures(
  toUpload: readonly Member[],
  order: Pick<Extract<CrateOrder, { kind: "ordered" }>, "nodes" | "devCycles">,
): Problem[] {
  const byFolder = new Map(toUpload.map((member) => [member.folder, member]));
  const names = toUpload.map(({ name }) => name);
  // Without a Cargo.lock cargo finds no versions for tests.
  const untested = new Set(withoutLock(names, order));
  return toUpload.flatMap((member) =>
    lackedBy(member, byFolder, untested.has(member.name)).map((lacked) => ({
      ...{ ...toldOf(member.name, lacked), unit: member.name },
      file: member.manifest,
      keys: keysOf(lacked, member),
    })),
  );
}

/** What one dependency of a member, or several on one crate, are asked for in vain. */
interface Lacked {
  readonly sibling: Member;
  readonly features: readonly string[];
  /** The first of the dependencies. */
  readonly dependency: DeclaredDependency;
}

function lackedBy(
  member: Member,
  byFolder: ReadonlyMap<string, Member>,
  isUntested: boolean,
): Lacked[] {
  const found = new Map<Member, Lacked>();
  for (const dependency of member.dependencies) {
    const sibling = byFolder.get(dependency.path ?? "");
    const isUnread = dependency.kind === "dev" && (isLeftOut(dependency) || isUntested);
    // One whose version does not fit is told as that.
    if (sibling === undefined || isUnread || !meets(sibling.version, dependency.requirement)) {
      continue;
    }
    const needed = featuresOf(dependency, member);
    const lacked = needed.filter((feature) => !Object.hasOwn(sibling.features, feature));
    if (lacked.length === 0) continue;
    const before = found.get(sibling);
    const features = [...new Set([...(before?.features ?? []), ...lacked])];
    found.set(sibling, { sibling, features, dependency: before?.dependency ?? dependency });
  }
  return [...found.values()];
}

/** What a member asks of a dependency, where it is declared or by a feature of its own. */
function featuresOf(dependency: DeclaredDependency, member: Member): string[] {
  const passedOn = Object.values(member.features).flat().filter(isFor(dependency));
  return [
    ...(dependency.features ?? []),
    ...passedOn.map((value) => value.slice(value.indexOf("/") + 1)),
  ];
}

/** Whether a value of a feature is one of a dependency: `name/feature`, `name?/feature`. */
function isFor({ name, localName = name }: DeclaredDependency): (value: string) => boolean {
  return (value) => value.startsWith(`${localName}/`) || value.startsWith(`${localName}?/`);
}

/** Where the manifest asks for the first feature, or else has the dependency. */
function keysOf(
  { dependency, features: [first = ""] }: Lacked,
  { features }: Member,
): NonNullable<Problem["keys"]> {
  const { name, localName = name, kind } = dependency;
  const declared = dependencyKeys(localName, kind);
  const passedOn = Object.entries(features).flatMap(([feature, values]) =>
    values
      .filter((value) => isFor(dependency)(value) && value.endsWith(`/${first}`))
      .map((value) => ["features", feature, value]),
  );
  return [...declared.map((key) => [...key, "features", first]), ...passedOn, ...declared];
}

function toldOf(name: string, { sibling, features }: Lacked): Problem {
  const [first = "", ...more] = features;
  const near = more.length === 0 ? nearest(first, Object.keys(sibling.features)) : undefined;
  const it = more.length === 0 ? "it" : "them";
  return {
    code: "feature-lacking",
    message: `${name} needs the ${more.length === 0 ? "feature" : "features"} ${features.join(", ")} of ${sibling.name}, which ${sibling.name} ${sibling.version} does not have.`,
    remedy:
      near === undefined
        ? `Add ${it} to ${sibling.manifest}, or do not require ${it}.`
        : `Did you mean ${near}?`,
  };
}
