import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import {
  createFetch,
  environmentForChild,
  requestIdToken,
  runPublishingAction,
  type PublishingContext,
  type InputsOf,
} from "@fairlead/actionkit";
import type { PlatformItem } from "@fairlead/contents";
import { findArtifacts, readSource, takeArtifacts, takeReports } from "@fairlead/github";
import { releasePackages, type EntryKind } from "@fairlead/npm";
import { eachOnce } from "@fairlead/publishing";
import type { OldestSystem } from "@fairlead/requirements";
import { toNpmInputs, type npmInputs } from "./npm-inputs.ts";
import { npmReports } from "./npm-reports.ts";

/** What the three actions for npm differ in. */
export interface NpmAction<S extends typeof npmInputs> {
  readonly name: string;
  readonly kind: EntryKind;
  readonly inputs: S;
  readonly more: (given: InputsOf<S>) => {
    readonly platforms?: readonly PlatformItem[];
    readonly checkBinaries: boolean;
    readonly oldestSystem?: OldestSystem | undefined;
  };
}

/** Runs one of the actions for npm: its inputs, the artifacts that it takes from, the release. */
export async function runNpmAction<S extends typeof npmInputs>(
  action: NpmAction<S>,
): Promise<void> {
  const { name, kind, inputs } = action;
  const release = (context: PublishingContext<S>) => {
    const { environment, env, secrets, clock, cancelled, emit, log } = context;
    const { repository, serverUrl, temp, apiUrl, userAgent } = environment;
    // The generic spec holds at least the common inputs, which the type of a mapped type does not tell.
    const given = context.inputs as InputsOf<S> & InputsOf<typeof npmInputs>;
    const fetch = createFetch(env);
    const wanted = { runId: given["run-id"], token: given["github-token"], sha: given.sha };
    const { source, problems } = readSource(wanted, environment);
    const inJob = environment.artifacts.available;
    // A first attempt that stages nothing, and whose steps and jobs stage nothing, has nothing to remember.
    const mayHaveStages =
      source.kind === "other-run" ||
      (inJob && (environment.runAttempt > 1 || given["publish-mode"] !== "direct"));
    const artifactPorts = { inJob, cancelled, apiUrl, userAgent, fetch, clock, log };
    return releasePackages(
      toNpmInputs(kind, given, action.more(given), environment, context.pack),
      eachOnce([...context.problems, ...problems]),
      {
        ...{ workspace: environment.workspace, temp, env, userAgent, fetch, clock, emit, log },
        attempt: environment.runAttempt,
        repository: `${serverUrl}/${repository}`,
        isGitHubHosted: environment.isGitHubHosted,
        isGitHubActions: environment.isGitHubActions,
        npmRegistrySetting: environment.npmRegistrySetting,
        childEnvironment: () => environmentForChild(env, { secrets: secrets.values() }),
        fetchArtifacts: async (names) => {
          const parent = await mkdtemp(path.join(temp, "fairlead-artifacts-"));
          return takeArtifacts(names, parent, source, artifactPorts);
        },
        missingArtifacts: async (names) =>
          (await findArtifacts(names, source, artifactPorts)).problems,
        ...{ cancelled, random: Math.random, runId: environment.runId },
        ...(mayHaveStages && {
          earlierReports: async () => {
            const { runId } = source.kind === "other-run" ? source : environment;
            const taken = await takeReports(npmReports, temp, source, artifactPorts);
            const reports = taken.reports.map((each) => ({ ...each, runId: String(runId) }));
            return { ...taken, reports };
          },
        }),
        ...(environment.idToken.available && { idToken: requestIdToken }),
        mask: (token) => {
          secrets.add(token);
        },
      },
    );
  };
  await runPublishingAction(name, inputs, "NODE_AUTH_TOKEN", release, []);
}
