import { readEnvironment, type InputsOf } from "@fairlead/actionkit";
import {
  readSource,
  takeReports,
  type ArtifactPorts,
  type Live,
  type WantedRelease,
} from "@fairlead/github";
import { askLive, type LivePorts } from "@fairlead/summary";
import { npmReports } from "../npm-reports.ts";
import type { inputs } from "./inputs.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** The record that the packages of a release are compared with. */
type RecordSource = Pick<LivePorts, "takeRecords" | "needsRecord" | "recordOf" | "runUrl">;

/** Where the record lies. It is taken once, however many releases are made. */
export function recordSource(
  given: InputsOf<typeof inputs>,
  env: Env,
  ports: Omit<ArtifactPorts, "inJob" | "apiUrl">,
): RecordSource {
  const here = readEnvironment(env);
  const { repository, temp, apiUrl, sha } = here;
  const inJob = here.artifacts.available;
  const wanted = { runId: given["run-id"], token: given["github-token"], sha: given.sha };
  const { source, problems } = readSource(wanted, here);
  let taken: ReturnType<typeof takeReports> | undefined;
  const runId = given["run-id"] ?? here.runId;
  return {
    runUrl: `${here.serverUrl}/${repository}/actions/runs/${runId}`,
    needsRecord: given["run-id"] !== undefined,
    recordOf: { repository, runId, commit: given.sha ?? sha },
    ...((source.kind === "other-run" || inJob) && {
      takeRecords: async () => {
        taken ??= takeReports(npmReports, temp, source, { ...ports, apiUrl, inJob });
        const { reports, problems: unread } = await taken;
        return { reports, problems: [...problems, ...unread] };
      },
    }),
  };
}

/**
 * Whether what the release names can be installed, and is what the run has sent. No registry of the
 * public wants a token for that.
 */
export async function whatIsLive(
  { crates, npm }: Pick<WantedRelease, "crates" | "npm">,
  given: InputsOf<typeof inputs>,
  record: RecordSource,
  env: Env,
  ports: Pick<LivePorts, "userAgent" | "fetch" | "clock" | "cancelled">,
): Promise<Live> {
  const { registryToken, cargoTestIndex, npmRegistrySetting } = readEnvironment(
    env,
    "CARGO_REGISTRY_TOKEN",
  );
  return askLive(crates, npm, {
    ...{ ...ports, ...record },
    ...{ index: given.index, registryUrl: given["registry-url"] },
    ...{ cargoTestIndex, npmRegistrySetting, cratesToken: registryToken },
    npmToken: readEnvironment(env, "NODE_AUTH_TOKEN").registryToken,
  });
}
