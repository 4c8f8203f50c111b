import { ProblemsError } from "@fairlead/publishing";
import { refusalProblem } from "../rest/permissions.ts";
import type { RestPorts } from "../rest/rest.ts";
import type { ReleaseCalls, ReleaseFields, Written } from "./rest-calls.ts";
import { pickRelease, type Release } from "./pick-release.ts";
import { unclearBackoffMs, untilClear } from "./until-clear.ts";

type Ports = Pick<RestPorts, "clock" | "cancelled" | "log">;

/**
 * Creates a draft, and looks which drafts of the tag there are then: another run may have made one at
 * the same time, or the answer may have been lost. Every run takes the oldest.
 *
 * @param counts which releases of the tag are looked at; a rolling one has a published release beside it
 */
export async function createDraft(
  tag: string,
  fields: ReleaseFields,
  calls: ReleaseCalls,
  ports: Ports,
  counts: (release: Release) => boolean = () => true,
): Promise<{
  readonly release: Release;
  readonly created: boolean;
  readonly rivals: readonly Release[];
}> {
  const made = await untilClear(
    async (tries) => {
      const there =
        tries > 0 ? pickRelease((await calls.releases()).filter(counts), tag).release : undefined;
      if (there !== undefined) return { kind: "done", value: there };
      return calls.createDraft(tag, fields);
    },
    (cause) => `Whether the draft was created is not known: ${cause}`,
    ports,
  );
  const mine = valueOf(made, "The draft could not be created");
  const listed = (await calls.releases()).filter(counts);
  // The list may be a little behind.
  const all = listed.some(({ id }) => id === mine.id) ? listed : [...listed, mine];
  const { release = mine, rivals } = pickRelease(all, tag);
  return { release, rivals, created: mine.id === release.id };
}

/** Gives a draft, or a published release, these fields; no call if there are none. */
export async function updateRelease(
  release: Release,
  fields: ReleaseFields,
  calls: ReleaseCalls,
  ports: Ports,
): Promise<Release> {
  if (Object.keys(fields).length === 0) return release;
  const name = release.draft ? "draft" : "release";
  // The same fields again do no harm, so nothing has to be read.
  const set = await untilClear(
    () => calls.update(release, fields),
    (cause) => `Whether the ${name} was changed is not known: ${cause}`,
    ports,
  );
  return valueOf(set, `The ${name} could not be changed`);
}

/**
 * Publishes a draft, with the fields that it lacks.
 *
 * @returns the published release of the tag: another one, if another run was first
 */
export async function publishDraft(
  draft: Release,
  fields: ReleaseFields,
  calls: ReleaseCalls,
  ports: Ports,
): Promise<{ readonly release: Release; readonly published: boolean }> {
  const shown = await untilClear<Release>(
    async (tries) => {
      const now = tries > 0 ? await calls.release(draft.id) : draft;
      if (!now.draft) return { kind: "done", value: now };
      const answer = await calls.update(draft, { ...fields, draft: false });
      const isLeft = answer.kind === "done" && answer.value.draft;
      return isLeft ? { kind: "unclear", cause: "GitHub answered, but left it a draft" } : answer;
    },
    (cause) => `Whether the release was published is not known: ${cause}`,
    ports,
  );
  if (shown.kind === "refused" && /already_exists/.test(shown.refusal.said)) {
    const other = pickRelease(await calls.releases(), draft.tag).release;
    if (other?.draft === false) return { release: other, published: false };
  }
  const release = valueOf(shown, "The release could not be published");
  ports.log.info(`Published ${release.tag}: ${release.url}`);
  return { release, published: true };
}

/**
 * What a write gave.
 *
 * @param failure such as `The draft could not be created`
 * @throws ProblemsError if it was refused, or stayed unclear
 */
export function valueOf<T>(written: Written<T>, failure: string): T {
  if (written.kind === "done") return written.value;
  if (written.kind === "refused") {
    throw new ProblemsError([refusalProblem(failure, written.refusal)]);
  }
  throw new ProblemsError([
    {
      code: "github-unclear",
      message: `${failure} in ${unclearBackoffMs.length + 1} tries: ${written.cause}.`,
      remedy: "Run the job again: it continues where this run stopped.",
    },
  ]);
}
