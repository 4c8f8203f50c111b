import { atLines } from "@fairlead/crates";
import { isPerUnit } from "@fairlead/github";
import type { Problem } from "@fairlead/publishing";
import type { Tags } from "./section.ts";
import { templateProblems } from "./tag-template.ts";
import { decideVersion, type DecidedVersion } from "./version-and-tag.ts";
import { readVersionFrom } from "./version-from.ts";

/** What decides on version and tag; names as in the plan's inputs. */
export interface VersionInputs {
  readonly version: string | undefined;
  readonly versionFrom: string | undefined;
  readonly tag: string | undefined;
  readonly tagTemplate: string;
  /** Of the crates; undefined: `tagTemplate`. */
  readonly cratesTagTemplate: string | undefined;
  /** Of the npm packages; undefined: `tagTemplate`. */
  readonly npmTagTemplate: string | undefined;
  /** What the run is of, such as `refs/tags/v1.2.3`. */
  readonly ref: string;
}

/** The version and the tag of a release, by the inputs, the checkout and the tag that runs. */
export async function releaseVersion(
  { version, versionFrom, tag, ref, ...templates }: VersionInputs,
  workspace: string,
): Promise<DecidedVersion> {
  const from =
    versionFrom === undefined ? undefined : await readVersionFrom(workspace, versionFrom);
  const isRead = from !== undefined && !("problem" in from);
  const decided = decideVersion({
    ...{ version, tag, ref, template: templates.tagTemplate },
    own: ownTemplates(templates),
    fromFile: isRead ? from : undefined,
  });
  return {
    ...decided,
    problems: [...(from === undefined || isRead ? [] : [from.problem]), ...decided.problems],
    disagreements: await atLines(decided.disagreements, workspace),
  };
}

/** How tags are named: for all, and where one registry differs. */
export type TagTemplates = Pick<
  VersionInputs,
  "tagTemplate" | "cratesTagTemplate" | "npmTagTemplate"
>;

/** The templates of one registry each, by their inputs. */
function ownTemplates({ cratesTagTemplate, npmTagTemplate }: TagTemplates) {
  return {
    ...(cratesTagTemplate !== undefined && { "crates-tag-template": cratesTagTemplate }),
    ...(npmTagTemplate !== undefined && { "npm-tag-template": npmTagTemplate }),
  };
}

/** Whether crates and packages have tags of their own, rather than one for the release. */
export function hasOwnTags(templates: TagTemplates): boolean {
  return isPerUnit(templates.tagTemplate) || Object.keys(ownTemplates(templates)).length > 0;
}

/** The templates by which crates and packages are tagged, by their inputs. */
export function templatesOf(templates: TagTemplates): Readonly<Record<string, string>> {
  return { "tag-template": templates.tagTemplate, ...ownTemplates(templates) };
}

/** Codes of what does not go with one tag, or with a tag of each crate and package. */
const ofTagging: ReadonlySet<string> = new Set([
  ...["input-of-many-releases", "input-of-one-release", "tag-of-one-release"],
]);

/** Problems without those that may follow from a template of tags with a misspelled placeholder. */
export function withoutTagging(problems: readonly Problem[], templates: TagTemplates): Problem[] {
  const isWrong = Object.entries(templatesOf(templates)).some(([input, template]) =>
    templateProblems(template, input).some(({ code }) => code === "placeholder-unknown"),
  );
  return problems.filter(({ code }) => !isWrong || !ofTagging.has(code));
}

/** How the units of one registry are tagged. */
export function tagsOf(
  registry: "crates" | "npm",
  { version, tag }: Pick<DecidedVersion, "version" | "tag">,
  { tagTemplate, cratesTagTemplate, npmTagTemplate }: TagTemplates,
): Tags {
  const own = registry === "crates" ? cratesTagTemplate : npmTagTemplate;
  // The tag of the release is not one of theirs then.
  return { version, tag: own === undefined ? tag : undefined, template: own ?? tagTemplate };
}
