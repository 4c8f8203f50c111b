import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { createFetch } from "@fairlead/actionkit";
import type { FetchAnswer } from "@fairlead/http";
import type { Clock } from "@fairlead/publishing";
import { createRelease, readTag, type ReleaseEnd, type WantedRelease } from "@fairlead/github";
import type { LocalAsset } from "../../../packages/github/src/releases/asset-plan.ts";
import { VirtualClock } from "../publishing/virtual-clock.ts";
import { repository, startForge, writer, type Forge } from "../sandbox/github-forge.ts";

/** A build of the files of a release: what each holds. */
export type Build = Readonly<Record<string, string>>;

/** How long a request is under way, in ms: until GitHub carries it out, and until its answer is there. */
export type Flight = readonly [before: number, after: number];

/** What one run does, and how fast. */
export interface RunPlan {
  readonly build: Build;
  readonly sha: string;
  readonly startsAfterMs?: number;
  /** It leaves a draft. */
  readonly draft?: boolean;
  /** Of its requests in turn; then 0. */
  readonly flights?: readonly Flight[];
  /** GitHub refuses this request, counted from 0, for a limit that passes then. */
  readonly limited?: { readonly request: number; readonly seconds: number };
  /** The run ends without a word at this request, counted from 0, which GitHub carries out, or not. */
  readonly dies?: { readonly request: number; readonly done: boolean };
}

/** A GitHub, and time, that several runs share. */
export interface World {
  readonly forge: Forge;
  readonly clock: VirtualClock;
  /** Ends of the runs, started together; undefined: it died. */
  readonly run: (plans: readonly RunPlan[]) => Promise<readonly (ReleaseEnd | undefined)[]>;
  /** What a reader saw under the tag, each time that it changed: names and contents. */
  readonly shown: readonly Build[];
  /** The files that are published now, or those of the draft that every run takes. */
  readonly files: () => Build;
  /** The published releases of the tag. */
  readonly published: () => readonly object[];
  /** Names what is in files that no run has. */
  readonly tellContents: (build: Build) => void;
  readonly close: () => Promise<void>;
}

const sha256 = (contents: string) => createHash("sha256").update(contents).digest("hex");

