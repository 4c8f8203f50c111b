/**
 * An ID token of the job, for a server that trusts GitHub.
 *
 * @throws Error if GitHub gives none
 */
export async function requestIdToken(audience: string): Promise<string> {
  // It brings an HTTP client of its own, and most jobs have no use for it.
  const { getIDToken } = await import("@actions/core");
  return getIDToken(audience);
}
