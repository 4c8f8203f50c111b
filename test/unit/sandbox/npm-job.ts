import type { OidcIssuer, Sigstore } from "@fairlead/sandbox";

export const commit = "0123456789abcdef0123456789abcdef01234567";

/** The environment of a job on GitHub that has `id-token: write`, and a Sigstore of its own. */
export function provenanceJob(
  issuer: Pick<OidcIssuer, "requestUrl" | "requestToken">,
  sigstore: Pick<Sigstore, "hosts">,
): Record<string, string> {
  return {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: "push",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REPOSITORY: "octo-org/octo-repo",
    GITHUB_REPOSITORY_ID: "1",
    GITHUB_REPOSITORY_OWNER_ID: "65",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "1",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: commit,
    GITHUB_WORKFLOW_REF: "octo-org/octo-repo/.github/workflows/release.yml@refs/heads/main",
    RUNNER_ENVIRONMENT: "github-hosted",
    ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.requestToken,
    FAIRLEAD_TEST_HOSTS: sigstore.hosts,
  };
}
