/** A request that has been read whole. */
export interface ArtifactRequest {
  readonly method: string;
  /** Without the query, decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** The credential behind `Bearer` or `token`. */
export function bearer({ headers }: Pick<ArtifactRequest, "headers">): string | undefined {
  return /^(?:bearer|token) (.+)$/i.exec(headers["authorization"] ?? "")?.[1];
}
