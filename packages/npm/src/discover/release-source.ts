import type { Checked, ReleaseSteps } from "@fairlead/publishing";
import type { PackedPackage } from "../packing/pack-packages.ts";
import type { NpmPresence } from "../registry/look-up-packages.ts";
import type { NpmUnit } from "../registry/npm-unit.ts";
import type { NpmCandidates } from "./candidates.ts";

export interface ReleaseCandidates extends NpmCandidates {
  /** The commit that is checked out, if there is one. */
  readonly head: string | undefined;
  /** Absolute; for what is put together and packed, and for files of a moment. */
  readonly folder: string;
  /** None before everything was gathered. */
  readonly packed: readonly PackedPackage[];
}

type Steps = ReleaseSteps<ReleaseCandidates, NpmPresence, NpmUnit>;

/** Where the packages of a release come from. */
export interface ReleaseSource extends Pick<Steps, "discover" | "gather"> {
  /** How the checkout differs from its commit in what is uploaded. */
  readonly checkCheckout: (toUpload: readonly PackedPackage[]) => Promise<Checked>;
}
