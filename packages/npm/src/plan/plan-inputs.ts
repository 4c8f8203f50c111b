import type { DeclaredPlatform } from "@fairlead/contents";
import type { NpmInputs } from "../inputs.ts";

/** What the plan is asked for; names as in its inputs. */
export interface NpmPlanInputs extends Pick<
  NpmInputs,
  "registryUrl" | "access" | "provenance" | "version" | "newNames"
> {
  /** Folders, globs, or entries as the publishing actions take them; empty: none. */
  readonly npmPackages: string;
  /** As in publish-meta; empty: none. */
  readonly metas: string;
  readonly platforms: readonly DeclaredPlatform[];
  /** `auto`, or a dist-tag. */
  readonly distTag: string;
}
