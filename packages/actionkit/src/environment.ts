import { tmpdir } from "node:os";
import type { Problem } from "@fairlead/publishing";
import { processSecrets, readAuthorization, readSecret, type Secrets } from "./secrets.ts";
import { tool } from "./tool.ts";

/** What the runner says about this run, as it documents its default environment variables. */
export interface Environment {
  /** Absolute path of the checkout. */
  readonly workspace: string;
  /** Absolute path of a folder that the runner empties after the job. */
  readonly temp: string;
  /** `owner/name`; empty outside of GitHub. */
  readonly repository: string;
  readonly sha: string;
  /** Such as `refs/tags/v1.2.3`. */
  readonly ref: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly runId: string;
  /** Counts from 1. */
  readonly runAttempt: number;
  /** The page of this run. */
  readonly runUrl: string;
  /** Available: the job has `id-token: write`. */
  readonly idToken: { readonly available: boolean };
  /** Available: this is a step of a job, which may upload and download artifacts of its run. */
  readonly artifacts: { readonly available: boolean };
  /** The registry's token, from the variable that was asked for. */
  readonly registryToken?: string;
  /** npm's own setting of its default registry. */
  readonly npmRegistrySetting?: string;
  /** Cargo's switch that makes it take a local index for that of crates.io. */
  readonly cargoTestIndex?: string;
  /** A step of a job on GitHub, or of what stands in for it. */
  readonly isGitHubActions: boolean;
  readonly isGitHubHosted: boolean;
  /** The time of files in archives, as it was given: https://reproducible-builds.org/specs/source-date-epoch/ */
  readonly sourceDateEpoch?: string;
  /** Says to every server who asks, and for which repository. */
  readonly userAgent: string;
  /** What is wrong with it, such as a token with a line break. */
  readonly problems: readonly Problem[];
}

/** The variables that hold a registry's token. */
const tokenVariables = ["CARGO_REGISTRY_TOKEN", "NODE_AUTH_TOKEN"] as const;
export type TokenVariable = (typeof tokenVariables)[number];

/**
 * Reads the environment of a step. Never throws; outside of GitHub it falls back to harmless values.
 *
 * @param tokenVariable which variable holds the token of the action's registry, if it uses one
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  tokenVariable?: TokenVariable,
  secrets: Secrets = processSecrets,
): Environment {
  const read = (name: string, otherwise = ""): string => {
    const value = env[name]?.trim() ?? "";
    return value === "" ? otherwise : value;
  };
  const problems: Problem[] = [];
  // Masked even where it is not this action's.
  for (const variable of tokenVariables) readAuthorization(env[variable] ?? "", secrets);
  const readToken = tokenVariable === "CARGO_REGISTRY_TOKEN" ? readAuthorization : readSecret;
  const token = readToken(tokenVariable === undefined ? "" : (env[tokenVariable] ?? ""), secrets);
  if (token.kind === "wrong") {
    problems.push({
      code: "token-malformed",
      message: `The environment variable ${tokenVariable ?? ""} ${token.wrong}.`,
      remedy: token.remedy,
      input: "token",
    });
  }
  const serverUrl = read("GITHUB_SERVER_URL", "https://github.com");
  const repository = read("GITHUB_REPOSITORY");
  const runId = read("GITHUB_RUN_ID");
  const attempt = Number(read("GITHUB_RUN_ATTEMPT", "1"));
  const runAttempt = Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1;
  const npmSetting = read("npm_config_registry");
  const epoch = read("SOURCE_DATE_EPOCH");
  const testIndex = read("__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS");
  return {
    workspace: read("GITHUB_WORKSPACE", process.cwd()),
    temp: read("RUNNER_TEMP", tmpdir()),
    repository,
    sha: read("GITHUB_SHA"),
    ref: read("GITHUB_REF"),
    serverUrl,
    apiUrl: read("GITHUB_API_URL", "https://api.github.com"),
    runId,
    runAttempt,
    runUrl: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
    // Both are there only in a job with `id-token: write`.
    idToken: {
      available:
        read("ACTIONS_ID_TOKEN_REQUEST_URL") !== "" &&
        read("ACTIONS_ID_TOKEN_REQUEST_TOKEN") !== "",
    },
    artifacts: {
      available: read("ACTIONS_RESULTS_URL") !== "" && read("ACTIONS_RUNTIME_TOKEN") !== "",
    },
    ...(token.kind === "secret" && { registryToken: token.value }),
    ...(npmSetting !== "" && { npmRegistrySetting: npmSetting }),
    ...(testIndex !== "" && { cargoTestIndex: testIndex }),
    ...(epoch !== "" && { sourceDateEpoch: epoch }),
    isGitHubActions: read("GITHUB_ACTIONS") === "true",
    isGitHubHosted: read("RUNNER_ENVIRONMENT") === "github-hosted",
    userAgent: userAgentFor(repository === "" ? undefined : `${serverUrl}/${repository}`),
    problems,
  };
}

/** Who asks, and for whom: https://crates.io/data-access wants both. */
function userAgentFor(page: string | undefined): string {
  const product = `${tool.name}/${tool.version}`;
  return page === undefined ? product : `${product} (+${page})`;
}
