import type { Clock } from "./clock.ts";
import type { ReleaseEvent } from "./event.ts";

/** The world, as far as the loop needs it. */
export interface LoopPorts {
  readonly clock: Clock;
  /** Aborted when the job is cancelled. */
  readonly cancelled: AbortSignal;
  readonly emit: (event: ReleaseEvent) => void;
  /** A number in [0, 1), for jitter. */
  readonly random: () => number;
}
