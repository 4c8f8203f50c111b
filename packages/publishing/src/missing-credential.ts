import type { Problem } from "./problem.ts";

/** What a job has to publish with, and what the registry takes. */
export interface CredentialFacts {
  readonly hasToken: boolean;
  /** The job can ask for an ID token. */
  readonly hasIdToken: boolean;
  /** The registry takes an ID token instead of a token, by trusted publishing. */
  readonly isTrusting: boolean;
  /** The variable that gives a token beside the input `token`. */
  readonly tokenVariable: string;
  /**
   * Whether a registry tells what it has without a credential: then a missing one hides nothing else that
   * is wrong.
   */
  readonly readsAreOpen: boolean;
}

/** Without a credential nothing can be uploaded. One that is wrong is told already. */
export function missingCredential(
  given: readonly Problem[],
  {
    dryRun,
    hasToken,
    hasIdToken,
    isTrusting,
    tokenVariable,
  }: CredentialFacts & { readonly dryRun: boolean },
): Problem[] {
  const hasCredential = hasToken || (hasIdToken && isTrusting);
  if (dryRun || hasCredential || given.some(({ input }) => input === "token")) return [];
  if (!isTrusting) {
    return [
      {
        code: "token-missing",
        message: "There is no token for this registry, so nothing can be uploaded.",
        remedy: `Set the input token (or ${tokenVariable}), or set dry-run: true.`,
        input: "token",
      },
    ];
  }
  return [
    {
      code: "token-missing",
      message: "There is no token and this job has no id-token: write, so nothing can be uploaded.",
      remedy: `Set the input token (or ${tokenVariable}), add permissions: id-token: write for trusted publishing, or set dry-run: true.`,
      input: "token",
    },
  ];
}

/** That a registry tells nothing without a token is no other problem than that there is none. */
export function withMissing(missing: readonly Problem[], found: readonly Problem[]): Problem[] {
  if (missing.length === 0) return [...found];
  return [...missing, ...found.filter(({ input }) => input !== "token")];
}
