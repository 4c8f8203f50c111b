import { decideVersion, type DecidedVersion } from "./version-and-tag.ts";
import { readVersionFrom } from "./version-from.ts";

/** What decides on version and tag; names as in the plan's inputs. */
export interface VersionInputs {
  readonly version: string | undefined;
  readonly versionFrom: string | undefined;
  readonly tag: string | undefined;
  readonly tagTemplate: string;
  /** What the run is of, such as `refs/tags/v1.2.3`. */
  readonly ref: string;
}

/** The version and the tag of a release, by the inputs, the checkout and the tag that runs. */
export async function releaseVersion(
  { version, versionFrom, tag, tagTemplate: template, ref }: VersionInputs,
  workspace: string,
): Promise<DecidedVersion> {
  const from =
    versionFrom === undefined ? undefined : await readVersionFrom(workspace, versionFrom);
  const isRead = from !== undefined && !("problem" in from);
  const decided = decideVersion({
    ...{ version, tag, ref, template },
    fromFile: isRead ? from : undefined,
  });
  if (from === undefined || isRead) return decided;
  return { ...decided, problems: [from.problem, ...decided.problems] };
}
