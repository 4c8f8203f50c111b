import {
  concurrently,
  ProblemsError,
  unitId,
  type Clock,
  type VersionName,
} from "@fairlead/publishing";
import { get, readVersion, type ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";

/** Pause between two looks, in ms; the first ones are shorter. */
const longestPauseMs = 15_000;
/** A line about what is still awaited, at most so often, in ms. */
const tellEveryMs = 60_000;

/**
 * Waits until packages can be *installed*: their version document and their tarball are served. Says
 * which are awaited.
 *
 * @param waitMs how long, all of them together
 * @throws ProblemsError naming those that did not come
 */
export async function awaitInstallable(
  versions: readonly VersionName[],
  waitMs: number,
  target: NpmTarget,
  reads: ReadPorts,
  clock: Clock,
  say: (line: string) => void,
  cancelled: AbortSignal,
): Promise<void> {
  const until = clock.now() + waitMs;
  let awaited = versions;
  let toldAt = -Infinity;
  for (let pauseMs = 2_000; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    const served = await concurrently(awaited, (version) =>
      isInstallable(version, target, reads, cancelled),
    );
    awaited = awaited.filter((_, index) => served[index] !== true);
    if (awaited.length === 0 || cancelled.aborted) return;
    const left = until - clock.now();
    if (left <= 0) break;
    if (clock.now() - toldAt >= tellEveryMs) {
      toldAt = clock.now();
      const minutes = Math.ceil(left / 60_000);
      say(
        `Waiting until these can be installed, ${minutes} min at most: ${awaited.map(unitId).join(", ")}`,
      );
    }
    await clock.sleep(Math.min(pauseMs, left), cancelled);
  }
  throw new ProblemsError([
    {
      message: `${awaited.map(unitId).join(", ")} cannot be installed from ${target.title}, after waiting ${Math.round(waitMs / 60_000)} min.`,
      remedy:
        "Nothing was uploaded. See why they were not published, and run this job again when they are there.",
    },
  ]);
}

async function isInstallable(
  version: VersionName,
  target: NpmTarget,
  reads: ReadPorts,
  signal: AbortSignal,
): Promise<boolean> {
  const read = await readVersion(target, version, reads, signal);
  if (read.kind !== "document") return false;
  const { tarball } = read.document;
  const isOwnHost = new URL(tarball).origin === new URL(target.registry).origin;
  const token = isOwnHost ? reads.readToken(version.name) : undefined;
  const reply = await get(tarball, reads, token, signal, "*/*");
  return reply.kind === "answer" && reply.status === 200;
}
