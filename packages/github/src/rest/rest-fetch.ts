import { isLoopback, RequestFault, type Fetch, type FetchInit } from "@fairlead/http";

/** For the whole of a request; one that takes longer, such as an upload, brings its own signal. */
const timeoutMs = 60_000;

/** What octokit hands to its `fetch`. */
interface RestInit extends Pick<FetchInit, "method" | "headers" | "body"> {
  readonly signal?: AbortSignal;
}

/**
 * The `fetch` of octokit: the one door of all requests, with an answer as octokit reads it. A request
 * ends when the job is cancelled, or after the time that it may take. The token goes to the API and to
 * its address for uploads only, which GitHub names in its answers.
 *
 * @param apiUrl such as `https://api.github.com`
 */
export function restFetch(fetch: Fetch, apiUrl: string, cancelled: AbortSignal) {
  const api = new URL(apiUrl);
  return async (address: string, { method, headers, body, signal: own }: RestInit) => {
    const url = new URL(address);
    if (!belongsTo(url, api)) {
      const cause = `${url.origin} was not contacted: it is not an address of ${api.host}`;
      throw new RequestFault("address-refused", cause);
    }
    const signal = AbortSignal.any([cancelled, own ?? AbortSignal.timeout(timeoutMs)]);
    const answer = await fetch(address, {
      ...{ method, headers, signal },
      ...(body !== undefined && { body }),
    });
    const bytes = await answer.arrayBuffer();
    const { status } = answer;
    // No other answers may have a body, not even an empty one (https://fetch.spec.whatwg.org/#null-body-status).
    const hasBody = ![204, 205, 304].includes(status);
    const response = new Response(hasBody ? bytes : null, { status, headers: [...answer.headers] });
    return Object.defineProperty(response, "url", { value: address });
  };
}

/**
 * `uploads.github.com` belongs to `api.github.com`, and so on ghe.com; a GitHub Enterprise Server has
 * one host, and what stands in for GitHub on this machine may have several ports.
 */
function belongsTo(url: URL, api: URL): boolean {
  if (url.origin === api.origin || (isLoopback(url) && isLoopback(api))) return true;
  return url.protocol === "https:" && url.host === api.host.replace(/^api\./, "uploads.");
}
