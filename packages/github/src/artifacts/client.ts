import type { ArtifactClient } from "@actions/artifact";
import { messageOf } from "@fairlead/publishing";
import type { ArtifactSource } from "./artifact.ts";

/**
 * GitHub's own client. It is large, so it is loaded when it is needed; it reads the environment by
 * itself, `GITHUB_API_URL` as soon as it is loaded.
 */
export async function loadClient(): Promise<ArtifactClient> {
  const { DefaultArtifactClient } = await import("@actions/artifact");
  return new DefaultArtifactClient();
}

/** Begins to load the client while something else is waited for; who needs it is told if it fails. */
export function beginToLoadClient(): void {
  loadClient().catch(() => undefined);
}

/** What makes the client ask for another run than its own. */
export function findBy(source: ArtifactSource) {
  if (source.kind === "this-run") return {};
  const [repositoryOwner = "", repositoryName = ""] = source.repository.split("/");
  const { token, runId: workflowRunId } = source;
  return { findBy: { token, workflowRunId, repositoryOwner, repositoryName } };
}

/**
 * The client's answer, or its error; when the signal is aborted that of the signal, and the client is
 * left to itself, for it knows no signals.
 */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => {
    reject(signal.reason as Error);
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** What an error says, on one line. */
export function wordsOf(error: unknown): string {
  return messageOf(error).replaceAll(/\s+/g, " ").trim().replace(/\.$/, "");
}