/** Opens a GitHub whose clock is that of the runs. Each request is carried out at a moment of its own. */
export async function openWorld(tag: string, rolling: boolean): Promise<World> {
  // Loaded on demand, at the first release, which takes real time.
  await Promise.all([import("@actions/github"), import("@octokit/plugin-throttling")]);
  const clock = new VirtualClock();
  const still = { now: clock.now, advance: () => undefined, advanceTo: () => undefined };
  const forge = await startForge({ limits: "off", clock: still });
  const folder = await mkdtemp(join(tmpdir(), "fairlead-two-runs-"));
  const contents = new Map<string, string>();
  const shown: Build[] = [];
  const published = () =>
    forge.github.releases(repository).all.filter((one) => one.tag === tag && !one.draft);
  type Stored = ReturnType<typeof published>[number];
  const buildIn = ({ assets }: Pick<Stored, "assets">): Build =>
    Object.fromEntries(
      assets.map(({ name, sha256: digest }) => [name, contents.get(digest ?? "") ?? "unknown"]),
    );
  const files = (): Build => {
    const [oldest] = forge.github.releases(repository).all.toSorted((a, b) => a.id - b.id);
    const counts = published()[0] ?? oldest;
    return counts === undefined ? {} : buildIn(counts);
  };
  forge.github.onRequest((_, moment) => {
    if (moment !== "after-commit") return;
    for (const release of published()) {
      const seen = buildIn(release);
      if (JSON.stringify(seen) !== JSON.stringify(shown.at(-1))) shown.push(seen);
    }
  });

  let last: Promise<unknown> = Promise.resolve();
  let atWork = 0;
  /** Has GitHub carry out one request at a time. */
  const carryOut = <T>(send: () => Promise<T>): Promise<T> => {
    atWork += 1;
    const sent = last.then(send).finally(() => {
      atWork -= 1;
    });
    last = sent.catch(() => undefined);
    return sent;
  };
  /** Whether no time has passed while a run was at work. */
  let isTrue = true;
  let asleep = 0;
  const sleep: Clock["sleep"] = async (ms, signal) => {
    asleep += 1;
    await clock.sleep(ms, signal).finally(() => {
      asleep -= 1;
    });
  };
  const handovers = countHandovers();
  /** Waits until each run waits for a moment to come, or is over. */
  const atRest = async (isOver: () => boolean) => {
    for (let calm = 0; calm < 2; calm += 1) {
      await setImmediate();
      await last;
      if (atWork > 0 || handovers.pending() > 0 || (asleep === 0 && !isOver())) calm = -1;
    }
  };

  async function assetsOf(build: Build): Promise<LocalAsset[]> {
    return Promise.all(
      Object.entries(build).map(async ([name, text]) => {
        const digest = sha256(text);
        contents.set(digest, text);
        const file = join(folder, digest);
        await writeFile(file, text);
        return { name, file, size: text.length, sha256: digest };
      }),
    );
  }

  async function one(
    { sha, startsAfterMs = 0, draft = false, flights = [], limited, dies }: RunPlan,
    assets: readonly LocalAsset[],
  ): Promise<ReleaseEnd | undefined> {
    let wokeAt = clock.now();
    const pause: Clock["sleep"] = async (ms, until) => {
      if (clock.now() !== wokeAt) isTrue = false;
      await sleep(ms, until);
      wokeAt = clock.now();
    };
    await pause(startsAfterMs);
    // Who is dead sends nothing more; its requests end, since octokit counts those of all runs together.
    const death = new AbortController();
    const { signal } = death;
    let requests = 0;
    const fetch = createFetch({});
    const wanted: WantedRelease = {
      ...{ tag: readTag(tag), sha, name: undefined, text: "Words.", textFile: undefined },
      ...{ generateNotes: false, crates: [], npm: [], assets, draft, prerelease: rolling },
      ...{ publishWhen: "now", makeLatest: "auto", extraTags: [], dryRun: false, repository },
      ...{ warnings: [], prereleaseGiven: undefined, tagOnly: false, rolling },
    };
    const ended = await createRelease(wanted, {
      ...{ apiUrl: forge.github.apiUrl, token: writer, userAgent: "fairlead (test)" },
      ...{ serverUrl: "https://github.com", cancelled: signal },
      clock: { now: clock.now, sleep: pause },
      log: { info: () => undefined },
      fetch: async (url, init) => {
        const [before, after] = flights[requests] ?? [0, 0];
        const isLast = requests === dies?.request;
        const isLimited = requests === limited?.request;
        requests += 1;
        if (isLast && !dies.done) death.abort();
        await pause(before, signal);
        signal.throwIfAborted();
        if (isLimited) return secondaryLimit(limited.seconds);
        const answer = await carryOut(async () => {
          const { status, headers, bytes } = await received(await fetch(url, init));
          return new Response(bytes, { status, headers: [...headers] });
        });
        if (isLast) death.abort();
        await pause(after, signal);
        signal.throwIfAborted();
        return answer;
      },
    });
    return signal.aborted ? undefined : ended;
  }

  return {
    ...{ forge, clock, shown, files, published },
    tellContents: (build) => {
      for (const text of Object.values(build)) contents.set(sha256(text), text);
    },
    run: async (plans) => {
      const files = await Promise.all(plans.map(({ build }) => assetsOf(build)));
      const runs = plans.map((plan, at) => one(plan, files[at] ?? []));
      let isOver = false;
      const all = Promise.all(runs).finally(() => {
        isOver = true;
      });
      const ends = await clock.run(
        all,
        () => false,
        () => atRest(() => isOver),
      );
      if (ends === undefined) throw new Error("The runs have no end.");
      if (!isTrue) throw new Error("Time has passed while a run was at work.");
      return ends;
    },
    close: async () => {
      handovers.stop();
      await forge.github.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function secondaryLimit(seconds: number): Response {
  return Response.json(
    { message: "You have exceeded a secondary rate limit." },
    { status: 403, headers: { "retry-after": String(seconds) } },
  );
}

/**
 * Counts what octokit's limiters are about to hand over: they do it by timers without a delay, several for
 * each request. While there are any, a run is at work.
 */
function countHandovers() {
  const real = globalThis.setTimeout;
  let pending = 0;
  const counted = (fire: () => void, ms = 0) => {
    if (ms > 0) return real(fire, ms);
    pending += 1;
    return real(() => {
      pending -= 1;
      fire();
    }, ms);
  };
  globalThis.setTimeout = counted as typeof globalThis.setTimeout;
  return {
    pending: () => pending,
    stop: () => {
      globalThis.setTimeout = real;
    },
  };
}

async function received(answer: FetchAnswer) {
  const { status, headers } = answer;
  const bytes = await answer.arrayBuffer();
  return { status, headers, bytes: status === 204 ? null : bytes };
}

/** Whether what a reader sees is this build, and nothing else. */
export function isBuild(seen: Build, build: Build): boolean {
  const names = Object.keys(build);
  return (
    names.length === Object.keys(seen).length && names.every((name) => seen[name] === build[name])
  );
}
