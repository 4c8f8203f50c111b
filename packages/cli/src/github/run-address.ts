/** A run of a workflow, on GitHub or a GitHub Enterprise Server. */
export interface RunAddress {
  /** `github.com` */
  readonly host: string;
  /** `owner/name` */
  readonly repository: string;
  readonly runId: string;
}

/** Reads the address of a run, of one of its attempts or jobs; undefined: it is none. */
export function readRunAddress(text: string): RunAddress | undefined {
  const url = URL.parse(text);
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "") return undefined;
  const found = /^\/([A-Za-z0-9-]+\/[A-Za-z0-9._-]+)\/actions\/runs\/(\d{1,20})(?:\/|$)/.exec(
    url.pathname,
  );
  const [, repository, runId] = found ?? [];
  return repository === undefined || runId === undefined
    ? undefined
    : { host: url.host, repository, runId };
}
