import { readEnvironment, type InputsOf } from "@fairlead/actionkit";
import {
  readSource,
  takeReports,
  type ArtifactPorts,
  type Live,
  type WantedRelease,
} from "@fairlead/github";
import { askLive } from "@fairlead/summary";
import { npmReports } from "../npm-reports.ts";
import type { inputs } from "./inputs.ts";

/**
 * Whether what the release names can be installed, and is what the run has sent. No registry of the
 * public wants a token for that.
 */
export async function whatIsLive(
  { crates, npm, sha }: Pick<WantedRelease, "crates" | "npm" | "sha">,
  given: InputsOf<typeof inputs>,
  env: Readonly<Record<string, string | undefined>>,
  ports: Omit<ArtifactPorts, "inJob" | "apiUrl">,
): Promise<Live> {
  const here = readEnvironment(env, "CARGO_REGISTRY_TOKEN");
  const { registryToken, cargoTestIndex, npmRegistrySetting, repository, temp, apiUrl } = here;
  const inJob = here.artifacts.available;
  const wanted = { runId: given["run-id"], token: given["github-token"], sha };
  const { source, problems } = readSource(wanted, here);
  const mayHaveRecord = source.kind === "other-run" || inJob;
  return askLive(crates, npm, {
    ...ports,
    ...{ index: given.index, registryUrl: given["registry-url"] },
    ...{ cargoTestIndex, npmRegistrySetting, cratesToken: registryToken },
    npmToken: readEnvironment(env, "NODE_AUTH_TOKEN").registryToken,
    needsRecord: given["run-id"] !== undefined,
    recordOf: { repository, runId: given["run-id"] ?? here.runId, commit: sha },
    ...(mayHaveRecord && {
      takeRecords: async () => {
        const taken = await takeReports(npmReports, temp, source, { ...ports, apiUrl, inJob });
        return { ...taken, problems: [...problems, ...taken.problems] };
      },
    }),
  });
}
