import type { AskLive } from "./live.ts";
import type { Progress, ReleasePorts } from "./release-end.ts";
import type { ReleaseCalls } from "./rest-calls.ts";
import type { WantedRelease } from "./wanted-release.ts";

/** What a run works with. */
export interface Work {
  readonly calls: ReleaseCalls;
  readonly ports: ReleasePorts;
  readonly progress: Progress;
  /** When GitHub was looked at, in epoch ms. */
  readonly lookedAt: number;
}

/** Asks what has to be live before this release is published. */
export function liveAsker(wanted: WantedRelease, { askLive }: ReleasePorts): AskLive {
  return wanted.publishWhen === "live" && askLive !== undefined ? () => askLive(wanted) : undefined;
}
