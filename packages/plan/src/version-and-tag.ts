import { fillUnit, isBranch, isPerUnit, noTag, readTag } from "@fairlead/github";
import { isSameVersion, type Problem } from "@fairlead/publishing";
import { prerelease } from "semver";
import { nameProblems, templateProblems } from "./tag-template.ts";

export interface VersionFacts {
  /** The input `version`, without `v`. */
  readonly version: string | undefined;
  /** What the file of the input `version-from` says. */
  readonly fromFile: { readonly file: string; readonly version: string } | undefined;
  /** The input `tag`. */
  readonly tag: string | undefined;
  /** What the run is of, such as `refs/tags/v1.2.3`. */
  readonly ref: string;
  readonly template: string;
  /** Those of one registry alone, by their inputs. */
  readonly own?: Readonly<Record<string, string>>;
}

/** What is being released, as far as it has one version and one tag. */
export interface DecidedVersion {
  readonly version: string | undefined;
  readonly tag: string | undefined;
  readonly prerelease: boolean;
  /** What is wrong with the inputs. */
  readonly problems: readonly Problem[];
  /** What the inputs say differently of one thing: only a warning in a dry run. */
  readonly disagreements: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * The version and the tag of a release. The version is that of the inputs, else the one inside the tag;
 * the tag is the input, else the one that runs, else made from the version. Without any of them each
 * unit has its own version.
 */
export function decideVersion(facts: VersionFacts): DecidedVersion {
  const { template, own = {} } = facts;
  const running = facts.ref.startsWith("refs/tags/") ? facts.ref.slice(10) : undefined;
  const given = facts.tag?.replace(/^refs\/tags\//, "") ?? running;
  const wrongTemplates = Object.entries({ "tag-template": template, ...own }).flatMap(
    ([input, each]) => templateProblems(each, input),
  );
  const hasOwnTags = isPerUnit(template) || Object.keys(own).length > 0;
  const inTag = given === undefined ? undefined : versionInTag(given, template);
  const said = saidBy(facts, given, inTag);
  const [first, ...others] = said;
  const disagreements = others.flatMap((other) =>
    first === undefined || isSameVersion(other.version, first.version)
      ? []
      : [disagreement(first, other)],
  );
  const version = first?.version;
  const isWrongTag = facts.tag !== undefined && isBranch(given ?? "", facts.ref);
  const made =
    version === undefined || hasOwnTags || wrongTemplates.length > 0
      ? undefined
      : fillUnit(template, { name: "", version });
  return {
    version,
    tag: given ?? made,
    prerelease: version !== undefined && prerelease(version) !== null,
    problems: [
      ...wrongTemplates,
      ...(facts.tag === undefined ? [] : givenProblems(given ?? "", facts.ref)),
    ],
    disagreements,
    // It may be meant so, and it may be a `v1.2` for a `v1.2.0`.
    warnings:
      given === undefined || version !== undefined || isWrongTag
        ? []
        : [
            {
              code: "tag-without-version",
              message: `The tag ${given} contains no version such as 1.2.3, so each crate and package is released at its own version.`,
              remedy: "If that is not intended, set `version` or use another tag.",
              input: "tag",
            },
          ],
  };
}

function givenProblems(tag: string, ref: string): Problem[] {
  return isBranch(tag, ref) ? [noTag(tag, ref)] : nameProblems(tag, "tag");
}

/** The version in a tag: what the template has room for, else what stands at its end. */
function versionInTag(tag: string, template: string): string | undefined {
  const [start = "", end = ""] = template.split("{version}");
  const fits =
    !isPerUnit(template) && end !== "" && tag.startsWith(start) && tag.endsWith(end)
      ? tag.slice(start.length, -end.length)
      : tag;
  return readTag(fits).version;
}

/** Who says a version. */
interface Said {
  readonly who: string;
  readonly version: string;
  /** How to make it say another one. */
  readonly change: (version: string) => string;
  /** Relative to the workspace, where a file says it. */
  readonly file?: string;
}

function saidBy(
  { version, fromFile, tag }: VersionFacts,
  given: string | undefined,
  inTag: string | undefined,
): Said[] {
  const isRunning = given !== undefined && tag === undefined;
  const moved = isRunning ? " and move the tag to that commit" : "";
  return [
    ...(version === undefined
      ? []
      : [{ who: 'the input "version"', version, change: (to: string) => `set version to ${to}` }]),
    ...(fromFile === undefined
      ? []
      : [
          {
            ...{ who: fromFile.file, version: fromFile.version, file: fromFile.file },
            change: (to: string) => `set the version in ${fromFile.file} to ${to}${moved}`,
          },
        ]),
    ...(given === undefined || inTag === undefined
      ? []
      : [
          {
            ...{ who: `the tag ${given}`, version: inTag },
            change: (to: string) =>
              `${isRunning ? "run the workflow on the tag" : "set tag to"} ${given.replace(inTag, () => to)}`,
          },
        ]),
  ];
}

/** What follows from the wrong one of the two is nobody's mistake, so both ways out are told here. */
function disagreement(first: Said, other: Said): Problem {
  // A path stays as it is, even where it begins the sentence.
  const begin = first.who.replace(/^the /, "The ");
  return {
    code: "versions-disagree",
    message: `${begin} says ${first.version}, and ${other.who} says ${other.version}.`,
    remedy: `To release ${other.version}, ${first.change(other.version)}; to release ${first.version}, ${other.change(first.version)}.`,
    input: "version",
    ...atVersion([first, other].find(({ file }) => file !== undefined)?.file),
  };
}

function atVersion(file: string | undefined): Pick<Problem, "file" | "keys"> {
  const keys = [
    ["package", "version"],
    ["workspace", "package", "version"],
  ];
  return file === undefined ? {} : { file, keys };
}
