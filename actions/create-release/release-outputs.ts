import { isWhole, type ReleaseEnd } from "@fairlead/github";

/** The outputs of create-release; none is ever an empty string. */
export function releaseOutputs(end: ReleaseEnd | undefined, tag?: string) {
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
    releases: releasesOutput(end === undefined || tag === undefined ? [] : [{ tag, end }]),
  };
}

/** One release, or one tag alone, of the output `releases`. */
interface OneRelease {
  readonly tag: string;
  /** Of the unit, where there is one for each. */
  readonly name?: string;
  readonly version?: string;
  /** Undefined: nothing was done for it. */
  readonly end: ReleaseEnd | undefined;
  /** It was not released before either. */
  readonly isSkipped?: boolean;
}

export function releasesOutput(all: readonly OneRelease[]): string {
  return JSON.stringify(
    all.map(({ end, isSkipped = false, ...unit }) => ({
      ...unit,
      url: end?.release?.url ?? "none",
      created: end?.tagged ?? end?.created ?? false,
      state: end !== undefined ? stateOf(end) : isSkipped ? "skipped" : "earlier",
    })),
  );
}

/** A draft that is complete, and published as soon as everything that it names is live, is waiting. */
export function stateOf(
  end: Pick<ReleaseEnd, "release" | "missing" | "tagged" | "problems"> | undefined,
): string {
  if (end?.tagged !== undefined) {
    if (end.problems.length > 0) return "none";
    return end.missing.length > 0 ? "waiting" : "tag";
  }
  if (end?.release === undefined) return "none";
  if (!end.release.draft) return "published";
  return end.missing.length > 0 && end.problems.length === 0 ? "waiting" : "draft";
}
