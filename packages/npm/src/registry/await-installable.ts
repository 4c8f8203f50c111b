import { describeAnswer } from "@fairlead/http";
import {
  concurrently,
  growingBackoff,
  ProblemsError,
  retry,
  throwProblems,
  unitId,
  type Clock,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
import { maxSatisfying, satisfies } from "semver";
import type { Needed } from "../checks/ranges.ts";
import { readInstallersView } from "./installers-view.ts";
import { get, readPackage, readVersion, type ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";
import { goneForGood, isUnpublished } from "./unpublished.ts";

/** Pauses between two looks, in ms. */
const firstPauseMs = 2_000;
const longestPauseMs = 15_000;
/** A line about what is still awaited, at most so often, in ms. */
const tellEveryMs = 60_000;

/** A version, and why it cannot be installed yet. */
interface Awaited {
  readonly version: Needed;
  readonly obstacle: Obstacle;
}

/** Versions that this run staged, as `name@version`. */
type StagedIds = ReadonlySet<string>;

/** What was found instead of what can be installed. */
export interface NotInstallable {
  /** What waits for a person. */
  readonly staged: StagedIds;
  /** What somebody publishes later; only where nothing was to be waited for. */
  readonly later: readonly Needed[];
}

/** The registry, and what waiting for it needs. */
interface AwaitPorts {
  readonly target: NpmTarget;
  readonly reads: ReadPorts;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly say: (line: string) => void;
  /** Called before each look: a credential for reads may end while they are waited for. */
  readonly renew?: () => Promise<void>;
  /** Asked at each look, for packages that are staged too: what they need may wait for a person. */
  readonly stagedByRun?: () => Promise<StagedIds>;
  /** What a name was meant to be, if it looks like a slip. */
  readonly meantInstead?: (name: string) => string | undefined;
}

/** `missing` is what is waited for; anything else needs to be told. */
type Obstacle = "missing" | { readonly cause: string };

/** How a version was found: with what is in the way, or installable everywhere from then on (epoch ms). */
type Look =
  | { readonly obstacle: Obstacle }
  | { readonly everywhereAt: number }
  /** It is not published, and waits for a person. */
  | "staged";

/**
 * Waits until packages can be *installed*: the packument lists them as installers ask for it, no cache
 * gives out an older one, and their tarball is served. Says which are awaited, and what their look-up
 * failed with, if it was more than a 404. A cancelled job waits no longer, whatever was found.
 *
 * Who waits for nothing publishes what satisfies a range later: without it an installation fails for the
 * moment. A version that is named exactly has to be there: where it is optional, an installation would
 * lack it without a word.
 *
 * @param waitMs how long for all of them to come; what caches still keep is waited for beyond it
 * @throws ProblemsError naming those that did not come, or never will: they were unpublished
 */
export async function awaitInstallable(
  versions: readonly Needed[],
  waitMs: number,
  ports: AwaitPorts,
): Promise<NotInstallable> {
  const { target, clock, cancelled, say } = ports;
  const until = clock.now() + waitMs;
  let awaited = versions;
  let everywhereAt = -Infinity;
  let toldAt = -Infinity;
  let told = "";
  let goneAt = clock.now();
  const waiting = new Set<string>();
  const look = async () => {
    await ports.renew?.();
    const byRun = (await ports.stagedByRun?.()) ?? new Set();
    const looks = await concurrently(awaited, async (version) => ({
      version,
      found: await lookFor(version, byRun, ports),
    }));
    const missing: Awaited[] = [];
    for (const { version, found } of looks) {
      if (found === "staged") waiting.add(unitId(version));
      else if ("obstacle" in found) missing.push({ version, ...found });
      else everywhereAt = Math.max(everywhereAt, found.everywhereAt);
    }
    awaited = missing.map(({ version }) => version);
    // What is only late is the rule, so it is not asked for at each look.
    if (missing.length > 0 && clock.now() - goneAt >= tellEveryMs) {
      await throwGone(missing, ports);
      goneAt = clock.now();
    }
    return missing;
  };
  const missing = await retry(look, {
    isTransient: ({ length }) => length > 0,
    backoffMs: growingBackoff(firstPauseMs, 1.5, longestPauseMs),
    onPause: (looks) => {
      if (clock.now() - toldAt < tellEveryMs) return;
      toldAt = clock.now();
      const minutes = Math.ceil((until - clock.now()) / 60_000);
      const these = described(looks);
      const isNews = these !== told;
      told = these;
      const what = isNews
        ? `these can be installed, ${minutes} min left: ${these}`
        : `the same ${looks.length} can be installed, ${minutes} min left`;
      say(`Waiting until ${what}`);
    },
    ...{ deadline: until, clock, signal: cancelled },
  });
  if (cancelled.aborted) return { staged: waiting, later: [] };
  const olderMs = everywhereAt - clock.now();
  if (missing.length === 0 && olderMs > 0) {
    const seconds = Math.ceil(olderMs / 1_000);
    say(
      `All packages that are needed are published. Waiting ${seconds} s more: until then, caches of ${target.title} may give installers an older list of versions.`,
    );
    await clock.sleep(olderMs, cancelled);
  }
  const later = missing.filter(({ version: { range }, obstacle }) => {
    return waitMs === 0 && range !== undefined && obstacle === "missing";
  });
  if (later.length === missing.length) {
    return { staged: waiting, later: later.map(({ version }) => version) };
  }
  throw new ProblemsError([notInstallable(missing, waitMs, ports)]);
}

function notInstallable(
  missing: readonly Awaited[],
  waitMs: number,
  { target, meantInstead }: Pick<AwaitPorts, "target" | "meantInstead">,
): Problem {
  const [meant] = missing.flatMap(({ version: { name } }) => meantInstead?.(name) ?? []);
  const [check, them, they, are] =
    missing.length === 1
      ? ["Check the name and version.", "it", "it", "is"]
      : ["Check their names and versions.", "them", "they", "are"];
  const first =
    meant === undefined
      ? check
      : `Did you mean ${meant}? Then correct platform-package or the dependency.`;
  return {
    code: "package-not-installable",
    message: `${described(missing)} cannot be installed from ${target.title}, after waiting ${Math.round(waitMs / 60_000)} min.`,
    remedy: `${first} If a later step or job publishes ${them}, make this one wait for that; if ${they} ${are} staged, approve ${them} first. Then run this job again.`,
  };
}

async function lookFor(needed: Needed, byRun: StagedIds, ports: AwaitPorts): Promise<Look> {
  const { target, reads, clock, cancelled } = ports;
  // Right at once, and past the caches: asking them too early makes them keep an answer without it.
  const read = await readVersion(target, needed, reads, cancelled);
  if (read.kind === "missing") {
    const other = await otherInRange(needed, ports);
    if (other !== undefined) return lookFor(other, byRun, ports);
    return [...byRun].some((id) => isMeant(id, needed)) ? "staged" : { obstacle: "missing" };
  }
  if (read.kind === "unreadable") return { obstacle: { cause: read.cause } };
  const { name, version } = needed;
  const view = await readInstallersView(target, { name, version }, reads, cancelled);
  if (view.kind === "unlisted") {
    return { obstacle: { cause: "published, not yet in the list that installers read" } };
  }
  if (view.kind === "unreadable") return { obstacle: { cause: view.cause } };
  const everywhereAt = clock.now() + view.olderCopiesMs;
  const obstacle = await tarballObstacle(view.tarball, needed, { target, reads, cancelled });
  return obstacle === undefined ? { everywhereAt } : { obstacle };
}

/** What was published once and unpublished since does not come, however long it is waited for. */
async function throwGone(missing: readonly Awaited[], ports: AwaitPorts): Promise<void> {
  const exact = missing.filter(({ version, obstacle }) => {
    return obstacle === "missing" && version.range === undefined;
  });
  const gone = await concurrently(exact, async ({ version }) => {
    const isGone = await isUnpublished(version, ports.target, ports.reads, ports);
    return isGone ? [goneForGood(version)] : [];
  });
  throwProblems(gone.flat());
}

/** What is published in a range, where the version that was expected is not. */
async function otherInRange(
  { name, range }: Needed,
  { target, reads, cancelled }: AwaitPorts,
): Promise<VersionName | undefined> {
  if (range === undefined) return undefined;
  const known = await readPackage(target, name, reads, cancelled);
  const versions = known.kind === "known" ? [...known.versions] : [];
  const version = maxSatisfying(versions, range);
  return version === null ? undefined : { name, version };
}

function isMeant(id: string, needed: Needed): boolean {
  if (id === unitId(needed)) return true;
  const start = `${needed.name}@`;
  const isInRange = needed.range !== undefined && id.startsWith(start);
  return isInRange && satisfies(id.slice(start.length), needed.range ?? "");
}

async function tarballObstacle(
  tarball: string,
  { name }: VersionName,
  { target, reads, cancelled }: Pick<AwaitPorts, "target" | "reads" | "cancelled">,
): Promise<Obstacle | undefined> {
  // npm resolves no address against that of the registry, so it could not install this either.
  const address = URL.parse(tarball);
  if (address === null) {
    return { cause: `its tarball is ${JSON.stringify(tarball)}, which is not a URL` };
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

/** "a@1.0.0, b@1.0.0 (503)", or where a cause is of several: "a@1.0.0; b@1.0.0, c@1.0.0 (503)". */
function described(looks: readonly Awaited[]): string {
  const groups = [
    ...Map.groupBy(looks, ({ obstacle }) => (typeof obstacle === "object" ? obstacle.cause : "")),
  ];
  const isShared = groups.some(([cause, of]) => cause !== "" && of.length > 1);
  return groups
    .map(([cause, of]) => {
      const names = of.map(({ version }) => unitId(version)).join(", ");
      return cause === "" ? names : `${names} (${cause})`;
    })
    .join(isShared ? "; " : ", ");
}
