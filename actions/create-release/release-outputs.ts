import { isWhole, type ReleaseEnd } from "@fairlead/github";

/** The outputs of create-release; none is ever an empty string. */
export function releaseOutputs(
  end: Pick<ReleaseEnd, "release" | "created" | "missing"> | undefined,
) {
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
    state: stateOf(end),
    missing: JSON.stringify(end?.missing ?? []),
  };
}

/** A draft that is complete, and published as soon as everything that it names is live, is waiting. */
function stateOf(end: Pick<ReleaseEnd, "release" | "missing"> | undefined): string {
  if (end?.release === undefined) return "none";
  if (!end.release.draft) return "published";
  return end.missing.length > 0 ? "waiting" : "draft";
}
