import { throwProblems, ProblemsError } from "@fairlead/publishing";
import { refusalProblem } from "../rest/permissions.ts";
import type { ReleaseCalls } from "./rest-calls.ts";
import { missingOf } from "./live.ts";
import type { Seen } from "./look.ts";
import type { ReleasePorts } from "./release-end.ts";
import { commitAt } from "./remote-tag.ts";
import { tagProblem, unlessThere } from "./tags.ts";
import { untilClear } from "./until-clear.ts";
import type { WantedRelease } from "./wanted-release.ts";
import { liveAsker, type Work } from "./work.ts";

/** Makes the tag alone, as soon as what it names is live. One that is there stays. */
export async function tagAlone(
  wanted: WantedRelease,
  { tagSha }: Seen,
  { calls, ports, progress }: Work,
): Promise<void> {
  const { tag, sha, dryRun } = wanted;
  const elsewhere = tagProblem(tag.name, tagSha, sha);
  if (dryRun) {
    progress.warnings = [...progress.warnings, ...elsewhere];
    progress.tagged = tagSha === undefined;
    return;
  }
  throwProblems(elsewhere);
  if (tagSha !== undefined) return;
  progress.missing = await missingOf(liveAsker(wanted, ports), ports.cancelled, progress);
  if (progress.missing.length > 0) return;
  const { isOurs } = await bringTag(tag.name, sha, { calls, ports });
  progress.tagged = isOurs;
  const was = "was created by another run at the same time, and is at";
  ports.log.info(`The tag ${tag.name} ${isOurs ? "is at" : was} ${sha}${isOurs ? " now" : ""}.`);
}

/** A tag that is to be moved. */
interface Moved {
  /** The commit that it was at. */
  readonly from: string;
  /** When that was read, in epoch ms. */
  readonly readAt: number;
  /** Whether it stays where another run has brought it since. */
  readonly stays: (at: string) => Promise<boolean>;
}

/**
 * Brings a tag to a commit. One that was nowhere is made, and not moved: whoever makes it meanwhile at
 * another commit keeps it there.
 *
 * @param moved where it was; undefined: nowhere
 * @returns `keptAt` the commit at which it stays, if it does; whether this run has made or moved it
 * @throws ProblemsError if it cannot be made or moved
 */
export async function bringTag(
  name: string,
  sha: string,
  { calls, ports }: { readonly calls: ReleaseCalls; readonly ports: ReleasePorts },
  moved?: Moved,
): Promise<{ readonly isOurs: boolean; readonly keptAt?: string }> {
  const set = await untilClear<{ readonly isOurs: boolean; readonly keptAt?: string }>(
    async ({ again, sent, guard }) => {
      const at = again ? await commitAt(name, calls) : moved?.from;
      if (at === sha) return { kind: "done", value: { isOurs: sent > 0 } };
      if (at !== undefined && moved === undefined) throwProblems(tagProblem(name, at, sha));
      if (at !== undefined && again && at !== moved?.from && (await moved?.stays(at)) === true) {
        return { kind: "done", value: { isOurs: false, keptAt: at } };
      }
      const answer =
        at === undefined
          ? unlessThere(await calls.createTag(name, sha, guard))
          : await calls.moveTag(name, sha, guard);
      return answer.kind === "done" ? { kind: "done", value: { isOurs: true } } : answer;
    },
    (cause) => `It is unknown whether the tag ${name} is at ${sha}: ${cause}`,
    ports,
    moved?.readAt,
  );
  if (set.kind === "done") return set.value;
  const failure = `The tag ${name} could not be ${moved === undefined ? "created" : "moved"}`;
  if (set.kind === "refused") throw new ProblemsError([refusalProblem(failure, set.refusal)]);
  throw new ProblemsError([
    {
      code: "github-unclear",
      message: `${failure}: ${set.cause}.`,
      remedy: "Run the job again: it continues where this run stopped.",
    },
  ]);
}
