import { ProblemsError } from "@fairlead/publishing";
import { refusalProblem } from "../rest/permissions.ts";
import type { RestPorts } from "../rest/rest.ts";
import type { ReleaseCalls, ReleaseFields } from "./rest-calls.ts";
import { pickRelease, type Release } from "./pick-release.ts";
import { Stale } from "./fresh.ts";
import { contestedMs, outwait } from "./publish-turn.ts";
import { unclearBackoffMs, untilClear, type Clear } from "./until-clear.ts";

type Ports = Pick<RestPorts, "clock" | "cancelled" | "log">;

/**
 * Creates a draft, and looks which drafts of the tag there are then: another run may have made one at
 * the same time, or the answer may have been lost. Every run takes the oldest.
 *
 * @param counts which releases of the tag are looked at; a rolling one has a published release beside it
 * @param readAt when it was read that there is none, in epoch ms; just now, if absent
 */
export async function createDraft(
  tag: string,
  fields: ReleaseFields,
  calls: ReleaseCalls,
  ports: Ports,
  counts: (release: Release) => boolean = () => true,
  readAt?: number,
): Promise<{
  readonly release: Release;
  readonly created: boolean;
  readonly rivals: readonly Release[];
}> {
  let isOfOther = false;
  const made = await untilClear(
    async ({ again, sent, guard }) => {
      const there = again
        ? pickRelease((await calls.releases()).filter(counts), tag).release
        : undefined;
      isOfOther = there !== undefined && sent === 0;
      if (there !== undefined) return { kind: "done", value: there };
      return calls.createDraft(tag, fields, guard);
    },
    (cause) => `It is unknown whether the draft was created: ${cause}`,
    ports,
    readAt,
  );
  const mine = valueOf(made, "The draft could not be created");
  const listed = (await calls.releases()).filter(counts);
  // The list may be a little behind.
  const all = listed.some(({ id }) => id === mine.id) ? listed : [...listed, mine];
  const { release = mine, rivals } = pickRelease(all, tag);
  return { release, rivals, created: mine.id === release.id && !isOfOther };
}

/**
 * Gives a draft, or a published release, the fields that it lacks; no call if there are none. A draft that
 * another run has published meanwhile gets none.
 *
 * @param lacking the fields, decided by the release as it is; `again`: on what is read now
 * @param readAt when the release was read, in epoch ms
 */
export async function updateRelease(
  release: Release,
  lacking: (now: Release, again: boolean) => Promise<ReleaseFields>,
  calls: ReleaseCalls,
  ports: Ports,
  readAt: number,
): Promise<Release> {
  const name = release.draft ? "draft" : "release";
  const first = await lacking(release, false);
  if (Object.keys(first).length === 0) return release;
  const set = await untilClear<Release>(
    async ({ again, guard }) => {
      const now = again ? await calls.release(release.id) : release;
      const fields = again && now.draft === release.draft ? await lacking(now, true) : first;
      const isDone = now.draft !== release.draft || Object.keys(fields).length === 0;
      return isDone ? { kind: "done", value: now } : calls.update(now, fields, guard);
    },
    (cause) => `It is unknown whether the ${name} was changed: ${cause}`,
    ports,
    readAt,
  );
  return valueOf(set, `The ${name} could not be changed`);
}

/**
 * Publishes a draft, with the fields that it lacks. Right before each time that this is sent, the draft and
 * its files are read again: GitHub answers alike to who publishes it and to who comes later. Where they are
 * not those that were read before, it is decided anew. It is not sent while another run that waits may
 * begin to delete the files.
 *
 * @param lacking the fields, decided by the draft as it is; throws what keeps it from being published
 * @param isWhole whether the draft still has the files that it is to have
 * @param readAt when the draft and its files were read, in epoch ms
 * @returns the published release of the tag: another one, if another run was first; or the draft, if its
 * files are not the wanted ones any more
 */
export async function publishDraft(
  draft: Release,
  lacking: (now: Release) => Promise<ReleaseFields>,
  isWhole: (now: Release) => boolean,
  calls: ReleaseCalls,
  ports: Ports,
  readAt: number,
): Promise<{ readonly release: Release; readonly published: boolean }> {
  const shown = await untilClear<{ readonly release: Release; readonly published: boolean }>(
    async ({ again, sent, guard }) => {
      const now = again ? await calls.release(draft.id) : draft;
      if (!now.draft || (again && !isWhole(now))) {
        return { kind: "done", value: { release: now, published: !now.draft && sent > 0 } };
      }
      if (await outwait(now, ports)) return { kind: "stale" };
      const fields = { ...(await lacking(now)), draft: false };
      const asDecided = async () => {
        const last = await calls.release(draft.id);
        if (!last.draft || last.target !== now.target || !isWhole(last)) throw new Stale();
        if (contestedMs(last, ports.clock.now()) > 0) throw new Stale();
        await guard();
      };
      const answer = await calls.update(draft, fields, asDecided);
      if (answer.kind !== "done") return answer;
      const { value } = answer;
      if (!value.draft) return { kind: "done", value: { release: value, published: true } };
      return { kind: "unclear", cause: "GitHub answered, but left it a draft" };
    },
    (cause) => `It is unknown whether the release was published: ${cause}`,
    ports,
    readAt,
  );
  if (shown.kind === "refused" && /already_exists/.test(shown.refusal.said)) {
    const other = pickRelease(await calls.releases(), draft.tag).release;
    if (other?.draft === false) return { release: other, published: false };
  }
  const { release, published } = valueOf(shown, "The release could not be published");
  if (published) ports.log.info(`Published ${release.tag}: ${release.url}`);
  return { release, published };
}

/**
 * What a write gave.
 *
 * @param failure such as `The draft could not be created`
 * @throws ProblemsError if it was refused, or stayed unclear
 */
export function valueOf<T>(written: Clear<T>, failure: string): T {
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
