import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import {
  fetchArtifacts,
  findArtifacts,
  type Artifact,
  type ArtifactPorts,
  type ArtifactSource,
  type WantedArtifact,
} from "@fairlead/github";
import { throwProblems } from "@fairlead/publishing";

/**
 * Takes artifacts for several parts at once: what two of them want is downloaded once. Nobody may change
 * what lies in the folders.
 *
 * @returns a function that gives the folder of each artifact that names and patterns mean
 */
export function sharedArtifacts(temp: string, source: ArtifactSource, ports: ArtifactPorts) {
  const folders = new Map<number, Promise<ReadonlyMap<string, string>>>();
  const fetch = async (artifacts: readonly Artifact[]) => {
    const parent = await mkdtemp(path.join(temp, "fairlead-artifacts-"));
    return fetchArtifacts(artifacts, parent, source, ports);
  };
  return async (wanted: readonly WantedArtifact[]): Promise<ReadonlyMap<string, string>> => {
    const { artifacts, problems } = await findArtifacts(wanted, source, ports);
    throwProblems(problems);
    // Nothing is waited for between asking and taking note.
    const others = artifacts.filter(({ id }) => !folders.has(id));
    const fetched = others.length > 0 ? fetch(others) : undefined;
    for (const { id } of others) if (fetched !== undefined) folders.set(id, fetched);
    const all = await Promise.all(
      artifacts.map(async ({ id, name }) => {
        const taken = await folders.get(id);
        return [name, taken?.get(name) ?? ""] as const;
      }),
    );
    return new Map(all);
  };
}
