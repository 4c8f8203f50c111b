import type { DraftFields } from "./draft-fields.ts";
import type { AskLive } from "./live.ts";
import type { Seen } from "./look.ts";
import type { Release } from "./pick-release.ts";
import type { WantedRelease } from "./wanted-release.ts";
import type { Work } from "./work.ts";

/** A run that brings the release of one tag to what is wanted. */
export interface ReleaseRun extends Work {
  readonly wanted: WantedRelease;
  readonly seen: Seen;
  /** The release of the tag, or its draft, when GitHub was looked at. */
  readonly found: Release | undefined;
  readonly fields: DraftFields;
  readonly askLive: AskLive;
}
