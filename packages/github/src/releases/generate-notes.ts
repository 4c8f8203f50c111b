import type { Problem } from "@fairlead/publishing";
import { urlPart } from "../notes/links.ts";
import type { RestPorts } from "../rest/rest.ts";
import type { ReleaseCalls } from "./rest-calls.ts";
import type { Tag } from "./tag.ts";
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
      message: `GitHub did not generate its notes: ${cause}. The release has none of them.`,
      remedy,
      input: "generate-notes",
    },
  };
}

/** In GitHub's words, what it says of a first release where there is no other one. */
export function sinceTheBeginning({ name }: Pick<Tag, "name">, repositoryUrl: string): string {
  return `**Full Changelog**: ${repositoryUrl}/commits/${urlPart(name)}`;
}
