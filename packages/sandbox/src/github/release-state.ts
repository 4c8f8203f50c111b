import type { MergedPullRequest } from "./notes.ts";

/** An asset as it is kept. */
export interface StoredAsset {
  readonly id: number;
  name: string;
  label: string;
  readonly contentType: string;
  /** `starter`: its upload has begun and has not ended, and perhaps never will. */
  state: "uploaded" | "starter";
  size: number;
  /** Lower-case hex; undefined while it is a `starter`. */
  sha256: string | undefined;
  /** Assets from before June 2025 have no digest: the service says null. */
  readonly hidesDigest: boolean;
  /** Where its bytes are; undefined while it is a `starter`. */
  file: string | undefined;
  readonly createdAt: number;
  updatedAt: number;
  downloads: number;
  readonly uploader: string;
}

export interface StoredRelease {
  readonly id: number;
  tag: string;
  /** The draft's name in its URLs. */
  readonly alias: string;
  target: string;
  name: string | null;
  body: string | null;
  draft: boolean;
  prerelease: boolean;
  /** It was published with `make_latest: "false"`. */
  keptBack: boolean;
  immutable: boolean;
  /** Date of the commit it means, epoch ms. */
  createdAt: number;
  publishedAt: number | undefined;
  updatedAt: number;
  readonly author: string;
  readonly assets: StoredAsset[];
}

/** What a release may hold; GitHub's numbers unless a test lowers them. */
export interface AssetLimits {
  readonly maxAssetBytes: number;
  readonly maxAssets: number;
}

/** The releases of one repository. */
export class Releases {
  readonly limits: AssetLimits;
  /** In the order of their creation. */
  readonly all: StoredRelease[] = [];
  /** Tags that an immutable release has had; nothing else may be published under them. */
  readonly burned = new Set<string>();
  /** What the generated notes tell of, in the order of the merges. */
  readonly pullRequests: MergedPullRequest[] = [];
  /** The release that was made the latest, if any was. */
  latest: number | undefined;
  /** How many releases were created, drafts too. */
  creations = 0;
  /** How many times a release became public. */
  publications = 0;

  /** https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
  constructor(limits: Partial<AssetLimits> = {}) {
    this.limits = { maxAssetBytes: 2 ** 31, maxAssets: 1_000, ...limits };
  }

  find(id: number): StoredRelease | undefined {
    return this.all.find((release) => release.id === id);
  }

  published(tag: string): StoredRelease | undefined {
    return this.all.find((release) => !release.draft && release.tag === tag);
  }

  asset(id: number): { release: StoredRelease; asset: StoredAsset } | undefined {
    for (const release of this.all) {
      const asset = release.assets.find((each) => each.id === id);
      if (asset !== undefined) return { release, asset };
    }
    return undefined;
  }

  remove(release: StoredRelease): void {
    this.all.splice(this.all.indexOf(release), 1);
  }

  /** May the tag be moved or deleted? That of an immutable release may not, as long as it is there. */
  locks(tag: string): boolean {
    return this.published(tag)?.immutable === true;
  }
}

export function newReleases(limits: Partial<AssetLimits> = {}): Releases {
  return new Releases(limits);
}
