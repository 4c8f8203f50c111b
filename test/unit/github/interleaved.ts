import { setImmediate } from "node:timers/promises";
import { createFetch } from "@fairlead/actionkit";
import { createRelease, readTag, type ReleaseEnd, type WantedRelease } from "@fairlead/github";
import { repository, writer, type Forge } from "../sandbox/github-forge.ts";
import { movedTime } from "./moved-time.ts";

/** One run of create-release, beside a commit and what differs from the usual. */
export interface Run extends Partial<Omit<WantedRelease, "tag">> {
  readonly tag: string;
  readonly sha: string;
}

/** So many requests of one run, before those of another. */
export type Burst = readonly [run: number, requests: number];

interface Ended {
  readonly end: ReleaseEnd;
  readonly log: readonly string[];
}

type Fetch = ReturnType<typeof createFetch>;

/**
 * Has runs of create-release at work at the same time, their requests carried out one by one as the bursts
 * have it; then each in turn, to its end. A release is published right after the run's last look at it:
 * GitHub does not say who published what another run publishes in that moment.
 */
export async function interleave(
  forge: Forge,
  runs: readonly Run[],
  bursts: readonly Burst[],
): Promise<readonly Ended[]> {
  const fetch = createFetch({});
  const lanes = runs.map(() => ({ waiting: [] as (() => void)[], isOver: false }));
  let atWork = 0;
  const gated =
    (lane: (typeof lanes)[number]): Fetch =>
    async (url, init) => {
      if (init.method !== "PATCH" || !/\/releases\/\d+$/.test(url)) {
        await new Promise<void>((resolve) => lane.waiting.push(resolve));
      }
      atWork += 1;
      try {
        const answer = await fetch(url, init);
        const { status, headers } = answer;
        const bytes = await answer.arrayBuffer();
        return new Response(status === 204 ? null : bytes, { status, headers: [...headers] });
      } finally {
        atWork -= 1;
      }
    };
  const ended = runs.map(async ({ tag, sha, ...more }, index): Promise<Ended> => {
    const lane = lanes[index];
    if (lane === undefined) throw new Error("Each run has a lane.");
    const log: string[] = [];
    const wanted: WantedRelease = {
      ...{ tag: readTag(tag), sha, name: undefined, text: "Words.", textFile: undefined },
      ...{ generateNotes: false, crates: [], npm: [], assets: [], draft: false },
      ...{ prerelease: readTag(tag).prerelease, prereleaseGiven: undefined, publishWhen: "now" },
      ...{ makeLatest: "auto", extraTags: [], dryRun: false, repository, warnings: [] },
      ...{ tagOnly: false, rolling: false, ...more },
    };
    const end = await createRelease(wanted, {
      ...{ apiUrl: forge.github.apiUrl, token: writer, userAgent: "fairlead (test)" },
      ...{ fetch: gated(lane), clock: movedTime().clock, serverUrl: "https://github.com" },
      cancelled: new AbortController().signal,
      log: { info: (line) => log.push(line) },
    });
    lane.isOver = true;
    return { end, log };
  });
  const all = Promise.all(ended);
  all.catch(() => {
    for (const lane of lanes) lane.isOver = true;
  });
  /** Lets one request of a run through, once it has one, and waits until it has the next. */
  const step = async (lane: (typeof lanes)[number]) => {
    while (lane.waiting.length === 0 && !lane.isOver) await setImmediate();
    lane.waiting.shift()?.();
    do await setImmediate();
    while (atWork > 0 || (lane.waiting.length === 0 && !lane.isOver));
  };
  for (const [run, requests] of bursts) {
    const lane = lanes[run % lanes.length];
    for (let left = requests; left > 0 && lane?.isOver === false; left -= 1) await step(lane);
  }
  for (const lane of lanes) while (!lane.isOver) await step(lane);
  return all;
}
