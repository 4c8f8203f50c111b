/** A file that the release is to have. */
export interface LocalAsset {
  /** The name that it has in the release. */
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** An asset as GitHub lists it. */
export interface RemoteAsset {
  readonly id: number;
  readonly name: string;
  /** `uploaded`; anything else, such as `starter`, is of an upload that is under way, or that broke. */
  readonly state: string;
  readonly size: number;
  /** `sha256:…`; old assets and old servers have none. */
  readonly digest: string | undefined;
  /** When its upload began, in epoch ms, by GitHub's clock. */
  readonly createdAt?: number | undefined;
  /** When it came whole, in epoch ms, by GitHub's clock. */
  readonly updatedAt?: number | undefined;
}

/** What may be done with a release's assets. */
export type ReleaseState = "draft" | "published" | "immutable";

export type AssetStep =
  | { readonly do: "skip"; readonly name: string; readonly unproven: boolean }
  | { readonly do: "upload"; readonly local: LocalAsset }
  /** Deletes one asset and uploads in its place. */
  | { readonly do: "replace"; readonly local: LocalAsset; readonly remote: RemoteAsset }
  /** Another run may be uploading it, or have uploaded its own just now. */
  | { readonly do: "wait"; readonly local: LocalAsset; readonly remote: RemoteAsset }
  /** Deletes what a broken upload of another file has left. */
  | { readonly do: "delete"; readonly remote: RemoteAsset }
  /** It cannot be added any more. */
  | { readonly do: "refuse"; readonly local: LocalAsset }
  /** It differs from the file to upload, and stays. */
  | { readonly do: "conflict"; readonly local: LocalAsset; readonly remote: RemoteAsset };

/**
 * What is to be done to bring a release to these files.
 *
 * @param uploadedNow ids of assets that this run has uploaded: without a digest their size proves them
 * @param mayBeInUse whether what is not whole may be of an upload that is under way, or what differs of a
 * run that is still at work; `local` is the file of this run that has its name, if one has
 */
export function planAssets(
  local: readonly LocalAsset[],
  remote: readonly RemoteAsset[],
  state: ReleaseState,
  uploadedNow: ReadonlySet<number> = new Set(),
  mayBeInUse: (remote: RemoteAsset, local?: LocalAsset) => boolean = () => false,
): readonly AssetStep[] {
  const steps = local.map((file): AssetStep => {
    const there = remote.find(({ name }) => name === file.name);
    if (there === undefined) {
      return state === "immutable" ? { do: "refuse", local: file } : { do: "upload", local: file };
    }
    if (!isWhole(there)) {
      if (state === "immutable") return { do: "refuse", local: file };
      return { do: mayBeInUse(there, file) ? "wait" : "replace", local: file, remote: there };
    }
    const same = compare(file, there, uploadedNow);
    if (same === "same") return { do: "skip", name: file.name, unproven: false };
    // A draft is nobody's yet: what cannot be proven is uploaded anew.
    if (state === "draft") {
      return { do: mayBeInUse(there, file) ? "wait" : "replace", local: file, remote: there };
    }
    return same === "unproven"
      ? { do: "skip", name: file.name, unproven: true }
      : { do: "conflict", local: file, remote: there };
  });
  if (state !== "draft") return steps;
  const wanted = new Set(local.map(({ name }) => name));
  const garbage = remote.filter(
    (asset) => !isWhole(asset) && !wanted.has(asset.name) && !mayBeInUse(asset),
  );
  return [...steps, ...garbage.map((asset): AssetStep => ({ do: "delete", remote: asset }))];
}

/** Whether an asset came whole. */
export function isWhole({ state }: RemoteAsset): boolean {
  return state === "uploaded";
}

function compare(
  local: LocalAsset,
  remote: RemoteAsset,
  uploadedNow: ReadonlySet<number>,
): "same" | "other" | "unproven" {
  if (local.size !== remote.size) return "other";
  if (remote.digest === undefined) return uploadedNow.has(remote.id) ? "same" : "unproven";
  return remote.digest.toLowerCase() === `sha256:${local.sha256}` ? "same" : "other";
}
