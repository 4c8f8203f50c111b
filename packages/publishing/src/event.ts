import type { Estimate, Outcome } from "./outcome.ts";
import type { VersionName } from "./unit.ts";

/** What the loop tells while it works; `reporting` turns it into lines of the log. */
export type ReleaseEvent =
  | { readonly kind: "looking-up"; readonly total: number }
  | {
      readonly kind: "looked-up";
      readonly total: number;
      readonly present: number;
      readonly absent: number;
    }
  | { readonly kind: "estimate"; readonly estimate: Estimate }
  /** A wait begins; `until` in epoch ms. With the units settled so far, where others wait behind it. */
  | {
      readonly kind: "wait";
      readonly reason: string;
      readonly until: number;
      readonly now: number;
      readonly done?: number;
      readonly total?: number;
    }
  /** The countdown of that wait, once a minute at most, more seldom while its end is far. */
  | {
      readonly kind: "waiting";
      readonly until: number;
      readonly now: number;
      readonly done: number;
      readonly total: number;
      /** Epoch ms at which the release is expected to be done. */
      readonly doneAbout: number;
    }
  /** An upload was answered unclearly; it is read back, and repeated after `pauseMs` if it is not there. */
  | {
      readonly kind: "unclear";
      readonly unit: VersionName;
      readonly cause: string;
      readonly pauseMs: number;
    }
  /** Something stood in the way of an upload: nothing was sent, and it is tried again after `pauseMs`. */
  | {
      readonly kind: "unsent";
      readonly unit: VersionName;
      readonly cause: string;
      readonly pauseMs: number;
    }
  /** A unit came to its end; `position` of `total` counts the units settled so far. */
  | {
      readonly kind: "settled";
      readonly outcome: Outcome;
      readonly position: number;
      readonly total: number;
      /** What is left, by the estimate, in ms. */
      readonly leftMs: number;
    }
  /** Nothing is left but to read: so many of all accepted units are served, by the registry of that title. */
  | {
      readonly kind: "confirming";
      readonly title: string;
      readonly confirmed: number;
      readonly units: number;
      readonly until: number;
      readonly now: number;
    }
  /** So many of all accepted units are served now, `afterMs` after reading began to be all that is left. */
  | {
      readonly kind: "confirmed";
      readonly confirmed: number;
      readonly units: number;
      readonly afterMs: number;
    }
  | { readonly kind: "stopped"; readonly cause: string; readonly remedy: string }
  | { readonly kind: "cancelled" };
