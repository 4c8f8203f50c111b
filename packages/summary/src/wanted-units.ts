import { isSameVersion, type Problem, type VersionName } from "@fairlead/publishing";
import type { ReleasedUnit, UnitTag } from "@fairlead/reporting";
import type { ListItem } from "@fairlead/selection";
import { parse } from "semver";

export type Kind = ReleasedUnit["kind"];

/** A crate or an npm package that the release is to have. */
export interface WantedUnit extends VersionName {
  readonly kind: Kind;
  /** A crate without a library: `cargo install` takes it, and `cargo add` does not. */
  readonly isProgram?: true;
}

/** Names a unit among crates and npm packages. */
export function keyOf({ kind, name, version }: WantedUnit): string {
  return `${kind} ${name}@${version}`;
}

/** Whether a unit has another version than the release. */
export function hasOwnVersion({ version }: WantedUnit, released: string | undefined): boolean {
  return released !== undefined && !isSameVersion(version, released.replace(/^v(?=\d)/, ""));
}

/**
 * The units of one input: the plan's objects, `name@version`, or names at the version of the release.
 *
 * @param version that of the release, if it has one
 */
export function readWanted(
  items: readonly ListItem[],
  kind: Kind,
  version: string | undefined,
): { readonly units: readonly WantedUnit[]; readonly problems: readonly Problem[] } {
  const input = kind === "crate" ? "crates" : "npm";
  const units: WantedUnit[] = [];
  const nameless: string[] = [];
  const odd: string[] = [];
  for (const { text, object } of items) {
    const at = object === undefined ? text.lastIndexOf("@") : -1;
    const given = object?.["version"];
    const told = typeof given === "string" ? given : at > 0 ? text.slice(at + 1) : version;
    const own = told?.replace(/^v(?=\d)/, "").toWellFormed();
    const name = (at > 0 ? text.slice(0, at) : text).toWellFormed();
    if (own === undefined || own === "") nameless.push(name);
    // npm answers to a tag in its place, with whatever that is at.
    else if (parse(own) === null) odd.push(`${name}@${own}`);
    else {
      const program = object?.["program"] === true && { isProgram: true as const };
      units.push({ kind, name, version: own, ...program });
    }
  }
  const problems = nameless.map((name) => ({
    code: "unit-without-version",
    message: `The input "${input}" has ${name} without a version, and \`version\` is empty: it is not looked up.`,
    remedy: `Write ${name}@1.2.3, or use the plan's output ${input}.`,
    input,
  }));
  const wrong = odd.map((id) => ({
    code: "version-invalid",
    message: `The input "${input}" has ${id}, which names no version such as 1.2.3: it is not looked up.`,
    remedy: `Write the version that was released, or use the plan's output ${input}.`,
    input,
  }));
  return { units, problems: [...problems, ...wrong] };
}

/** Far more than any release has; registries are not to be asked for what only nonsense names. */
const mostToldAlone = 5_000;

/**
 * What is looked for: the plan's units in its order, then what only reports know, such as packages made
 * for a platform.
 */
export function withTold(
  planned: readonly WantedUnit[],
  told: readonly WantedUnit[],
): { readonly units: readonly WantedUnit[]; readonly problems: readonly Problem[] } {
  const wanted = new Map(planned.map((unit) => [keyOf(unit), unit]));
  const alone = told.filter((unit) => !wanted.has(keyOf(unit)));
  for (const unit of alone.slice(0, mostToldAlone)) wanted.set(keyOf(unit), unit);
  const left = alone.length - mostToldAlone;
  if (left <= 0) return { units: [...wanted.values()], problems: [] };
  const message = `The reports of the run name ${left} more crates and packages than are looked up.`;
  return { units: [...wanted.values()], problems: [{ code: "units-left-out", message }] };
}

/**
 * The tags that the plan gives single crates and packages: those that hold the unit's name. A crate and a
 * package with the same tag share it, and whichever is new makes it one that this release is to make.
 */
export function wantedTags(
  items: readonly ListItem[],
): readonly Pick<UnitTag, "name" | "version" | "tag" | "wasPublished">[] {
  const given = items.flatMap(({ object }) => {
    const { name, version, tag, published } = object ?? {};
    const isOwn =
      typeof name === "string" &&
      typeof version === "string" &&
      typeof tag === "string" &&
      tag.includes(name);
    return isOwn ? [{ name, version, tag, wasPublished: published === true }] : [];
  });
  return [...Map.groupBy(given, ({ tag }) => tag).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [{ ...first, wasPublished: same.every(({ wasPublished }) => wasPublished) }];
  });
}
