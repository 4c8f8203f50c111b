const timeoutMs = 60_000;

export type IdToken = { readonly jwt: string } | { readonly cause: string };

/**
 * Asks the runner for an ID token. The runner's client waits for minutes and cannot be stopped, so it
 * is left behind when the job is cancelled or the time is over. Never throws.
 *
 * @param audience who the token is for
 */
export async function askForIdToken(
  ask: (audience: string) => Promise<string>,
  audience: string,
  cancelled: AbortSignal,
): Promise<IdToken> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const over = AbortSignal.any([cancelled, timeout]);
  const given = (async () => {
    try {
      return { jwt: await ask(audience) };
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      return { cause: `the runner gives no ID token: ${words}` };
    }
  })();
  const left = new Promise<IdToken>((resolve) => {
    const leave = () => {
      const cause = timeout.aborted
        ? `the runner gives no ID token: no answer in ${timeoutMs / 1_000} s`
        : "the run was cancelled";
      resolve({ cause });
    };
    if (over.aborted) leave();
    else over.addEventListener("abort", leave, { once: true });
  });
  return Promise.race([given, left]);
}
