import { fillUnit, isPerUnit } from "@fairlead/github";
import { isSameVersion, type Estimate, type VersionName } from "@fairlead/publishing";

/** One unit of the release, as outputs and page have it. */
export interface PlannedUnit extends VersionName {
  /** Its folder, relative to the workspace; `none` for one that has none. */
  readonly path: string;
  readonly tag: string;
  /** This version is in the registry. */
  readonly published: boolean;
  /** The input writes it out, so it may be created. */
  readonly listed: boolean;
  /** It comes with the release of another one, as what is for one platform does. */
  readonly isWithOther?: boolean;
  /** A crate without a library: `cargo install` takes it, and `cargo add` does not. */
  readonly isProgram?: true;
  /** The registry does not know its name. */
  readonly isNew: boolean;
  /** Names of the units that come before it. */
  readonly after: readonly string[];
}

/** What goes to one registry. */
export interface PlanSection {
  /** "crates.io", "npm" */
  readonly title: string;
  /** False: what of the units is there is not known. */
  readonly isAsked: boolean;
  /** In the order of their dependencies. */
  readonly units: readonly PlannedUnit[];
  readonly estimate: Estimate;
  readonly link: (version: VersionName) => string | undefined;
}

/** What the plans of both registries have in common. */
interface RegistryPlan {
  readonly isAsked: boolean;
  readonly newNames: ReadonlySet<string>;
  readonly estimate: Estimate;
  readonly registry: Pick<PlanSection, "title" | "link">;
}

export interface Tags {
  /** Of the whole release. */
  readonly version: string | undefined;
  readonly tag: string | undefined;
  readonly template: string;
}

/** A registry's part of the plan, with the tag of each unit. */
export function sectionOf(
  { isAsked, newNames, estimate, registry }: RegistryPlan,
  units: readonly Omit<PlannedUnit, "tag" | "isNew">[],
  tags: Tags,
): PlanSection {
  return {
    ...{ title: registry.title, isAsked, link: registry.link, estimate },
    units: units.map((unit) => ({
      ...unit,
      tag: tagOf(unit, tags),
      isNew: newNames.has(unit.name),
    })),
  };
}

/** The release's tag, unless the template gives each unit one, or the unit has another version. */
export function tagOf(unit: VersionName, { version, tag, template }: Tags): string {
  const isOfRelease =
    tag !== undefined &&
    version !== undefined &&
    isSameVersion(version, unit.version) &&
    !isPerUnit(template);
  return isOfRelease ? tag : fillUnit(template, unit);
}
