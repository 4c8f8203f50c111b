import type { Problem } from "@fairlead/publishing";
import type { RestPorts } from "../rest/rest.ts";
import type { Live } from "./live.ts";
import type { Release } from "./pick-release.ts";
import type { MakeLatest } from "./tag.ts";
import type { WantedRelease } from "./wanted-release.ts";

export interface ReleasePorts extends RestPorts {
  /** Such as `https://github.com`, for links. */
  readonly serverUrl: string;
  /** Whether what the release names is live; absent: that does not matter. */
  readonly askLive?: (wanted: Pick<WantedRelease, "crates" | "npm">) => Promise<Live>;
}

/** How far a release came. */
export interface ReleaseEnd {
  /** As it was last seen; undefined: none was found, and none was made. */
  readonly release: Release | undefined;
  /** This run has made it. */
  readonly created: boolean;
  /** This run has published it. */
  readonly published: boolean;
  /** Names of the assets that this run has uploaded, or would upload. */
  readonly uploaded: readonly string[];
  /** Tags beside the release's own that this run has moved, or would move; a rolling one's own too. */
  readonly moved: readonly string[];
  /** Of a tag without a release: whether this run has made it, or would; undefined: it is a release. */
  readonly tagged: boolean | undefined;
  /** What this run has changed of a published release, or would. */
  readonly changed: readonly ("prerelease" | "latest")[];
  /** `name@version` of what is not live with the contents of the release, which is held for it. */
  readonly missing: readonly string[];
  /** Those of them that are live with different contents. */
  readonly differing: readonly string[];
  readonly latest: MakeLatest | undefined;
  /** The body that the release has, or would have. */
  readonly notes: string;
  readonly warnings: readonly Problem[];
  readonly problems: readonly Problem[];
}

/** The end while it is on its way. */
export type Progress = { -readonly [Key in keyof ReleaseEnd]: ReleaseEnd[Key] };

export function begun({ warnings, tagOnly }: WantedRelease): Progress {
  return {
    ...{ release: undefined, created: false, published: false, uploaded: [], moved: [] },
    ...{ tagged: tagOnly ? false : undefined, changed: [], missing: [] },
    ...{ differing: [] },
    ...{ latest: undefined, notes: "", warnings, problems: [] },
  };
}

/** What a job that was cancelled says. */
export function cancelledProblem({ release }: Progress): Problem {
  const there =
    release === undefined
      ? "No release was created"
      : release.draft
        ? `The draft ${release.url} exists`
        : `The release ${release.url} is published`;
  return {
    code: "cancelled",
    message: `The job was cancelled. ${there}.`,
    remedy: "Run the job again: it does only what is missing.",
  };
}
