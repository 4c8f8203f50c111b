import { createHash, randomUUID } from "node:crypto";
import type { SandboxClock } from "../clock.ts";

/** An artifact as a test looks at it. */
export interface StoredArtifact {
  readonly id: number;
  readonly run: number;
  readonly attempt: number;
  readonly name: string;
  /** Bytes of what is downloaded. */
  readonly size: number;
  /** What the service says: `sha256:…`. */
  readonly digest: string;
  readonly contentType: string;
  /** Epoch ms on the sandbox's clock. */
  readonly createdAt: number;
  readonly expiresAt: number;
  /** What is downloaded: a zip, unless it was uploaded with `skipArchive`. */
  readonly bytes: Buffer;
}

export interface NewArtifact extends Omit<
  StoredArtifact,
  "id" | "size" | "digest" | "createdAt" | "expiresAt"
> {
  /** Epoch ms. Default: in 90 days. */
  readonly expiresAt?: number | undefined;
  /** Default: the true one. */
  readonly digest?: string | undefined;
}

/** A job of one attempt of a run, with the ids under which the results service knows them. */
export interface Job {
  readonly run: number;
  readonly attempt: number;
  readonly runBackendId: string;
  readonly jobBackendId: string;
}

/** An upload between its creation and its end. */
export interface Upload {
  readonly job: Job;
  readonly name: string;
  readonly expiresAt: number | undefined;
  readonly blob: string;
}

/** What is stored under one address, or is being written there. */
export interface Blob {
  readonly blocks: Map<string, Buffer>;
  bytes: Buffer | undefined;
  contentType: string;
}

/** GitHub's default; a repository can set less. */
const retentionMs = 90 * 86_400_000;

/** All that the service knows, in memory. */
export class ArtifactState {
  /** By id; the oldest comes first, whatever its id. */
  readonly artifacts = new Map<number, StoredArtifact>();
  readonly uploads = new Map<string, Upload>();
  /** By address. */
  readonly blobs = new Map<string, Blob>();
  /** By runtime token. */
  readonly jobs = new Map<string, Job>();
  /** Tokens of the REST API, and whether they have `actions: read`. */
  readonly tokens = new Map<string, { readonly actionsRead: boolean }>();
  readonly #runBackendIds = new Map<string, string>();
  readonly #clock: SandboxClock;
  /** Whether a name that an earlier attempt has taken is refused. */
  readonly #namesAreForRun: boolean;
  /** The attempt of which all jobs ran again, by run. */
  readonly #wholeAttempts = new Map<number, number>();
  #count = 0;
  #newestAt = 0;

  constructor(clock: SandboxClock, namesAreForRun: boolean) {
    this.#clock = clock;
    this.#namesAreForRun = namesAreForRun;
  }

  /** Each attempt is a run of its own to the service; the same attempt always has the same id. */
  runBackendId(run: number, attempt: number): string {
    const key = `${run}/${attempt}`;
    const id = this.#runBackendIds.get(key) ?? randomUUID();
    this.#runBackendIds.set(key, id);
    return id;
  }

  add({ expiresAt, digest, ...artifact }: NewArtifact): StoredArtifact {
    // Among neighbors the younger one has the smaller id: GitHub's ids do not follow time either
    // (dotnet/orleans#11329, Systemorph/MeshWeaver#4303).
    const id = 1_000 + (this.#count ^ 3);
    this.#count += 1;
    // Two uploads never end in the same second, even where a test lets no time pass.
    const createdAt = Math.max(this.#clock.now(), this.#newestAt + 1_000);
    this.#newestAt = createdAt;
    const added = {
      ...artifact,
      id,
      size: artifact.bytes.length,
      digest: digest ?? sha256(artifact.bytes),
      createdAt,
      expiresAt: expiresAt ?? createdAt + retentionMs,
    };
    this.artifacts.set(added.id, added);
    return added;
  }

  ofRun(run: number): StoredArtifact[] {
    return [...this.artifacts.values()].filter((artifact) => artifact.run === run);
  }

  /** All jobs of the run begin anew with this attempt. */
  rerunAll(run: number, attempt: number): void {
    this.#wholeAttempts.set(run, attempt);
  }

  /**
   * What the service shows the jobs of a run: artifacts of all attempts, but of none before one in which all
   * jobs ran again (go-gitea/gitea#38857, actions/upload-artifact#585). The REST API shows these too.
   */
  shownTo({ run, attempt }: Pick<Job, "run" | "attempt">): StoredArtifact[] {
    const whole = this.#wholeAttempts.get(run) ?? 1;
    const first = attempt >= whole ? whole : 1;
    return this.ofRun(run).filter((artifact) => artifact.attempt >= first);
  }

  /** Whether an artifact, or an upload that has begun, has the name already. */
  isTaken(run: number, attempt: number, name: string): boolean {
    const isSame = (other: { readonly run: number; readonly attempt: number }): boolean =>
      other.run === run && (this.#namesAreForRun || other.attempt === attempt);
    return [
      ...this.artifacts.values(),
      ...[...this.uploads.values()].map((upload) => ({ ...upload.job, name: upload.name })),
    ].some((other) => other.name === name && isSame(other));
  }

  hasExpired({ expiresAt }: StoredArtifact): boolean {
    return expiresAt <= this.#clock.now();
  }

  expire(id: number): void {
    const artifact = this.artifacts.get(id);
    if (artifact === undefined) throw new Error(`The sandbox has no artifact ${id}.`);
    this.artifacts.set(id, { ...artifact, expiresAt: this.#clock.now() });
  }
}

export function sha256(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

export function uploadKey(runBackendId: string, name: string): string {
  return `${runBackendId}/${name}`;
}
