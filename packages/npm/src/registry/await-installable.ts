import { describeAnswer } from "@fairlead/http";
import {
  concurrently,
  growingBackoff,
  ProblemsError,
  retry,
  unitId,
  type Clock,
  type VersionName,
} from "@fairlead/publishing";
import { readInstallersView } from "./installers-view.ts";
import { get, readVersion, type ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";

/** Pauses between two looks, in ms. */
const firstPauseMs = 2_000;
const longestPauseMs = 15_000;
/** A line about what is still awaited, at most so often, in ms. */
const tellEveryMs = 60_000;

/** A version, and why it cannot be installed yet. */
interface Awaited {
  readonly version: VersionName;
  readonly obstacle: Obstacle;
}

/** The registry, and what waiting for it needs. */
interface AwaitPorts {
  readonly target: NpmTarget;
  readonly reads: ReadPorts;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly say: (line: string) => void;
}

/** `missing` is what is waited for; anything else needs to be told. */
type Obstacle = "missing" | { readonly cause: string };

/** How a version was found: with what is in the way, or installable everywhere from then on (epoch ms). */
type Look = { readonly obstacle: Obstacle } | { readonly everywhereAt: number };

/**
 * Waits until packages can be *installed*: the packument lists them as installers ask for it, no cache
 * gives out an older one, and their tarball is served. Says which are awaited, and what their look-up
 * failed with, if it was more than a 404. A cancelled job waits no longer, whatever was found.
 *
 * @param waitMs how long for all of them to come; what caches still keep is waited for beyond it
 * @throws ProblemsError naming those that did not come
 */
export async function awaitInstallable(
  versions: readonly VersionName[],
  waitMs: number,
  ports: AwaitPorts,
): Promise<void> {
  const { target, clock, cancelled, say } = ports;
  const until = clock.now() + waitMs;
  let awaited = versions;
  let everywhereAt = -Infinity;
  let toldAt = -Infinity;
  const look = async () => {
    const looks = await concurrently(awaited, async (version) => ({
      version,
      ...(await lookFor(version, ports)),
    }));
    const missing = looks.flatMap((each): Awaited[] => ("obstacle" in each ? [each] : []));
    const found = looks.flatMap((each) => ("everywhereAt" in each ? [each.everywhereAt] : []));
    everywhereAt = Math.max(everywhereAt, ...found);
    awaited = missing.map(({ version }) => version);
    return missing;
  };
  const missing = await retry(look, {
    isTransient: ({ length }) => length > 0,
    backoffMs: growingBackoff(firstPauseMs, 1.5, longestPauseMs),
    onPause: (looks) => {
      if (clock.now() - toldAt < tellEveryMs) return;
      toldAt = clock.now();
      const minutes = Math.ceil((until - clock.now()) / 60_000);
      say(`Waiting until these can be installed, ${minutes} min left: ${described(looks)}`);
    },
    ...{ deadline: until, clock, signal: cancelled },
  });
  if (cancelled.aborted) return;
  const olderMs = everywhereAt - clock.now();
  if (missing.length === 0 && olderMs > 0) {
    const seconds = Math.ceil(olderMs / 1_000);
    say(
      `All packages that are needed are published. Waiting ${seconds} s more: until then, caches of ${target.title} may give installers an older list of versions.`,
    );
    await clock.sleep(olderMs, cancelled);
  }
  if (missing.length === 0) return;
  throw new ProblemsError([
    {
      code: "package-not-installable",
      message: `${described(missing)} cannot be installed from ${target.title}, after waiting ${Math.round(waitMs / 60_000)} min.`,
      remedy:
        "Nothing was uploaded. See why they were not published, and run this job again when they are there.",
    },
  ]);
}

async function lookFor(
  version: VersionName,
  { target, reads, clock, cancelled }: AwaitPorts,
): Promise<Look> {
  // Right at once, and past the caches: asking them too early makes them keep an answer without it.
  const read = await readVersion(target, version, reads, cancelled);
  if (read.kind === "missing") return { obstacle: "missing" };
  if (read.kind === "unreadable") return { obstacle: { cause: read.cause } };
  const view = await readInstallersView(target, version, reads, cancelled);
  if (view.kind === "unlisted") {
    return { obstacle: { cause: "published, not yet in the list that installers read" } };
  }
  if (view.kind === "unreadable") return { obstacle: { cause: view.cause } };
  const everywhereAt = clock.now() + view.olderCopiesMs;
  const obstacle = await tarballObstacle(view.tarball, version, { target, reads, cancelled });
  return obstacle === undefined ? { everywhereAt } : { obstacle };
}

async function tarballObstacle(
  tarball: string,
  { name }: VersionName,
  { target, reads, cancelled }: Pick<AwaitPorts, "target" | "reads" | "cancelled">,
): Promise<Obstacle | undefined> {
  // npm resolves no address against that of the registry, so it could not install this either.
  const address = URL.parse(tarball);
  if (address === null) {
    return { cause: `its tarball is ${JSON.stringify(tarball)}, which is no address` };
  }
  const token = reads.readToken(name);
  // One byte tells that it is served; some registries know no ranges, and send it whole.
  const firstByte = { accept: "*/*", range: "bytes=0-0", from: target.registry };
  const reply = await get(tarball, reads, token, cancelled, firstByte);
  if (reply.kind === "failed" && reply.code === "answer-too-large") return undefined;
  if (reply.kind === "failed") return { cause: `its tarball: ${reply.cause}` };
  if (reply.status === 200 || reply.status === 206) return undefined;
  if (reply.status === 404) return "missing";
  return { cause: `its tarball: ${describeAnswer(reply.status, reply.body)}` };
}

/** "a@1.0.0, b@1.0.0 (503: Service Unavailable)" */
function described(looks: readonly Awaited[]): string {
  return looks
    .map(({ version, obstacle }) =>
      typeof obstacle === "object" ? `${unitId(version)} (${obstacle.cause})` : unitId(version),
    )
    .join(", ");
}
