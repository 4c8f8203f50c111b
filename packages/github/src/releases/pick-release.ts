import type { Problem } from "@fairlead/publishing";
import type { RemoteAsset, ReleaseState } from "./asset-plan.ts";

/** A release as GitHub lists it. */
export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly name: string;
  readonly body: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  /** Its tag and its assets are locked; only a published release can be. */
  readonly immutable: boolean;
  /** Where the tag is made when the release is published: a branch or a commit. */
  readonly target: string;
  /** Its page. */
  readonly url: string;
  /** A URI template: `…/assets{?name,label}`. */
  readonly uploadUrl: string;
  readonly assets: readonly RemoteAsset[];
  /** When its fields were last written, in epoch ms, by GitHub's clock; old servers do not say it. */
  readonly updatedAt?: number | undefined;
}

export interface PickedRelease {
  /** The release to go on with. */
  readonly release: Release | undefined;
  /** Other drafts of the same tag, for a person to delete. */
  readonly rivals: readonly Release[];
}

/**
 * The release of a tag: the published one, else the oldest draft. Every run chooses so; therefore two
 * that have each made a draft go on with the same one.
 */
export function pickRelease(releases: readonly Release[], tag: string): PickedRelease {
  const ofTag = releases.filter((release) => release.tag === tag).sort((a, b) => a.id - b.id);
  const release = ofTag.find(({ draft }) => !draft) ?? ofTag[0];
  return { release, rivals: ofTag.filter((other) => other.draft && other.id !== release?.id) };
}

export function stateOf({ draft, immutable }: Release): ReleaseState {
  return draft ? "draft" : immutable ? "immutable" : "published";
}

export function rivalWarning({ tag, url }: Release): Problem {
  return {
    code: "release-draft-of-other-job",
    message: `There is another draft of ${tag}: ${url}. It was left as it is.`,
    remedy: "Delete it if nobody needs it, and let only one job create the release.",
  };
}
