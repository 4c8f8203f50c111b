import { parseRecord } from "@fairlead/http";

/** The workflow that a registry is to trust. */
export interface TrustedWorkflow {
  /** `owner/name` */
  readonly repository: string;
  /** The name of its file in `.github/workflows`. */
  readonly file: string;
  readonly environment: string | undefined;
}

/** What becomes an argument on somebody's command line has its grammar, and begins with no dash. */
const grammar = {
  repository: /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._][A-Za-z0-9._-]*$/,
  file: /^[A-Za-z0-9._][A-Za-z0-9._-]*\.ya?ml$/,
  environment: /^[A-Za-z0-9._][A-Za-z0-9._/-]*$/,
} as const;

/** A workflow in the form that commands take; undefined: something in it has another one. */
export function trustedWorkflow(
  repository: string,
  file: string,
  environment: string | undefined,
): TrustedWorkflow | undefined {
  const isFit =
    grammar.repository.test(repository) &&
    grammar.file.test(file) &&
    (environment === undefined || grammar.environment.test(environment));
  return isFit ? { repository, file, environment } : undefined;
}

/**
 * The workflow that npm sees in GitHub's ID token: the one that was started (`workflow_ref`), not one
 * that it calls (https://docs.npmjs.com/trusted-publishers). The signature is not checked.
 */
export function workflowInToken(idToken: string): TrustedWorkflow | undefined {
  const text = Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8");
  const { repository, workflow_ref: reference, environment } = parseRecord(text) ?? {};
  if (typeof repository !== "string" || typeof reference !== "string") return undefined;
  const [, file] = /^[^@]*\/([^/@]+)@/.exec(reference) ?? [];
  const named = typeof environment === "string" && environment !== "" ? environment : undefined;
  return file === undefined ? undefined : trustedWorkflow(repository, file, named);
}

/**
 * The arguments with which npm (11.15 or newer) adds a trusted publisher to a package. One that may
 * publish may not stage unless it is told so, and the other way round
 * (https://docs.npmjs.com/cli/v11/commands/npm-trust).
 */
export function trustArguments(
  name: string,
  { repository, file, environment }: TrustedWorkflow,
): readonly string[] {
  return [
    ...["trust", "github", name, "--repo", repository, "--file", file],
    ...(environment === undefined ? [] : ["--env", environment]),
    "--allow-publish",
  ];
}

/** The same as a line to copy. */
export function trustLine(name: string, workflow: TrustedWorkflow): string {
  return `npm ${trustArguments(name, workflow).join(" ")}`;
}
