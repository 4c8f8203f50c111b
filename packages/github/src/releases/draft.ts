import { ProblemsError } from "@fairlead/publishing";
import { refusalProblem } from "../rest/permissions.ts";
import type { RestPorts } from "../rest/rest.ts";
import type { ReleaseCalls, ReleaseFields } from "./calls.ts";
import { chooseRelease, type Release } from "./choice.ts";
import { unclearPausesMs } from "./upload.ts";

type Ports = Pick<RestPorts, "clock" | "cancelled" | "log">;

/**
 * Creates a draft, and looks which drafts of the tag there are then: another run may have made one at
 * the same time, or the answer may have been lost. Every run takes the oldest.
 */
export async function createDraft(
  tag: string,
  fields: ReleaseFields,
  calls: ReleaseCalls,
  ports: Ports,
): Promise<{
  readonly release: Release;
  readonly created: boolean;
  readonly rivals: readonly Release[];
}> {
  let cause = "";
  for (const pauseMs of unclearPausesMs) {
    const made = await calls.createDraft(tag, fields);
    if (made.kind === "refused") throw refused("The draft could not be created", made.refusal);
    if (made.kind === "unclear") {
      cause = made.cause;
      await lookLater(`Whether the draft was created is not known: ${cause}`, pauseMs, ports);
    }
    const listed = await calls.releases();
    // The list may be a little behind.
    const mine = made.kind === "done" ? [made.value] : [];
    const all = [...listed, ...mine.filter(({ id }) => !listed.some((one) => one.id === id))];
    const { release, rivals } = chooseRelease(all, tag);
    if (release === undefined) continue;
    return { release, rivals, created: made.kind === "unclear" || made.value.id === release.id };
  }
  throw givenUp("The draft could not be created", cause);
}

/** Gives a draft these fields; no call if there are none. */
export async function updateDraft(
  draft: Release,
  fields: ReleaseFields,
  calls: ReleaseCalls,
  ports: Ports,
): Promise<Release> {
  if (Object.keys(fields).length === 0) return draft;
  let cause = "";
  // The same fields again do no harm, so nothing has to be read.
  for (const pauseMs of unclearPausesMs) {
    const set = await calls.update(draft, fields);
    if (set.kind === "done") return set.value;
    if (set.kind === "refused") throw refused("The draft could not be changed", set.refusal);
    cause = set.cause;
    await lookLater(`Whether the draft was changed is not known: ${cause}`, pauseMs, ports);
  }
  throw givenUp("The draft could not be changed", cause);
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
  let cause = "";
  for (const pauseMs of unclearPausesMs) {
    const shown = await calls.update(draft, { ...fields, draft: false });
    if (shown.kind === "done" && !shown.value.draft) {
      ports.log.info(`Published ${shown.value.url}`);
      return { release: shown.value, published: true };
    }
    if (shown.kind === "refused") {
      const other = /already_exists/.test(shown.refusal.said)
        ? chooseRelease(await calls.releases(), draft.tag).release
        : undefined;
      if (other?.draft === false) return { release: other, published: false };
      throw refused("The release could not be published", shown.refusal);
    }
    cause = shown.kind === "unclear" ? shown.cause : "GitHub answered, and left it a draft";
    await lookLater(`Whether the release was published is not known: ${cause}`, pauseMs, ports);
    const now = await calls.release(draft.id);
    if (!now.draft) return { release: now, published: true };
  }
  throw givenUp("The release could not be published", cause);
}

/** Says what is not known, and waits before it is looked at again. */
export async function lookLater(
  what: string,
  pauseMs: number,
  { clock, cancelled, log }: Ports,
): Promise<void> {
  log.info(`${what}. Looking in ${pauseMs / 1_000} s.`);
  await clock.sleep(pauseMs, cancelled);
  cancelled.throwIfAborted();
}

function refused(what: string, refusal: Parameters<typeof refusalProblem>[1]): ProblemsError {
  return new ProblemsError([refusalProblem(what, refusal)]);
}

function givenUp(what: string, cause: string): ProblemsError {
  return new ProblemsError([
    {
      code: "github-unclear",
      message: `${what} in ${unclearPausesMs.length} tries: ${cause}.`,
      remedy: "Run the job again: it goes on from what is there.",
    },
  ]);
}
