import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import type { Environment, InputsOf } from "@fairlead/actionkit";
import { readSource, takeArtifacts, type ArtifactPorts } from "@fairlead/github";
import { ProblemsError, type Problem } from "@fairlead/publishing";
import type { inputs } from "./inputs.ts";

/** Where `artifact` is taken from, and what is wrong with the inputs that say so. */
export function readArtifactInputs(given: InputsOf<typeof inputs>, environment: Environment) {
  const runId = given["run-id"];
  const { source, problems } = readSource(
    { runId, token: given["github-token"], sha: given.sha },
    environment,
  );
  if (runId === undefined || given.artifact !== undefined || given.from !== undefined)
    return { source, problems };
  const alone: Problem = {
    code: "run-without-artifact",
    message:
      "The input run-id says where an artifact is taken from, and the input artifact is empty.",
    remedy: "Name the artifact, or omit run-id.",
    input: "run-id",
  };
  return { source, problems: [alone] };
}

/**
 * Downloads the artifact that holds packed crates, and returns the folder of its files.
 *
 * @param wanted a name, or a pattern that only one fits
 */
export async function fetchPacked(
  wanted: string,
  source: ReturnType<typeof readArtifactInputs>["source"],
  temp: string,
  ports: ArtifactPorts,
): Promise<string> {
  const parent = await mkdtemp(path.join(temp, "fairlead-artifacts-"));
  const taken = await takeArtifacts([wanted], parent, source, ports);
  const [folder, ...more] = taken.values();
  if (folder !== undefined && more.length === 0) return folder;
  const names = [...taken.keys()].join(", ");
  throw new ProblemsError([
    {
      code: "artifact-ambiguous",
      message: `The input artifact is ${JSON.stringify(wanted)}, which matches ${taken.size} artifacts: ${names}.`,
      remedy: "Name the one that holds the packed crates.",
      input: "artifact",
    },
  ]);
}
