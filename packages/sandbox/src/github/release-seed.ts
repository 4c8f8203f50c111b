import { createHash, randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { untagged } from "./release-fields.ts";
import { commitOfTarget, publish } from "./release-publication.ts";
import type { StoredAsset, StoredRelease } from "./release-state.ts";
import type { Repository, State } from "./state.ts";

/** An asset that is there from the start; its name is kept as it is. */
export interface SeededAsset {
  readonly name: string;
  /** Absent for a `starter`. */
  readonly contents?: string | Buffer;
  /** Default: `uploaded`. */
  readonly state?: StoredAsset["state"];
  /** For how long it has been there. Default 0. */
  readonly ageMs?: number;
  /** `none`: as assets from before June 2025. */
  readonly digest?: "none";
}

/** A release that is there from the start. The counters do not count it. */
export interface SeededRelease {
  readonly tag: string;
  /** A branch or a full sha. Default: the default branch. */
  readonly target?: string;
  readonly name?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
  readonly assets?: readonly SeededAsset[];
}

interface SeedContext {
  readonly state: State;
  readonly now: number;
  /** Where bytes are kept. */
  readonly folder: string;
}

/** Adds a release as if it had been made by hand; returns its id. Throws an Error for a target that is not there. */
export function seedRelease(
  repository: Repository,
  seeded: SeededRelease,
  { state, now, folder }: SeedContext,
): number {
  const { git, releases, defaultBranch } = repository;
  const { tag, target = defaultBranch, assets = [] } = seeded;
  const commit = git.commits.get(git.commitOfTag(tag) ?? commitOfTarget(git, target) ?? "");
  if (commit === undefined) throw new Error(`The sandbox has no commit ${target} for ${tag}.`);
  const release: StoredRelease = {
    ...{ id: state.nextId(), tag, target, alias: untagged(), author: "maintainer" },
    ...{ name: seeded.name ?? tag, body: seeded.body ?? null },
    ...{ draft: true, prerelease: seeded.prerelease ?? false, keptBack: false, immutable: false },
    ...{ createdAt: commit.date, publishedAt: undefined, updatedAt: now },
    assets: assets.map((asset) => {
      const { name, contents = "", state: assetState = "uploaded", digest, ageMs = 0 } = asset;
      const began = now - ageMs;
      const isWhole = assetState === "uploaded";
      const bytes = Buffer.from(contents);
      const file = path.join(folder, randomUUID());
      if (isWhole) writeFileSync(file, bytes);
      return {
        ...{ id: state.nextId(), name, label: "", contentType: "application/octet-stream" },
        ...{ state: assetState, size: isWhole ? bytes.length : 0 },
        sha256: isWhole ? createHash("sha256").update(bytes).digest("hex") : undefined,
        ...{ hidesDigest: digest === "none", file: isWhole ? file : undefined, downloads: 0 },
        ...{ createdAt: began, updatedAt: began, uploader: "maintainer" },
      };
    }),
  };
  releases.all.push(release);
  if (seeded.draft === true) return release.id;
  publish(release, repository, now);
  releases.publications -= 1;
  return release.id;
}
