import type { Clock } from "@fairlead/publishing";

/** An artifact that can be downloaded. */
export interface Artifact {
  /** Names it among all of GitHub; a larger one is newer. */
  readonly id: number;
  readonly name: string;
  /** Bytes of what is downloaded. */
  readonly size: number;
  /** `sha256:…` of what is downloaded; artifacts of old clients have none. */
  readonly digest: string | undefined;
}

/** An artifact as a run lists it. */
export interface ListedArtifact extends Artifact {
  /** Its contents are gone; only the REST API still names such ones. */
  readonly expired: boolean;
}

/** The run that artifacts are taken from. */
export type ArtifactSource = { readonly kind: "this-run" } | OtherRun;

export interface OtherRun {
  readonly kind: "other-run";
  readonly runId: number;
  /** `owner/name` */
  readonly repository: string;
  /** Needs `actions: read`; also `contents: read` where the run is one of another commit. */
  readonly token: string;
  /** The commit that is released, which the run has to fit; undefined: nobody knows. */
  readonly sha: string | undefined;
}

/** The world, as far as artifacts need it. */
export interface ArtifactPorts {
  /** This process is a step of a job: the runner gave it the address and the token of the service. */
  readonly inJob: boolean;
  /** Such as `https://api.github.com`; for other runs. */
  readonly apiUrl: string;
  readonly userAgent: string;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly log: { readonly info: (line: string) => void };
}

/** How a run is called inside a sentence. */
export function runName(source: ArtifactSource): string {
  return source.kind === "this-run" ? "this run" : `run ${source.runId}`;
}
