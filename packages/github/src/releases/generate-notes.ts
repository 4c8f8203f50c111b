import type { Problem } from "@fairlead/publishing";
import { urlPart } from "../notes/links.ts";
import type { RestPorts } from "../rest/rest.ts";
import type { ReleaseCalls } from "./rest-calls.ts";
import type { Release } from "./pick-release.ts";
import { isOfOther, type Tag } from "./tag.ts";
import { untilClear } from "./until-clear.ts";

/**
 * The notes that GitHub generates from the pull requests since the previous tag, or a warning that
 * there are none. Nothing is written by it, so an unclear answer is asked for again: a published
 * release gets no other notes.
 *
 * @param asked.target the commit, where the tag is not there yet
 */
export async function generateNotes(
  asked: {
    readonly tag: string;
    readonly target: string | undefined;
    readonly previous: string | undefined;
  },
  calls: ReleaseCalls,
  ports: RestPorts,
): Promise<{ readonly text: string } | { readonly warning: Problem }> {
  const { tag, target, previous } = asked;
  const notes = await untilClear(
    () => calls.generateNotes(tag, target, previous),
    (cause) => `GitHub did not generate its notes: ${cause}`,
    ports,
  );
  if (notes.kind === "done") return { text: notes.value };
  const [cause, remedy] =
    notes.kind !== "refused"
      ? [notes.cause, "Generate them on the release's page when GitHub answers."]
      : [
          notes.refusal.said,
          "Set generate-notes to false, or add `contents: write` to the job's permissions.",
        ];
  return {
    warning: {
      code: "notes-not-generated",
      message: `GitHub did not generate its notes: ${cause}. The release goes without them.`,
      remedy,
      input: "generate-notes",
    },
  };
}

/**
 * The same of a release with a version, since the tag before of its kind.
 *
 * @param releases those of the repository
 * @param repositoryUrl such as `https://github.com/owner/name`
 */
export async function writtenByGitHub(
  { tag, target, previous }: Since,
  releases: readonly Release[],
  repositoryUrl: string,
  calls: ReleaseCalls,
  ports: RestPorts,
): Promise<{ readonly text: string | undefined; readonly warnings: readonly Problem[] }> {
  // Without a tag before, GitHub takes the newest release, whatever it is of. Of a first one it says this.
  if (previous === undefined && releases.some((other) => isOfOther(tag, other))) {
    const text = `**Full Changelog**: ${repositoryUrl}/commits/${urlPart(tag.name)}`;
    return { text, warnings: [] };
  }
  const made = await generateNotes({ tag: tag.name, target, previous }, calls, ports);
  return "text" in made ? { ...made, warnings: [] } : { text: undefined, warnings: [made.warning] };
}

interface Since {
  readonly tag: Tag;
  /** The commit, where the tag is not there yet. */
  readonly target: string | undefined;
  readonly previous: string | undefined;
}
