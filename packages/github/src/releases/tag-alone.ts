import { throwProblems, ProblemsError } from "@fairlead/publishing";
import { refusalProblem } from "../rest/permissions.ts";
import type { ReleaseCalls } from "./rest-calls.ts";
import { missingOf } from "./live.ts";
import type { Seen } from "./look.ts";
import type { Progress, ReleasePorts } from "./release-end.ts";
import { commitAt } from "./remote-tag.ts";
import { tagProblem, unlessThere } from "./tags.ts";
import { untilClear } from "./until-clear.ts";
import type { WantedRelease } from "./wanted-release.ts";

/** Makes the tag alone, as soon as what it names is live. One that is there stays. */
export async function tagAlone(
  wanted: WantedRelease,
  { tagSha }: Seen,
  work: {
    readonly calls: ReleaseCalls;
    readonly ports: ReleasePorts;
    readonly progress: Progress;
  },
): Promise<void> {
  const { calls, ports, progress } = work;
  const { tag, sha, dryRun, publishWhen } = wanted;
  const elsewhere = tagProblem(tag.name, tagSha, sha);
  if (dryRun) {
    progress.warnings = [...progress.warnings, ...elsewhere];
    progress.tagged = tagSha === undefined;
    return;
  }
  throwProblems(elsewhere);
  if (tagSha !== undefined) return;
  const { askLive } = ports;
  const ask = publishWhen === "live" && askLive !== undefined ? () => askLive(wanted) : undefined;
  progress.missing = await missingOf(ask, ports.cancelled, () => Promise.resolve(), progress);
  if (progress.missing.length > 0) return;
  await bringTag(tag.name, sha, { calls, ports });
  progress.tagged = true;
  ports.log.info(`The tag ${tag.name} is at ${sha} now.`);
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
 * @returns the commit at which it stays, if it does
 * @throws ProblemsError if it cannot be made or moved
 */
export async function bringTag(
  name: string,
  sha: string,
  { calls, ports }: { readonly calls: ReleaseCalls; readonly ports: ReleasePorts },
  moved?: Moved,
): Promise<string | undefined> {
  let kept: string | undefined;
  const set = await untilClear<true>(
    async ({ again, guard }) => {
      const at = again ? await commitAt(name, calls) : moved?.from;
      if (at === sha) return { kind: "done", value: true };
      if (at === undefined) return unlessThere(await calls.createTag(name, sha, guard));
      if (moved === undefined) throwProblems(tagProblem(name, at, sha));
      else if (again && at !== moved.from && (await moved.stays(at))) {
        kept = at;
        return { kind: "done", value: true };
      }
      return calls.moveTag(name, sha, guard);
    },
    (cause) => `Whether the tag ${name} is at ${sha} is not known: ${cause}`,
    ports,
    moved?.readAt,
  );
  if (set.kind === "done") return kept;
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
