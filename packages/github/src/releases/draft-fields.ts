import { draftDiff } from "./draft-diff.ts";
import { writtenByGitHub } from "./generate-notes.ts";
import type { Seen } from "./look.ts";
import { writeNotes } from "./notes.ts";
import type { Release } from "./pick-release.ts";
import type { ReleaseFields } from "./rest-calls.ts";
import { previousTag } from "./tag.ts";
import type { WantedRelease } from "./wanted-release.ts";
import type { Work } from "./work.ts";

/** What a draft is to say. */
export interface DraftFields {
  /** GitHub's notes, which are asked for once. */
  readonly generated: () => Promise<string | undefined>;
  /**
   * The fields that a draft lacks; of no draft, all. The notes that it will have are kept in the progress.
   *
   * @param changes GitHub's notes
   */
  readonly of: (
    draft: Release | undefined,
    changes?: () => Promise<string | undefined>,
  ) => Promise<ReleaseFields>;
}

export function draftFields(
  wanted: WantedRelease,
  { releases, tags, tagSha }: Seen,
  { calls, ports, progress }: Work,
): DraftFields {
  const { tag, sha } = wanted;
  const previous = previousTag(tag, [
    ...tags.map((ref) => ref.tag),
    ...releases.flatMap((release) => (release.draft ? [] : [release.tag])),
  ]);
  let asked: Promise<string | undefined> | undefined;
  const generate = async () => {
    const since = { tag, previous, target: tagSha === undefined ? sha : undefined };
    const url = `${ports.serverUrl}/${wanted.repository}`;
    const { text, warnings } = await writtenByGitHub(since, releases, url, calls, ports);
    progress.warnings = [...progress.warnings, ...warnings];
    return text;
  };
  const generated = () => (asked ??= generate());
  return {
    generated,
    of: async (draft, changes = generated) => {
      const body = await writeNotes(wanted, draft, changes, {
        serverUrl: ports.serverUrl,
        previous,
      });
      progress.notes = body ?? draft?.body ?? "";
      return draftDiff(wanted, draft, body, tagSha === undefined);
    },
  };
}
