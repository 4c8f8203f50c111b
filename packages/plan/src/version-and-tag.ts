import { fillUnit, isPerUnit, readTag } from "@fairlead/github";
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
  const { template, fromFile, own = {} } = facts;
  const running = facts.ref.startsWith("refs/tags/") ? facts.ref.slice(10) : undefined;
  const given = facts.tag?.replace(/^refs\/tags\//, "") ?? running;
  const wrongTemplates = Object.entries({ "tag-template": template, ...own }).flatMap(
    ([input, each]) => templateProblems(each, input),
  );
  const hasOwnTags = isPerUnit(template) || Object.keys(own).length > 0;
  const inTag = given === undefined ? undefined : versionInTag(given, template);
  const said = [
    ...(facts.version === undefined
      ? []
      : [{ first: 'The input "version"', who: 'the input "version"', version: facts.version }]),
    // A path stays as it is, also where it begins the sentence.
    ...(fromFile === undefined
      ? []
      : [{ first: fromFile.file, who: fromFile.file, version: fromFile.version }]),
    ...(inTag === undefined
      ? []
      : [{ first: `The tag ${given ?? ""}`, who: `the tag ${given ?? ""}`, version: inTag }]),
  ];
  const [first, ...others] = said;
  const disagreements = others
    .filter(({ version }) => !isSameVersion(version, first?.version ?? ""))
    .map(({ who, version }) => ({
      code: "versions-disagree",
      message: `${first?.first ?? ""} says ${first?.version ?? ""}, and ${who} says ${version}.`,
      remedy: "Release one version: correct the wrong one, or run the workflow on the right tag.",
      input: "version",
    }));
  const version = first?.version;
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
      ...(facts.tag === undefined ? [] : nameProblems(given ?? "", "tag")),
    ],
    disagreements,
    // It may be meant so, and it may be a `v1.2` for a `v1.2.0`.
    warnings:
      given === undefined || version !== undefined
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

/** The version in a tag: what the template has room for, else what stands at its end. */
function versionInTag(tag: string, template: string): string | undefined {
  const [start = "", end = ""] = template.split("{version}");
  const fits =
    !isPerUnit(template) && end !== "" && tag.startsWith(start) && tag.endsWith(end)
      ? tag.slice(start.length, -end.length)
      : tag;
  return readTag(fits).version;
}
