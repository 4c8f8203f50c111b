import { isPerUnit } from "@fairlead/github";
import type { Tags } from "./section.ts";
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
  if (from === undefined || isRead) return decided;
  return { ...decided, problems: [from.problem, ...decided.problems] };
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

/** How the units of one registry are tagged. */
export function tagsOf(
  registry: "crates" | "npm",
  { version, tag }: Pick<DecidedVersion, "version" | "tag">,
  { tagTemplate, cratesTagTemplate, npmTagTemplate }: TagTemplates,
): Tags {
  const own = registry === "crates" ? cratesTagTemplate : npmTagTemplate;
  // The tag of the release is none of theirs then.
  return { version, tag: own === undefined ? tag : undefined, template: own ?? tagTemplate };
}
