import { isWhole, type ReleaseEnd } from "@fairlead/github";

/** The outputs of create-release; none is ever an empty string. */
export function releaseOutputs(end: Pick<ReleaseEnd, "release" | "created"> | undefined) {
  const release = end?.release;
  const assets = (release?.assets ?? []).filter(isWhole).map(({ id, name, size, digest }) => ({
    ...{ id, name, size },
    ...(digest !== undefined && { sha256: digest.replace(/^sha256:/, "") }),
  }));
  return {
    id: release === undefined ? "none" : String(release.id),
    url: release?.url ?? "none",
    assets: JSON.stringify(assets),
    created: String(end?.created ?? false),
    state: release === undefined ? "none" : release.draft ? "draft" : "published",
  };
}
