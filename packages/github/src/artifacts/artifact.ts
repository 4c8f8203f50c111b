import type { ListItem } from "@fairlead/selection";
import type { RestPorts } from "../rest/rest.ts";

/** An artifact that can be downloaded. */
export interface Artifact {
  /**
   * Names it among all of GitHub, and says nothing of its age: of two attempts of a run the older one can
   * have the larger id (dotnet/orleans#11329, Systemorph/MeshWeaver#4303).
   */
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
  /** ms since the epoch; undefined if GitHub does not say. */
  readonly createdAt: number | undefined;
}

/** For `sort`. Ids count only where the moments do not. */
export function newestFirst(a: ListedArtifact, b: ListedArtifact): number {
  return (b.createdAt ?? 0) - (a.createdAt ?? 0) || b.id - a.id;
}

/** An artifact as the REST API lists it, with its end. */
export interface DatedArtifact extends ListedArtifact {
  /** ms since the epoch; undefined if GitHub does not say. */
  readonly expiresAt: number | undefined;
}

/** An artifact that is asked for, by its name or a pattern, and what asks for it. */
export interface WantedArtifact extends ListItem {
  readonly input?: string;
  /** Of the input. */
  readonly line?: number;
}

/** The run that artifacts are taken from. */
export type ArtifactSource = ThisRun | OtherRun;

export interface ThisRun {
  readonly kind: "this-run";
  /** Undefined in a first attempt, and where nothing can be asked. */
  readonly earlier?: EarlierAttempts;
}

/**
 * How a job that runs again reaches what earlier attempts of its run have uploaded. GitHub documents
 * nothing of this; people have seen that the token which the runner gives a job lists those artifacts
 * after "Re-run failed jobs", and none of them after "Re-run all jobs" (go-gitea/gitea#38857,
 * actions/upload-artifact#585), that for days it listed some which it could not download
 * (actions/download-artifact#486), and that the REST API has the artifacts of all attempts of a run
 * (cli/cli#12437, MeshInspector/MeshLib#6474).
 */
export interface EarlierAttempts {
  readonly runId: number;
  /** That of this job: from 2. */
  readonly attempt: number;
  /** `owner/name` */
  readonly repository: string;
  /** May lack `actions: read`. */
  readonly token: string;
}

export interface OtherRun {
  readonly kind: "other-run";
  readonly runId: number;
  /** `owner/name` */
  readonly repository: string;
  /** Needs `actions: read`, and `contents: read` where the run is one of another commit. */
  readonly token: string;
  /** The commit that is released, which the run has to fit; undefined: nobody knows. */
  readonly sha: string | undefined;
}

/** The world, as far as artifacts need it; the REST API is only asked about other runs. */
export interface ArtifactPorts extends Omit<RestPorts, "token" | "log"> {
  /** This process is a step of a job: the runner gave it the address and the token of the service. */
  readonly inJob: boolean;
  readonly log: FoldingLog;
}

/** GitHub's client says much by itself for each artifact: that goes into groups, and a line of ours behind. */
export interface FoldingLog {
  readonly info: (line: string) => void;
  /** Puts what is written meanwhile into a group that a reader can fold; groups do not nest. */
  readonly inGroup: <T>(title: string, work: () => Promise<T>) => Promise<T>;
}

/** How a run is called inside a sentence. */
export function runName(source: ArtifactSource): string {
  return source.kind === "this-run" ? "this run" : `run ${source.runId}`;
}
