import { ProblemsError, throwProblems } from "@fairlead/publishing";
import type { ArtifactPorts, ArtifactSource, WantedArtifact } from "./artifact.ts";
import { fetchArtifacts } from "./fetch-artifacts.ts";
import { findArtifacts } from "./find-artifacts.ts";

/**
 * Finds the artifacts that names and patterns mean, and downloads all of them into new folders
 * in `parent`.
 *
 * @returns the folder of each, by the artifact's name
 * @throws ProblemsError if any is missing, has expired, cannot be downloaded or is refused: then none
 * is left; even if the job is cancelled meanwhile
 */
export async function takeArtifacts(
  wanted: readonly (string | WantedArtifact)[],
  parent: string,
  source: ArtifactSource,
  ports: ArtifactPorts,
): Promise<ReadonlyMap<string, string>> {
  if (wanted.length === 0) return new Map();
  try {
    const { artifacts, problems } = await findArtifacts(wanted, source, ports);
    throwProblems(problems);
    return await fetchArtifacts(artifacts, parent, source, ports);
  } catch (error) {
    if (!ports.cancelled.aborted) throw error;
    const message = "The job was cancelled before its artifacts were downloaded.";
    throw new ProblemsError(
      [{ code: "cancelled", message, remedy: "Run it again: nothing was uploaded." }],
      {
        cause: error,
      },
    );
  }
}
